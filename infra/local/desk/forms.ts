import {
  alertAcknowledged,
  consultBooked,
  consultCancelled,
  consultRescheduled,
  holdLifted,
  planAssigned,
  planEnded,
  planPaused,
  planResumed,
  progressionDecided,
} from "../../../events/index.ts";
import { explain } from "../../../events/refusal.ts";
import { instantOf } from "../../../shared/calendar/zone.ts";
import type { Contact } from "../../../shared/patient/patient.ts";
import type { OperatorEvent } from "../local.ts";

export type Form = Readonly<Record<string, string>>;

export interface Surroundings {
  now: Date;
  /** A fresh id. */
  id: () => string;
  /** On whose clock the form's times are. */
  clinicZone: string;
  /** Set when the patient is known, so that the form does not ask again. */
  contact: Contact | undefined;
}

/** What is wrong with one field of a form; `field` is the name of its control, or empty. */
export interface Problem {
  field: string;
  reason: string;
}
export type Prepared = { eventId: string; entry: OperatorEvent } | { problems: Problem[] };

const onPlan = ["clinicId", "patientId", "planId"] as const;

/** The events that the page can publish, each with the way from its form to its data. */
const publishable = {
  ConsultBooked: [consultBooked, bookingOf],
  ConsultRescheduled: [
    consultRescheduled,
    (form: Form, around: Surroundings) => ({
      ...pick(form, "clinicId", "patientId", "consultId"),
      startsAt: startOf(form, around),
    }),
  ],
  ConsultCancelled: [consultCancelled, (form: Form) => pick(form, "clinicId", "patientId", "consultId")],
  PlanAssigned: [planAssigned, assignmentOf],
  PlanPaused: [planPaused, (form: Form) => pick(form, ...onPlan, "holdId", "until")],
  PlanResumed: [planResumed, (form: Form) => pick(form, ...onPlan, "holdId")],
  HoldLifted: [holdLifted, (form: Form) => pick(form, ...onPlan, "holdId", "liftedBy", "note")],
  AlertAcknowledged: [
    alertAcknowledged,
    (form: Form) => pick(form, "clinicId", "patientId", "alertId", "acknowledgedBy"),
  ],
  PlanEnded: [planEnded, (form: Form) => pick(form, ...onPlan, "reason")],
  ProgressionDecided: [
    progressionDecided,
    (form: Form) => ({ ...pick(form, ...onPlan, "decision", "decidedBy"), ...numbers(form, "week") }),
  ],
} as const;

export type Publishable = keyof typeof publishable;
export const isPublishable = (type: string): type is Publishable => Object.hasOwn(publishable, type);

/** The event that a filled-in form asks for, or what is wrong with each field, in the contract's own words. */
export function prepare(type: Publishable, form: Form, around: Surroundings): Prepared {
  const [contract, dataOf] = publishable[type];
  const eventId = around.id();
  const stamp = { eventId, occurredAt: around.now.toISOString(), correlationId: around.id() };
  const data: unknown = dataOf(form, around);
  const detail = { metadata: { ...stamp, version: contract.version }, data };
  const parsed = contract.schema.safeParse(detail);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const { field, reason } = explain(issue, detail);
      return { field: controlOf(field), reason };
    });
    // A value can break several rules; one at a time is enough to mend it.
    return {
      problems: [...Map.groupBy(problems, ({ field }) => field).values()].flatMap((ofField) =>
        ofField.slice(0, 1),
      ),
    };
  }
  const entry = { source: contract.source, detailType: type, detail: contract.build(stamp, data as never) };
  return { eventId, entry };
}

const controls: Record<string, string> = { startsAt: "date" };

function controlOf(path: string): string {
  const last = path.slice(path.lastIndexOf(".") + 1);
  return controls[last] ?? last;
}

function bookingOf(form: Form, around: Surroundings) {
  return {
    ...pick(form, "clinicId", "patientId", "consultId", "topic"),
    startsAt: startOf(form, around),
    contact: contactOf(form, around),
  };
}

function assignmentOf(form: Form, around: Surroundings) {
  return {
    ...pick(form, ...onPlan, "program", "startDate", "weekday", "gate", "signedBy", "replaces"),
    ...numbers(form, "hour"),
    signedAt: around.now.toISOString(),
    // Known already: saying it again could only overwrite something newer.
    ...(around.contact === undefined ? { contact: contactOf(form, around) } : {}),
  };
}

function contactOf(form: Form, { contact, now }: Surroundings) {
  return (
    contact ?? {
      ...pick(form, "email", "givenName", "language", "timeZone"),
      ...numbers(form, "birthYear"),
      ...(form["guardianMailbox"] ? { guardianMailbox: true } : {}),
      consent: { at: now.toISOString(), textVersion: "local-1" },
    }
  );
}

/** The instant of the form's date and time; what was typed, when it is neither, for the contract to refuse. */
function startOf({ date = "", time = "" }: Form, { clinicZone }: Surroundings): string {
  const [hour = Number.NaN, minute = Number.NaN] = time.split(":").map(Number);
  if (Number.isNaN(Date.parse(`${date}T${time}Z`))) return `${date} ${time}`.trim();
  return instantOf({ date, hour, minute }, clinicZone).toISOString();
}

/** What was filled in of these fields. */
function pick(form: Form, ...names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (form[name] ? [[name, form[name].trim()] as const] : [])),
  );
}

function numbers(form: Form, ...names: string[]): Record<string, number> {
  return Object.fromEntries(Object.entries(pick(form, ...names)).map(([name, text]) => [name, Number(text)]));
}
