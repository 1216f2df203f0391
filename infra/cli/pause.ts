import { planPaused, planResumed } from "../../events/index.ts";
import { needed, onStage } from "./stage/command.ts";
import { publishAsClinic } from "./stage/events.ts";

const options = {
  clinic: { type: "string" },
  patient: { type: "string" },
  plan: { type: "string" },
  hold: { type: "string" },
} as const;

type Values = Readonly<Record<string, string | boolean | undefined>>;

const holdOf = (values: Values) => ({
  clinicId: needed(values, "clinic"),
  patientId: needed(values, "patient"),
  planId: needed(values, "plan"),
  holdId: needed(values, "hold"),
});

export const pause = onStage({
  name: "pause",
  summary: "hold a patient's program, for now or until a day",
  help: `Holds a patient's program. No week is spent meanwhile.

  npm run hipline -- pause --clinic CLINIC --patient PATIENT --plan PLAN --hold HOLD [--until YYYY-MM-DD]

HOLD is a name of your own for the reason, such as knee-surgery; resume names it again.
`,
  options: { ...options, until: { type: "string" } },
  async run({ values }, target, terminal) {
    const until = values.until === undefined ? {} : { until: values.until };
    const eventId = await publishAsClinic(target, planPaused, { ...holdOf(values), ...until });
    terminal.print(`PlanPaused is published, event ${eventId}. See status.`);
    return 0;
  },
});

export const resume = onStage({
  name: "resume",
  summary: "lift a hold that pause put on",
  help: `Lifts a hold. Others that stand on the program stay; one for a warning sign is lifted by a clinician alone.

  npm run hipline -- resume --clinic CLINIC --patient PATIENT --plan PLAN --hold HOLD
`,
  options,
  async run({ values }, target, terminal) {
    const eventId = await publishAsClinic(target, planResumed, holdOf(values));
    terminal.print(`PlanResumed is published, event ${eventId}. See status.`);
    return 0;
  },
});
