import type { Clinic } from "../clinic.ts";
import type { Messages } from "../content/languages.ts";
import type { Program } from "../program/program.ts";
import type { PlainCard } from "./document.ts";
import { isolate } from "./isolate.ts";

/** Baseline, the middle and the end: 1, 6 and 12 of twelve weeks. */
const isAskedIn = (week: number, { weeks }: Program): boolean =>
  [1, Math.round(weeks / 2), weeks].includes(week);

interface Asked {
  clinic: Clinic;
  program: Program;
  week: number;
  repeat?: unknown;
}

/** Of the clinic's own outcome questionnaire, if it has one. A week that comes again has asked already. */
export function questionnaireCards({ clinic, program, week, repeat }: Asked, words: Messages): PlainCard[] {
  const { questionnaireUrl: href, name } = clinic;
  if (href === undefined || repeat || !isAskedIn(week, program)) return [];
  const { questionnaire } = words.weekly;
  return [
    {
      kind: "plain",
      heading: questionnaire.heading,
      parts: [
        { kind: "paragraph", text: questionnaire.lead(isolate(name)) },
        { kind: "link", link: { label: questionnaire.link, href } },
        { kind: "paragraph", text: `${questionnaire.apart} ${words.checkInReminder.notAtOnce}` },
      ],
    },
  ];
}
