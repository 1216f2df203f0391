import { emailFailed } from "../../events/index.ts";
import type { SlotItem } from "../../shared/consult/slot-item.ts";
import type { Active } from "../../shared/enrollment/enrollment.ts";
import { slotId, type MailSlot } from "../../shared/slot.ts";
import { escalateIfAlert } from "../../shared/steps/escalate.ts";
import { publishFact } from "../../shared/steps/facts.ts";
import type { Deps } from "./deps.ts";

/** Ensures that the clinic hears of a week that failed. */
export async function tellIfFailed(
  { bus, clock }: Pick<Deps, "bus" | "clock">,
  enrollment: Active,
  date: string,
): Promise<void> {
  const record = enrollment.slots[date];
  if (record?.end !== "failed") return;
  const { id, clinicId, patientId, correlationId } = enrollment;
  const slot = slotId({ kind: "weekly", enrollmentId: id, date });
  const about = { cause: slot, correlationId, now: clock() };
  const reason = record.because ?? "";
  await publishFact(bus, emailFailed, about, { clinicId, patientId, slot, kind: "weekly", reason });
}

/** The patient that an email is about; a digest is about nobody in particular. */
export type About = { clinicId: string; patientId: string; correlationId: string } | undefined;

/** The same for every other email. An alert that did not arrive goes to somebody else at once. */
export async function tellIfMailFailed(
  { bus, clock, queues, count }: Pick<Deps, "bus" | "clock" | "queues" | "count">,
  { slotId: slot, end }: SlotItem,
  { about: of, slot: mail }: { about: About; slot: MailSlot },
): Promise<void> {
  if (end?.end !== "failed") return;
  await escalateIfAlert({ queues, count }, mail);
  if (!of) return;
  const { kind } = mail;
  const { clinicId, patientId, correlationId } = of;
  const about = { cause: slot, correlationId, now: clock() };
  await publishFact(bus, emailFailed, about, {
    clinicId,
    patientId,
    slot,
    kind,
    reason: end.because ?? "",
  });
}
