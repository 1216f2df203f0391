import { emailFailed } from "../../events/index.ts";
import type { Consult } from "../../shared/consult/consult.ts";
import type { SlotItem } from "../../shared/consult/slot-item.ts";
import type { Enrollment } from "../../shared/enrollment/enrollment.ts";
import { slotId, type EmailKind } from "../../shared/slot.ts";
import { publishFact } from "../../shared/steps/facts.ts";
import type { Deps } from "./deps.ts";

type Ports = Pick<Deps, "bus" | "clock">;

/**
 * Ensures that the clinic hears of a slot that failed. Follows the record of the failure and not its cause, so that a
 * firing that comes after a crash tells it as well.
 */
export async function tellIfFailed(
  { bus, clock }: Ports,
  enrollment: Enrollment | undefined,
  date: string,
): Promise<void> {
  if (enrollment?.status !== "active") return;
  const record = enrollment.slots[date];
  if (record?.end !== "failed") return;
  const { id, clinicId, patientId, correlationId } = enrollment;
  const slot = slotId({ kind: "weekly", enrollmentId: id, date });
  const about = { cause: slot, correlationId, now: clock() };
  const reason = record.because ?? "";
  await publishFact(bus, emailFailed, about, { clinicId, patientId, slot, kind: "weekly", reason });
}

/** The same for an email of a consult. */
export async function tellIfMailFailed(
  { bus, clock }: Ports,
  { slotId: slot, end }: SlotItem,
  { clinicId, patientId, correlationId }: Consult,
  kind: EmailKind,
): Promise<void> {
  if (end?.end !== "failed") return;
  const about = { cause: slot, correlationId, now: clock() };
  await publishFact(bus, emailFailed, about, {
    clinicId,
    patientId,
    slot,
    kind,
    reason: end.because ?? "",
  });
}
