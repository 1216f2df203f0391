import { planAssigned } from "../../events/index.ts";
import { assignmentOf, columnHelp, columns, optionalColumns } from "./enroll/columns.ts";
import { onStage } from "./stage/command.ts";
import { publishAsClinic } from "./stage/events.ts";

const options = Object.fromEntries(
  [...Object.keys(columns), ...Object.keys(optionalColumns)].map((name) => [
    name,
    { type: "string" as const },
  ]),
);

export const enroll = onStage({
  name: "enroll",
  summary: "give one patient a program that a clinician signed",
  help: `Gives one patient a program: it publishes PlanAssigned with the contact.

  npm run hipline -- enroll --clinic CLINIC --patient PATIENT --plan PLAN ...

${columnHelp()}
`,
  options,
  async run({ values }, target, terminal) {
    const eventId = await publishAsClinic(
      target,
      planAssigned,
      assignmentOf(values as Record<string, string>),
    );
    terminal.print(
      `PlanAssigned is published, event ${eventId}. EventRefused tells if the rules say no; see status.`,
    );
    return 0;
  },
});
