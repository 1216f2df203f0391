import {
  alertAcknowledged,
  checkInSubmitted,
  consultBooked,
  consultCancelled,
  consultRescheduled,
  holdLifted,
  notMe,
  patientErased,
  patientUnsubscribed,
  patientUpdated,
  pausedByPatient,
  planAssigned,
  planEnded,
  planPaused,
  planResumed,
  preferencesChanged,
  progressionDecided,
  resubscribed,
  resumedByPatient,
  type NewMetadata,
} from "../../events/index.ts";
import { enrollmentIdOf, patientRefOf } from "../../shared/identity.ts";
import type { RedFlag } from "../../events/fields/check-in.ts";
import { alertIdOf, redFlagHoldId } from "../../shared/enrollment/alerts.ts";
import type { PublishedEvent } from "./world.ts";

/** The clinic of the stage that plays on a laptop, so that every story can also be told to the deployed template. */
export const clinicId = "hip-strong";

/** One thing that a clinic or a patient does. */
export interface Act {
  at: number;
  queue: "record-consult" | "assign-plan" | "change-plan" | "check-in" | "erase-patient";
  source: string;
  event: PublishedEvent;
  /** When a function had first dealt with it. */
  handledAt?: number;
  /** Done by a link in an email: nobody can do it who never got one. */
  byLink?: boolean;
}

interface Contract<Data> {
  source: string;
  type: string;
  build(metadata: NewMetadata, data: Data): { metadata: { occurredAt: string }; data: Data };
}

export const contact = {
  email: "maria@example.com",
  givenName: "Maria",
  language: "en",
  timeZone: "America/New_York",
  birthYear: 1980,
  consent: { at: "2026-01-10T15:00:00Z", textVersion: "v1" },
};

/** What one patient and their clinic do, one after the other, to one plan or to one after another. */
export class Script {
  /** Of all the patient's plans. */
  readonly acts: Act[];
  readonly patientRef: string;
  readonly enrollmentId: string;
  /** When operators stopped all email, and when they let it go on. */
  readonly halts: { from: number; until: number }[];
  /** The plan that took this one's place. */
  successor: Script | undefined;
  readonly #name: string;
  readonly #ids: { clinicId: string; patientId: string };
  readonly #planId: string;
  readonly #consultId: string;
  readonly #isSecond: boolean;

  constructor(name: string, before?: Script) {
    this.#name = name;
    this.acts = before?.acts ?? [];
    this.halts = before?.halts ?? [];
    this.#isSecond = before !== undefined;
    this.#ids = { clinicId, patientId: `p-${name}` };
    this.#planId = before ? `${before.#planId}-next` : `plan-${name}`;
    this.#consultId = `consult-${name}`;
    this.patientRef = patientRefOf(clinicId, this.#ids.patientId);
    this.enrollmentId = enrollmentIdOf(clinicId, this.#planId);
  }

  /** What is done to this plan, and to the patient. */
  get own(): Act[] {
    if (!this.#isSecond && !this.successor) return this.acts;
    return this.acts.filter(({ event }) => {
      const about = event.data as { planId?: string; enrollmentId?: string; replaces?: string };
      if (about.replaces === this.#planId) return true;
      if (about.planId !== undefined) return about.planId === this.#planId;
      return about.enrollmentId === undefined || about.enrollmentId === this.enrollmentId;
    });
  }

  /** How this plan came about. */
  get assigned(): Act | undefined {
    return this.own.find((act) => act.event.type === "PlanAssigned" && !this.isReplacedBy(act));
  }

  /** Whether another plan takes this one's place by an act. */
  isReplacedBy({ event }: Act): boolean {
    return (event.data as { replaces?: string }).replaces === this.#planId;
  }

  /** Another plan takes this one's place. What is done to that one is done to the script that comes back. */
  replace(at: number, plan: Parameters<Script["assign"]>[1]): Script {
    const next = new Script(this.#name, this);
    this.successor = next.assign(at, { ...plan, replaces: this.#planId });
    return next;
  }

  book(at: number, startsAt: number, told: Partial<typeof contact> = {}): this {
    const visit = { startsAt: iso(startsAt), topic: "knee" as const, contact: { ...contact, ...told } };
    return this.#add(at, "record-consult", consultBooked, {
      ...this.#ids,
      consultId: this.#consultId,
      ...visit,
    });
  }

  move(at: number, startsAt: number): this {
    const data = { ...this.#ids, consultId: this.#consultId, startsAt: iso(startsAt) };
    return this.#add(at, "record-consult", consultRescheduled, data);
  }

  cancel(at: number): this {
    return this.#add(at, "record-consult", consultCancelled, { ...this.#ids, consultId: this.#consultId });
  }

  assign(at: number, plan: Partial<Parameters<typeof planAssigned.build>[1]>): this {
    const signed = {
      program: "pfp-12",
      startDate: iso(at).slice(0, 10),
      signedBy: "Dr. Ada Park",
      signedAt: iso(at),
    };
    return this.#add(at, "assign-plan", planAssigned, {
      ...this.#ids,
      planId: this.#planId,
      ...signed,
      ...plan,
    });
  }

  pause(at: number, holdId: string, until?: string): this {
    const hold = { holdId, ...(until === undefined ? {} : { until }) };
    return this.#add(at, "change-plan", planPaused, { ...this.#onPlan, ...hold });
  }

  resume(at: number, holdId: string): this {
    return this.#add(at, "change-plan", planResumed, { ...this.#onPlan, holdId });
  }

  pauseMyself(at: number, until: string): this {
    return this.#add(at, "change-plan", pausedByPatient, { enrollmentId: this.enrollmentId, until });
  }

  resumeMyself(at: number): this {
    return this.#add(at, "change-plan", resumedByPatient, { enrollmentId: this.enrollmentId });
  }

  prefer(
    at: number,
    wishes: { weekday?: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun"; hour?: number },
  ): this {
    return this.#add(at, "change-plan", preferencesChanged, { enrollmentId: this.enrollmentId, ...wishes });
  }

  update(at: number, changes: { email?: string; timeZone?: string }): this {
    return this.#add(at, "change-plan", patientUpdated, { ...this.#ids, contact: changes });
  }

  /** The patient agreed to email once more, and the clinic says so. */
  agreeAnew(at: number): this {
    const consent = { at: iso(at), textVersion: "v1" };
    return this.#add(at, "change-plan", patientUpdated, { ...this.#ids, contact: { consent } });
  }

  unsubscribe(at: number): this {
    return this.#add(at, "change-plan", patientUnsubscribed, { patientRef: this.patientRef });
  }

  resubscribe(at: number): this {
    return this.#add(at, "change-plan", resubscribed, { patientRef: this.patientRef });
  }

  /** Whoever reads the mailbox is somebody else. */
  notMe(at: number): this {
    return this.#add(at, "change-plan", notMe, { patientRef: this.patientRef });
  }

  /** What the patient says about a week; `pain` above 5 is no reason to go on. */
  answer(at: number, week: number, said: { pain?: number; redFlags?: RedFlag[] } = {}): this {
    const { pain = 2, redFlags = [] } = said;
    const answers = { sessions: 3, exercisePain: pain, settledByMorning: "always" as const, redFlags };
    const { enrollmentId } = this;
    return this.#add(at, "check-in", checkInSubmitted, { enrollmentId, week, answers });
  }

  /** A clinician looked into the warning signs. */
  lift(at: number): this {
    const signed = { liftedBy: "Dr. Ada Park", note: "Called." };
    return this.#add(at, "change-plan", holdLifted, { ...this.#onPlan, holdId: redFlagHoldId, ...signed });
  }

  /** Somebody at the clinic takes charge of an alert; the hold stays. */
  acknowledge(at: number, alert: number): this {
    const alertId = alertIdOf(this.enrollmentId, alert);
    const signed = { alertId, acknowledgedBy: "Dr. Ada Park" };
    return this.#add(at, "change-plan", alertAcknowledged, { ...this.#ids, ...signed });
  }

  /** A clinician decided what comes after a week. */
  decide(at: number, week: number, decision: "advance" | "repeat" | "step-back"): this {
    const decided = { week, decision, decidedBy: "Dr. Ada Park" };
    return this.#add(at, "change-plan", progressionDecided, { ...this.#onPlan, ...decided });
  }

  /** Operators stop all email but alerts to clinics, for a while. */
  halt(from: number, until: number): this {
    this.halts.push({ from, until });
    return this;
  }

  end(at: number): this {
    return this.#add(at, "change-plan", planEnded, { ...this.#onPlan, reason: "discharged" });
  }

  /** The patient asks to be forgotten. */
  erase(at: number): this {
    return this.#add(at, "erase-patient", patientErased, this.#ids);
  }

  /** The clinic imports its list of before once more: visits and plans, with the consent of then or with a newer one. */
  importAgain(at: number, consentAt?: number): this {
    for (const { queue, event } of [...this.acts]) {
      const contract = contractsOfLists.find(({ type }) => type === event.type);
      const { contact: told } = event.data as { contact?: typeof contact };
      if (!contract || !told) continue;
      const consent = consentAt === undefined ? told.consent : { ...told.consent, at: iso(consentAt) };
      this.#add(at, queue, contract, { ...event.data, contact: { ...told, consent } });
    }
    return this;
  }

  get #onPlan() {
    return { ...this.#ids, planId: this.#planId };
  }

  #add<Data extends object>(at: number, queue: Act["queue"], contract: Contract<Data>, data: Data): this {
    const eventId = `${this.#planId}-event-${String(this.acts.length + 1).padStart(4, "0")}`;
    const built = contract.build({ eventId, occurredAt: iso(at), correlationId: eventId }, data);
    const { source, type } = contract;
    const byLink = source === "hipline.web";
    this.acts.push({ at, queue, source, event: { type, ...built }, byLink });
    return this;
  }

  /** It cannot have been done. */
  drop(act: Act): void {
    this.acts.splice(this.acts.indexOf(act), 1);
  }
}

const contractsOfLists = [consultBooked, planAssigned] as unknown as Contract<object>[];

const iso = (at: number): string => new Date(at).toISOString();
