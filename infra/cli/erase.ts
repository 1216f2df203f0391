import type { Message } from "@aws-sdk/client-sqs";
import { patientErased } from "../../events/index.ts";
import { needed, onStage } from "./stage/command.ts";
import { deadLetterNames, eachDeadLetter } from "./stage/dead-letters.ts";
import { publishAsClinic } from "./stage/events.ts";
import { Wrong } from "./stage/target.ts";
import { idsOf, type Whom } from "./stage/patient.ts";

export const erase = onStage({
  name: "erase",
  summary: "forget a patient: every store, every schedule, every dead letter",
  help: `Forgets a patient. It cannot be undone.

  npm run hipline -- erase --clinic CLINIC --patient PATIENT --yes

It publishes PatientErased and removes what dead-letter queues hold about the patient. The receipt, ErasureCompleted, comes within
ten minutes; status then says "erased". Backups hold the patient for 35 days more: see the runbook.
`,
  options: { clinic: { type: "string" }, patient: { type: "string" }, yes: { type: "boolean" } },
  async run({ values }, target, terminal) {
    const whom = { clinicId: needed(values, "clinic"), patientId: needed(values, "patient") };
    if (values.yes !== true)
      throw new Wrong(
        `This erases patient "${whom.patientId}" of clinic "${whom.clinicId}" for good. Say --yes if that is meant. Export first what the patient asked for.`,
      );
    // Before the erasure takes them away.
    const ids = await idsOf(target, whom);
    const eventId = await publishAsClinic(target, patientErased, whom);
    terminal.print(
      `PatientErased is published, event ${eventId}. ErasureCompleted follows within ten minutes.`,
    );
    for (const name of deadLetterNames) {
      const removed = await eachDeadLetter(target, name, (message) =>
        isAbout(message, whom, ids) ? "done" : "keep",
      );
      if (removed > 0)
        terminal.tell(`${name}: ${removed} dead ${removed === 1 ? "letter" : "letters"} removed`);
    }
    return 0;
  },
});

/** By the clinic's ids in an event, or by our own in any message. */
function isAbout({ Body = "" }: Message, { clinicId, patientId }: Whom, ids: readonly string[]): boolean {
  if (ids.some((id) => Body.includes(id))) return true;
  const { detail } = (parsed(Body) ?? {}) as { detail?: { data?: Partial<Whom> } };
  // A field that a contract refuses may hold anything; the ids are compared as they are.
  return detail?.data?.clinicId === clinicId && detail.data.patientId === patientId;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
