import type { Enrollment } from "../../shared/enrollment/enrollment.ts";
import { balanceOf, dueSlots } from "../../shared/enrollment/due-slots.ts";
import type { HeldData } from "../../shared/patient/held.ts";
import { standingStop } from "../../shared/patient/patient.ts";
import { needed, onStage } from "./stage/command.ts";
import { heldDataOf } from "./stage/patient.ts";

export const status = onStage({
  name: "status",
  summary: "say how it stands with a patient: plan, next email, holds, last changes",
  help: `Says how it stands with a patient. It shows ids alone, no name and no address.

  npm run hipline -- status --clinic CLINIC --patient PATIENT
`,
  options: { clinic: { type: "string" }, patient: { type: "string" } },
  async run({ values }, target, terminal) {
    const whom = { clinicId: needed(values, "clinic"), patientId: needed(values, "patient") };
    const held = await heldDataOf(target, whom);
    terminal.print(statusLines(held, await target.now()).join("\n"));
    return 0;
  },
});

function statusLines(held: HeldData, now: Date): string[] {
  const { patient, programs, visits, trail } = held;
  const stopped = standingStop(patient);
  return [
    `patient  ${patient.patientId} of ${patient.clinicId}, ref ${patient.ref}`,
    ...(patient.erasedAt === undefined
      ? []
      : [`erased   as of ${patient.erasedAt}${patient.erasing ? ", still under way" : ""}`]),
    `contact  ${patient.contact ? `known, consent of ${patient.contact.consent.at}` : "not known"}`,
    ...(stopped === undefined ? [] : [`email    stopped since ${stopped}`]),
    ...(held.addressSuppressed ? ["email    suppressed: the address bounced or was reported"] : []),
    ...programs.flatMap(({ enrollment }) => planLines(enrollment, now)),
    ...visits.map(
      ({ consult }) => `visit    ${consult.consultId} ${consult.status} ${consult.startsAt ?? ""}`,
    ),
    ...trail.slice(-5).map(({ at, actor, action }) => `change   ${at} ${actor} ${action}`),
  ];
}

function planLines(enrollment: Enrollment, now: Date): string[] {
  const { planId, id } = enrollment;
  const first = `plan     ${planId} ${enrollment.status}, enrollment ${id}`;
  if (enrollment.status === "awaiting-patient") return [first];
  const { due, ...ends } = balanceOf(dueSlots(enrollment, now));
  const counts = Object.entries(ends).filter(([, count]) => count > 0);
  const emails = `emails   ${due} due: ${counts.map(([end, count]) => `${count} ${end}`).join(", ") || "none yet"}`;
  if (enrollment.status !== "active") return [first, emails];
  const { next, holds } = enrollment;
  const what = next.kind === "week" ? `week ${next.week}` : "completion";
  return [
    first,
    emails,
    `next     ${what} on ${next.date}`,
    ...Object.entries(holds).map(
      ([hold, { by, until }]) => `hold     ${hold} by ${by}${until ? ` until ${until}` : ""}`,
    ),
  ];
}
