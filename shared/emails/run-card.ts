import type { Messages } from "../content/languages.ts";
import type { RunStage } from "../program/program.ts";
import type { PlainCard } from "./document.ts";

export const runCard = (stage: RunStage, { runs }: Messages): PlainCard => ({
  kind: "plain",
  heading: runs.heading,
  parts: [
    { kind: "highlight", label: runs.when, lines: runs.pace(stage) },
    { kind: "paragraph", text: runs.effort(stage.effort) },
    ...(stage.pace.kind === "walk" ? [{ kind: "paragraph", text: runs.walkFirst } as const] : []),
    ...(stage.strides ? [{ kind: "paragraph", text: runs.strides } as const] : []),
    { kind: "paragraph", text: runs.rulesHeading },
    { kind: "list", items: runs.rules },
    // Before the first run there is none to go back to.
    ...(stage.pace.kind === "walk" ? [] : [{ kind: "paragraph", text: runs.outside } as const]),
  ],
});
