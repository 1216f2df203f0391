import { fromClinic, fromPatient } from "../../../events/index.ts";
import { withoutSchedules, withoutTable } from "./given.ts";
import { day, type Journey, type Scene } from "./journey.ts";
import { clinicId } from "./people.ts";

const ref = "0123456789abcdef0123456789abcdef";

/** One readable message for each queue. */
export async function messages({ local, prefix, publish, put }: Scene): Promise<void> {
  for (const { source, type, example } of [...fromClinic, ...fromPatient])
    await publish(source, type, { ...example.data, ...("clinicId" in example.data && { clinicId }) });
  await put(`${prefix}-send`, {
    v: 1,
    kind: "weekly",
    enrollmentId: ref,
    patientRef: ref,
    slot: "2027-01-15",
  });
  await put(`${prefix}-urgent`, { v: 1, kind: "before-visit", consultRef: ref, patientRef: ref, version: 1 });
  await put(`${prefix}-reconcile`, { v: 1, kind: "sweep", scheduledAt: "2027-01-15T15:00:00Z" });
  const tags = { "ses:configuration-set": [prefix], sid: [`w_${ref}_20270115_1`] };
  const detail = {
    eventType: "Bounce",
    mail: { messageId: "m1", tags },
    bounce: { bounceType: "Permanent" },
  };
  local.putEvents([{ source: "aws.ses", detailType: "Email Bounced", detail, bus: "default" }]);
  await local.clock.settle();
}

/** Nothing works, and no message is lost. */
export const failing: Journey = {
  name: "failing",
  startAt: "2027-01-15T15:00:00Z",
  given: (templates) => withoutSchedules(withoutTable(templates)),
  acts: [
    {
      title: "The table cannot be reached for a day",
      async play(scene) {
        await messages(scene);
        for (let hour = 0; hour < day; hour += 1) {
          await scene.hours(1);
          scene.tell(`dead letters: ${deadLetters(scene)}`);
        }
      },
    },
  ],
};

export const deadLetters = ({ local }: Scene): string =>
  local
    .queues()
    .filter(({ dlq, messages: kept }) => dlq && kept.length > 0)
    .map(({ name, messages: kept }) => `${kept.length} on ${name}`)
    .join(", ");
