import type { Clinic } from "../../../shared/clinic.ts";
import type { Deployment } from "../deployment.ts";
import type { Local, SentEmail } from "../local.ts";
import { Busy, clockHand, type ClockHand, type Turn } from "./clock-hand.ts";
import { suggest } from "./drafts.ts";
import { prepare, type Form, type Problem, type Publishable } from "./forms.ts";
import { patientRefOfEmail, peopleOf, readRecords, isRunning, type Person, type Records } from "./records.ts";
import { momentIn } from "./times.ts";
import { plainField, readDetail, sentenceOf } from "./wording.ts";
import type { Outcome } from "./views/page.ts";

export interface DeskOptions {
  local: Local;
  deployment: Deployment;
  /** A fresh id for each event. */
  id: () => string;
}

/** What a request asks to see, read from the table at once. */
export interface Snapshot {
  records: Records;
  people: Person[];
  person: Person | undefined;
  clinic: Clinic;
  running: boolean;
}

/** The clinic's, the operator's and the mailbox's hands on a running local Hipline. */
export class Desk {
  readonly local: Local;
  readonly deployment: Deployment;
  readonly hand: ClockHand;
  /** What the last action came to; shown until the next one. */
  outcome: Outcome | undefined;
  readonly #id: () => string;

  constructor({ local, deployment, id }: DeskOptions) {
    this.local = local;
    this.deployment = deployment;
    this.hand = clockHand(local, deployment.clinics[0]?.timeZone ?? "UTC");
    this.#id = id;
  }

  /** `selected` is a patient's ref, or `new` for nobody; whoever came last when there is no such patient. */
  async look(selected?: string): Promise<Snapshot> {
    const { clinics } = this.deployment;
    const records = await readRecords(this.local);
    const people = peopleOf(records, clinics);
    const person =
      selected === "new" ? undefined : (people.find(({ ref }) => ref === selected) ?? people.at(-1));
    const clinic = clinics.find(({ id }) => id === person?.patient.clinicId) ?? clinics[0];
    if (!clinic) throw new Error("The deployment names no clinic.");
    return { records, people, person, clinic, running: records.enrollments.some(isRunning) };
  }

  suggest({ clinic, records, person }: Snapshot) {
    return suggest(clinic, records, person, this.local.clock.now());
  }

  /** Publishes the event that a form asks for; answers what is wrong with the form, if anything is. */
  async publish(type: Publishable, form: Form): Promise<Problem[]> {
    const { people } = await this.look();
    const person = people.find(({ patientId }) => patientId === form["patientId"]);
    const clinic = this.deployment.clinics.find(({ id }) => id === form["clinicId"]);
    const now = new Date(this.local.clock.now());
    const around = {
      now,
      id: this.#id,
      clinicZone: clinic?.timeZone ?? "UTC",
      contact: person?.patient.contact,
    };
    const prepared = prepare(type, form, around);
    if ("problems" in prepared) {
      const words = prepared.problems.map(({ field, reason }) => `${plainField(field)} ${reason}`);
      this.outcome = { ok: false, text: `${type} was not sent: ${words.join("; ")}.` };
      return prepared.problems;
    }
    const before = this.local.inbox().length;
    await this.act(() => void this.local.putEvents([prepared.entry]));
    const zone = person?.zone ?? around.clinicZone;
    this.outcome ??= this.#refusalOf(prepared.eventId, zone) ?? {
      ok: true,
      text: this.#words(type, prepared.entry.detail, zone) + this.#emailsSince(before),
    };
    return [];
  }

  /** Performs a change and forgets the outcome of the one before. */
  async act(change: () => void | Promise<void>, done?: string): Promise<void> {
    this.outcome = undefined;
    try {
      await this.hand.act(change);
      if (done !== undefined) this.outcome = { ok: true, text: done };
    } catch (error) {
      this.#busy(error);
    }
  }

  async turn(turn: Turn): Promise<void> {
    const before = this.local.inbox().length;
    this.outcome = undefined;
    try {
      await this.hand.turn(turn);
      const emails = this.#emailsSince(before) || " No email was due.";
      this.outcome = {
        ok: true,
        text: `${momentIn(this.deployment.clinics[0]?.timeZone ?? "UTC", this.local.clock.now())}.${emails}`,
      };
    } catch (error) {
      this.#busy(error);
    }
  }

  #busy(error: unknown): void {
    if (!(error instanceof Busy)) throw error;
    this.outcome = { ok: false, text: error.message };
  }

  #emailsSince(before: number): string {
    const sent = this.local.inbox().length - before;
    if (sent === 0) return "";
    return sent === 1 ? " One email went out." : ` ${sent} emails went out.`;
  }

  #words(type: Publishable, detail: object, zone: string): string {
    const event = readDetail(type, detail);
    return event ? `${sentenceOf(event, zone)}.` : `${type}.`;
  }

  #refusalOf(eventId: string, zone: string): Outcome | undefined {
    for (const { detailType, detail } of this.local.events()) {
      const event = detailType === "EventRefused" ? readDetail(detailType, detail) : undefined;
      if (event?.type === "EventRefused" && event.data.eventId === eventId)
        return { ok: false, text: `${sentenceOf(event, zone)}.` };
    }
    return undefined;
  }
}

/** The newest email to a patient, or to anyone. */
export function newestEmail(
  inbox: SentEmail[],
  records: Records,
  ref: string | undefined,
): SentEmail | undefined {
  return inbox.findLast((email) => ref === undefined || patientRefOfEmail(email, records) === ref);
}
