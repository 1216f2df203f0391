import {
  alertAcknowledged,
  checkInSubmitted,
  holdLifted,
  type CheckInSubmitted,
  consultBooked,
  consultCancelled,
  consultRescheduled,
  notMe,
  patientUnsubscribed,
  resubscribed,
  patientErased,
  patientUpdated,
  planAssigned,
  planEnded,
  planPaused,
  planResumed,
  preferencesChanged,
  progressionDecided,
  type NewMetadata,
} from "../../events/index.ts";
import { assignPlan } from "../../functions/assign-plan/handler.ts";
import type { PlanChange } from "../../functions/change-plan/events.ts";
import { changePlan } from "../../functions/change-plan/handler.ts";
import { erasePatient, type PatientErasedEvent } from "../../functions/erase-patient/handler.ts";
import { recordCheckIn } from "../../functions/record-check-in/handler.ts";
import { recordConsult, type ConsultEvent } from "../../functions/record-consult/handler.ts";
import { recordDelivery } from "../../functions/record-delivery/handler.ts";
import type { Deps as SendDeps } from "../../functions/send-email/deps.ts";
import { brakesOf, type BrakeDeps } from "../../functions/send-email/brakes.ts";
import { sendEmail } from "../../functions/send-email/handler.ts";
import type { EraseRest } from "../../shared/erase-message.ts";
import type { Clinic } from "../../shared/clinic.ts";
import { controlId, type Control } from "../../shared/control.ts";
import {
  memoryAddressHash,
  memoryAudit,
  memoryBus,
  memoryCheckIns,
  memoryConsults,
  memoryDueKeys,
  memoryEnrollments,
  memoryErasedAddresses,
  memoryErasure,
  memoryLinkKeys,
  memoryMailAccount,
  memoryMailer,
  memoryQueues,
  memoryScheduleNames,
  memorySchedules,
  memoryStore,
  memorySuppressions,
  memoryTallies,
} from "../../shared/memory.ts";
import { emails } from "../../shared/emails/emails.ts";
import type { Count, Metric } from "../../shared/log.ts";
import { audited, auditedBus } from "../../shared/steps/audited.ts";
import type { Patient } from "../../shared/patient/patient.ts";
import type { DueKeys, MailOutcome, Peek, SlotItem, Store } from "../../shared/ports.ts";
import { clinics as allClinics, contact, enrollmentId, patientRef } from "./builders.ts";

/** Every port in memory. */
export function memoryPorts(...outcomes: MailOutcome[]) {
  const stores = {
    consults: memoryConsults(),
    slots: memoryStore<SlotItem>(({ slotId }) => slotId),
    enrollments: memoryEnrollments(),
    checkIns: memoryCheckIns(),
  };
  const audit = memoryAudit();
  const { consults, slots, enrollments, checkIns } = stores;
  return {
    ...stores,
    audit,
    erasure: memoryErasure(audit, consults, slots, enrollments, checkIns),
    patients: memoryStore<Patient>(({ ref }) => ref),
    suppressions: memorySuppressions(),
    dueKeys: memoryDueKeys(),
    erasedAddresses: memoryErasedAddresses(),
    queues: memoryQueues(),
    schedules: memorySchedules(),
    bus: memoryBus(),
    control: memoryStore<Control>(() => controlId),
    tallies: memoryTallies(),
    account: memoryMailAccount(),
    addressHash: memoryAddressHash,
    mailer: memoryMailer(...outcomes),
  };
}

/** All handlers over ports in memory, with a clock to set. */
export const memoryHipline = (at: string, ...outcomes: MailOutcome[]) =>
  hiplineOver(memoryPorts(...outcomes), at);

type Memory = ReturnType<typeof memoryPorts>;
type Stores = Pick<SendDeps, "patients" | "consults" | "slots" | "enrollments" | "suppressions"> &
  Pick<BrakeDeps, "tallies"> & { control: Store<Control> & Peek<Control>; dueKeys: DueKeys };
type AnyStores = Stores & Omit<Memory, keyof Stores>;

/** All handlers over these ports, with a clock to set. */
export function hiplineOver<Ports extends AnyStores>(
  ports: Ports,
  at: string,
  clinics: ReadonlyMap<string, Clinic> = allClinics,
) {
  const logged: { message: string; ids: Record<string, unknown> }[] = [];
  const log = (message: string, ids: Record<string, unknown>) => void logged.push({ message, ids });
  let now = new Date(at);
  let tokens = 0;
  const counted: Partial<Record<Metric, number>> = {};
  const count: Count = (metric, value) => void (counted[metric] = (counted[metric] ?? 0) + value);
  const sleep = (milliseconds: number) => {
    now = new Date(now.getTime() + milliseconds);
    return Promise.resolve();
  };
  const brakes = brakesOf({ ...ports, clock: () => now, sleep, copies: 2, count });
  const { audit } = ports;
  const deps = { ...ports, bus: auditedBus(audit, ports.bus), clinics, count, log };
  const send = sendEmail({
    ...deps,
    brakes,
    linkKeys: memoryLinkKeys({ kid: "k1", key: "a key of at least thirty-two characters" }),
    emails,
    baseUrl: "https://pages.example",
    siteUrl: "https://site.example",
    recipientAllowList: [],
    token: () => `3b1f8a52-6c1d-4e0b-9c3e-${String((tokens += 1)).padStart(12, "0")}`,
    clock: () => now,
  });
  const waiting = new Map<string, Date>();
  const lookAtWaiting = (id: string, at: Date) => Promise.resolve(void waiting.set(id, at));
  const consult = audited(audit, deps, recordConsult);
  const assign = audited(audit, { ...deps, lookAtWaiting }, assignPlan);
  const changed = audited(audit, deps, changePlan);
  const answered = audited(audit, deps, recordCheckIn);
  const delivery = recordDelivery(deps);
  const later: EraseRest[] = [];
  const erase = erasePatient({
    ...deps,
    schedules: {
      ...memoryScheduleNames(ports.schedules),
      remove: (name) => ports.schedules.remove(name),
    },
    later: (message) => Promise.resolve(void later.push(message)),
  });
  return {
    ...ports,
    logged,
    clinics,
    counted,
    count,
    log,
    at(instant: string) {
      now = new Date(instant);
    },
    now: () => now,
    consult: (event: ConsultEvent) => consult(event, now),
    assign: (event: ReturnType<typeof assigned>) => assign(event, now),
    change: (event: PlanChange) => changed(event, now),
    /** The plans that are looked at, and when. */
    waiting,
    checkIn: (event: CheckInSubmitted) => answered(event, now),
    /** The messages with which an erasure comes back. */
    later,
    erase: (message: PatientErasedEvent | EraseRest) => erase(message, now),
    deliver: (event: { type: string; sid: string; bounceType?: string }) =>
      delivery({ ...event, sid: [event.sid], at: now.toISOString() }, now),
    /** A batch of one. */
    async send(message: Parameters<typeof send>[0], signal = new AbortController().signal) {
      await send(message, now, signal);
      await brakes.endBatch();
    },
    /** Sends everything that waits on the queues. */
    async sendQueued() {
      for (const { message } of ports.queues.sent.splice(0))
        await send(message, now, new AbortController().signal);
      await brakes.endBatch();
    },
    facts: () =>
      ports.bus.published.map(({ type, detail }) => ({ type, ...(detail as { data: object }).data })),
  };
}

let events = 0;
const metadata = (occurredAt: string): NewMetadata => ({
  eventId: `event-${(events += 1)}-of-this-run`,
  occurredAt,
  correlationId: "correlation-1",
});

type Contract<Type extends string, Data> = {
  type: Type;
  build(metadata: NewMetadata, data: Data): { metadata: object; data: object };
};

/** An event as its contract reads it. */
function event<Type extends string, Data>(contract: Contract<Type, Data>, occurredAt: string, data: Data) {
  return { type: contract.type, ...contract.build(metadata(occurredAt), data) } as never;
}

const ids = { clinicId: "northside", patientId: "p-1" };

type BookedData = Parameters<typeof consultBooked.build>[1];
export const booked = (occurredAt: string, changes: Partial<BookedData> = {}) =>
  event(consultBooked, occurredAt, {
    ...ids,
    consultId: "c-1",
    startsAt: "2027-01-15T15:00:00Z",
    topic: "knee",
    contact,
    ...changes,
  }) as ConsultEvent;

export const rescheduled = (occurredAt: string, startsAt: string) =>
  event(consultRescheduled, occurredAt, { ...ids, consultId: "c-1", startsAt }) as ConsultEvent;

export const cancelled = (occurredAt: string) =>
  event(consultCancelled, occurredAt, { ...ids, consultId: "c-1" }) as ConsultEvent;

type AssignedData = Parameters<typeof planAssigned.build>[1];
type Assigned = Extract<ReturnType<typeof planAssigned.parse>, { ok: true }>["event"];
export const assigned = (occurredAt: string, changes: Partial<AssignedData> = {}): Assigned =>
  event(planAssigned, occurredAt, {
    ...ids,
    planId: "plan-1",
    program: "pfp-12",
    startDate: "2027-01-18",
    signedBy: "Dr. Ada Park",
    signedAt: "2027-01-15T16:00:00Z",
    ...changes,
  });

const onPlan = { ...ids, planId: "plan-1" };
export const paused = (occurredAt: string, holdId: string): PlanChange =>
  event(planPaused, occurredAt, { ...onPlan, holdId });
export const resumed = (occurredAt: string, holdId: string): PlanChange =>
  event(planResumed, occurredAt, { ...onPlan, holdId });
export const ended = (occurredAt: string): PlanChange =>
  event(planEnded, occurredAt, { ...onPlan, reason: "discharged" });
export const preferred = (
  occurredAt: string,
  wish: { hour?: number; weekday?: "thu" | "sun"; textSize?: "large" },
): PlanChange => event(preferencesChanged, occurredAt, { enrollmentId, ...wish });
export const decided = (
  occurredAt: string,
  week: number,
  decision: "advance" | "repeat" | "step-back",
): PlanChange =>
  event(progressionDecided, occurredAt, { ...onPlan, week, decision, decidedBy: "Dr. Ada Park" });

export const erased = (occurredAt: string): PatientErasedEvent => event(patientErased, occurredAt, ids);
type UpdatedData = Parameters<typeof patientUpdated.build>[1];
export const updated = (occurredAt: string, contact: UpdatedData["contact"]): PlanChange =>
  event(patientUpdated, occurredAt, { ...ids, contact });

const words = [patientUnsubscribed, notMe, resubscribed] as const;
/** What a reader says by a link in an email. */
export function fromMailbox(type: (typeof words)[number]["type"], occurredAt: string): PlanChange {
  const contract = words.find((word) => word.type === type) ?? notMe;
  return event(contract as typeof notMe, occurredAt, { patientRef });
}

type Answers = Parameters<typeof checkInSubmitted.build>[1]["answers"];
const fine: Answers = {
  sessions: 3,
  worstPain: 2,
  usualPain: 2,
  exercisePain: 2,
  settledByMorning: "always",
  effortLeft: "2-3",
  redFlags: [],
};
/** Answers that speak for going on, unless `changes` say otherwise. */
export const submitted = (
  occurredAt: string,
  week: number,
  changes: Partial<Answers> = {},
): CheckInSubmitted =>
  event(checkInSubmitted, occurredAt, { enrollmentId, week, answers: { ...fine, ...changes } });

export const acknowledged = (occurredAt: string, alertId: string): PlanChange =>
  event(alertAcknowledged, occurredAt, { ...ids, alertId, acknowledgedBy: "Dr. Ada Park" });

export const lifted = (occurredAt: string, holdId: string): PlanChange =>
  event(holdLifted, occurredAt, {
    ...onPlan,
    holdId,
    liftedBy: "Dr. Ada Park",
    note: "Called: safe to go on.",
  });
