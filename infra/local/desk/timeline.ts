import { patientRefOf } from "../../../shared/identity.ts";
import { parseAttemptId, type SlotEnd } from "../../../shared/slot.ts";
import type { EventRecord, Local, SentEmail } from "../local.ts";
import { patientRefOfEmail, type Records } from "./records.ts";
import { endWords, mailWords, readDetail, sentenceOf, type AnyEvent } from "./wording.ts";

export type Kind = "clinic" | "patient" | "fact" | "email" | "no-email" | "problem";

/** One thing that happened, in words. */
export interface Entry {
  id: string;
  at: number;
  kind: Kind;
  patientRef: string | undefined;
  text: string;
  /** An email: what became of it, and where to read it. */
  email?: { messageId: string; subject: string; state: SentEmail["state"] };
  /** An event: as it was on the bus. */
  event?: EventRecord;
}

/** Everything that happened, oldest first. `zoneOf` says in whose time a sentence about a patient speaks. */
export function timelineOf(
  local: Pick<Local, "events" | "inbox">,
  records: Records,
  zoneOf: (patientRef: string | undefined) => string,
): Entry[] {
  return [
    ...eventEntries(local.events(), records, zoneOf),
    ...slotEntries(records),
    ...local.inbox().map((email) => emailEntry(email, records)),
  ].sort((a, b) => a.at - b.at);
}

const sources = ["clinic", "hipline.web", "hipline"];

function eventEntries(
  events: EventRecord[],
  records: Records,
  zoneOf: (patientRef: string | undefined) => string,
): Entry[] {
  const ours = events.filter(({ source }) => sources.includes(source));
  const patientOf = new Map<string, string | undefined>();
  return ours.map((record) => {
    const event = readDetail(record.detailType, record.detail);
    const patientRef =
      event?.type === "EventRefused"
        ? patientOf.get(event.data.eventId)
        : event && patientRefIn(event, records);
    if (event) patientOf.set(event.metadata.eventId, patientRef);
    const text = event
      ? sentenceOf(event, zoneOf(patientRef))
      : `${record.detailType} that no contract can read`;
    return {
      id: `e-${record.id}`,
      at: record.at,
      kind: kindOf(record, event),
      patientRef,
      text,
      event: record,
    };
  });
}

function patientRefIn({ data }: AnyEvent, { enrollments }: Records): string | undefined {
  if ("patientRef" in data) return data.patientRef;
  if ("patientId" in data) return patientRefOf(data.clinicId, data.patientId);
  const enrollmentId = "enrollmentId" in data ? data.enrollmentId : undefined;
  return enrollments.find(({ id }) => id === enrollmentId)?.patientRef;
}

const problems = ["EventRefused", "EmailFailed", "EmailBounced", "RedFlagRaised"];

function kindOf({ source, detailType }: EventRecord, event: AnyEvent | undefined): Kind {
  if (event === undefined || problems.includes(detailType)) return "problem";
  if (source === "clinic") return "clinic";
  return source === "hipline.web" ? "patient" : "fact";
}

function emailEntry(email: SentEmail, records: Records): Entry {
  const { messageId, subject, state } = email;
  return {
    id: `m-${messageId}`,
    at: email.at,
    kind: "email",
    patientRef: patientRefOfEmail(email, records),
    text: emailWords(email, records),
    email: { messageId, subject, state },
  };
}

/** `Weekly email, week 3 of 12` */
export function emailWords({ tags, subject }: SentEmail, { enrollments }: Records): string {
  const slot = parseAttemptId(tags["sid"] ?? "")?.slot;
  if (slot === undefined) return subject;
  if (slot.kind !== "weekly") return mailWords[slot.kind];
  const plan = planOf(enrollments.find(({ id }) => id === slot.enrollmentId));
  const week = plan?.slots[slot.date]?.week;
  if (!plan || week === undefined) return mailWords.weekly;
  const again = Object.entries(plan.slots).some(
    ([date, other]) => date < slot.date && other.week === week && other.end === "sent",
  );
  return `${mailWords.weekly}, week ${week} of ${plan.weeks}${again ? ", once more" : ""}`;
}

/** Slots that ended without an email. */
function slotEntries({ enrollments, slots }: Records): Entry[] {
  const weekly = enrollments.flatMap((enrollment) =>
    Object.entries(planOf(enrollment)?.slots ?? {}).flatMap(([date, { week, end, at }]) =>
      unsent(`s-${enrollment.id}-${date}`, end, at, enrollment.patientRef, `Week ${week}`),
    ),
  );
  const visits = slots.flatMap(({ slotId, patientRef, end }) => {
    const slot = parseAttemptId(`${slotId}_1`)?.slot;
    // Nobody waited for an email of these kinds that was not needed, and a digest is about nobody.
    if (end === undefined || slot === undefined || patientRef === undefined) return [];
    if (slot.kind === "check-in-reminder" && end.end !== "failed") return [];
    return unsent(`s-${slotId}`, end.end, end.at, patientRef, mailWords[slot.kind]);
  });
  return [...weekly, ...visits];
}

function unsent(id: string, end: SlotEnd, at: string, patientRef: string, what: string): Entry[] {
  if (end === "sent") return [];
  return [{ id, at: Date.parse(at), kind: "no-email", patientRef, text: `${what}: ${endWords[end]}` }];
}

/** The slots and the length of a plan, whether it runs or is over. */
export function planOf(enrollment: Records["enrollments"][number] | undefined) {
  if (enrollment === undefined || enrollment.status === "awaiting-patient") return undefined;
  if (enrollment.status === "active") return { slots: enrollment.slots, weeks: enrollment.plan.weeks };
  return enrollment.was && { slots: enrollment.was.slots, weeks: enrollment.was.plan.weeks };
}
