import type { Active, Enrollment, SlotRecord } from "../../shared/enrollment/enrollment.ts";
import type { SlotEnd } from "../../shared/slot.ts";
import { clinic } from "../support/builders.ts";
import { Expectations } from "./expectations.ts";
import { weekOf } from "./hashed-emails.ts";
import { judgeVisits } from "./judge-visits.ts";
import type { Script } from "./script.ts";
import type { Acceptance } from "./ses.ts";
import type { World } from "./world.ts";

export type Ends = Record<SlotEnd | "open", number>;

export interface Verdict {
  ends: Ends;
  /** Emails that were due and neither left nor ended for a reason that clinic, patient or faults explain. */
  lost: string[];
  /** Second acceptances of one slot. */
  duplicates: string[];
  /** Everything else that must never happen. */
  violations: string[];
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
export const noEnds = (): Ends => ({
  sent: 0,
  held: 0,
  suppressed: 0,
  cancelled: 0,
  "skipped-late": 0,
  failed: 0,
  open: 0,
});

/** Watches SES as it goes and judges a run when it has come to rest. */
export class Judge {
  readonly verdict: Verdict = { ends: noEnds(), lost: [], duplicates: [], violations: [] };
  readonly #script: Script;
  readonly #expectations: Expectations;
  readonly #accepted = new Map<string, Acceptance[]>();
  #lastWeek: { week: number; at: number; slot: string } | undefined;
  world: World | undefined;

  constructor(script: Script) {
    this.#script = script;
    this.#expectations = new Expectations(script);
  }

  accepted(acceptance: Acceptance): void {
    const { slot, at, to } = acceptance;
    const before = this.#accepted.get(slot) ?? [];
    if (before.length > 0) this.verdict.duplicates.push(`${slot} was accepted ${before.length + 1} times`);
    this.#accepted.set(slot, [...before, acceptance]);
    this.#expect(!this.#outsideWindow(at), `${slot} left outside the sending hours`);
    const suppressedAt = this.world?.suppressions.addresses.get(to)?.at;
    this.#expect(
      suppressedAt === undefined || at - Date.parse(suppressedAt) < 7 * hourMs,
      `${slot} went to a suppressed address`,
    );
    const week = weekOf(acceptance.subject);
    if (week !== undefined) this.#acceptedWeek(acceptance, week, before.length > 0);
    else judgeVisits.accepted(acceptance, this.#expectations, this.verdict.violations);
  }

  #acceptedWeek({ slot, at }: Acceptance, week: number, again: boolean): void {
    const forbidden = this.#expectations.forbidden(at);
    this.#expect(forbidden === undefined, `${slot} went out although it is ${forbidden}`);
    if (again) return;
    const last = this.#lastWeek;
    if (last) this.#expect(this.#atTheHour(at), `${slot} left at another hour than the patient's`);
    this.#expect(
      week === (last?.week ?? 0) + 1 || this.#mayRepeat(last, week),
      `${slot} is about week ${week}`,
    );
    this.#expect(!last || at - last.at > 20 * hourMs, `${slot} comes too soon after ${last?.slot}`);
    this.#lastWeek = { week, at, slot };
  }

  /** A week comes again when nobody knew whether its email had gone out. */
  #mayRepeat(last: { week: number; at: number } | undefined, week: number): boolean {
    return last?.week === week && this.#faultsBetween(last.at - dayMs, last.at + 2 * dayMs) > 0;
  }

  /** While nothing goes wrong and nobody changes their mind, every email but the first leaves at one local hour. */
  #atTheHour(at: number): boolean {
    const changes = /^(PreferencesChanged|PatientUpdated)$/;
    if (this.#script.acts.some(({ event }) => changes.test(event.type))) return true;
    if (this.#faultsBetween(at - 3 * dayMs, at) > 0) return true;
    const assigned = this.#script.acts.find(({ event }) => event.type === "PlanAssigned");
    const { hour = 8 } = (assigned?.event.data ?? {}) as { hour?: number };
    return this.#hourAt(at) === hour;
  }

  #hourAt(at: number): number {
    const zone = this.world?.patients.items.get(this.#script.patientRef)?.contact?.timeZone;
    return Number(hourFormat(zone ?? clinic.timeZone).format(new Date(at)));
  }

  #outsideWindow(at: number): boolean {
    const hourIn = (time: number) => this.#hourAt(time);
    // Handed over in the last seconds of the hours, it is accepted a moment later.
    return [at, at - 6 * 60_000].every((time) => hourIn(time) < 8 || hourIn(time) >= 20);
  }

  finish(): Verdict {
    const { world } = this;
    if (!world) throw new Error("nothing was played");
    const enrollment = world.enrollments.items.get(this.#script.enrollmentId);
    if (enrollment) this.#judgeWeeks(enrollment);
    judgeVisits.finish(world, {
      expectations: this.#expectations,
      verdict: this.verdict,
      accepted: this.#accepted,
      faultsBetween: (from, to) => this.#faultsBetween(from, to),
    });
    return this.verdict;
  }

  #judgeWeeks(enrollment: Enrollment): void {
    const { slots, plan, timeZone, next } = programOf(enrollment);
    const dates = Object.keys(slots).sort();
    dates.forEach((date, index) => {
      const previous = dates[index - 1];
      const gap = previous === undefined ? 7 : (Date.parse(date) - Date.parse(previous)) / dayMs;
      this.#expect(gap >= 5 && gap <= 11, `there are ${gap} days between the slots ${previous} and ${date}`);
      this.#judgeSlot(enrollment.id, date, slots[date] as SlotRecord, timeZone ?? "UTC");
    });
    this.#expect(!plan || enrollment.status !== "active", `${enrollment.id} did not come to an end`);
    if (enrollment.status === "completed") {
      this.#expect(
        this.#lastWeek?.week === plan?.weeks,
        `${enrollment.id} is complete without its last week`,
      );
    }
    this.#judgeClaim(enrollment);
    const lastDate = dates.at(-1);
    if (enrollment.status !== "ended" || !plan || next?.kind === "completion") return;
    const due = next?.date ?? plan.startDate;
    const endedAt = Date.parse(enrollment.at);
    const neverFired = !slots[due] && endedAt - Date.parse(due) > 2.5 * dayMs;
    const nothingPlanned = endedAt - Date.parse(lastDate ?? plan.startDate) > 14 * dayMs;
    if (neverFired || nothingPlanned) this.verdict.lost.push(`nothing became of the email of ${due}`);
  }

  /** At rest nobody may be left waiting for the outcome of an attempt. */
  #judgeClaim(enrollment: Enrollment): void {
    const { claim, slots } = programOf(enrollment);
    if (!claim || slots[claim.slot]) return;
    this.verdict.ends.open += 1;
    this.verdict.lost.push(`nobody asked what became of the attempt at ${claim.slot}`);
  }

  #judgeSlot(id: string, date: string, record: SlotRecord, timeZone: string): void {
    const slot = `w_${id}_${date.replaceAll("-", "")}`;
    const wentOut = this.#accepted.has(slot);
    const { end } = record;
    this.verdict.ends[end] += 1;
    if (wentOut) {
      const silent = (this.world?.copies.faults.rates.silent ?? 0) > 0 || this.#silent;
      this.#expect(end === "sent" || silent, `${slot} went out, yet is recorded as ${end}`);
      return;
    }
    // Somewhere on this day of the patient's.
    const [from, to] = [Date.parse(date) - dayMs, Date.parse(record.at)];
    if (!this.#isExplained(end, from, to)) {
      this.verdict.lost.push(`${slot} ended ${end} at ${record.at} (${timeZone}), and nothing explains it`);
    }
  }

  #isExplained(end: SlotEnd, from: number, to: number): boolean {
    switch (end) {
      case "sent":
        return false;
      case "held":
      case "cancelled":
        return this.#expectations.explains(end, to, to);
      case "suppressed":
        return this.#expectations.explains(end, to, to) || (this.world?.suppressions.addresses.size ?? 0) > 0;
      case "failed":
        return this.#faultsBetween(from, to) >= 2;
      case "skipped-late":
        return to - from > 60 * hourMs && this.#faultsBetween(from, to) >= 2;
    }
  }

  /** Set when SES is silent about some emails: then a record may be wrong, and only then. */
  #silent = false;
  allowSilence(): void {
    this.#silent = true;
  }

  #faultsBetween(from: number, to: number): number {
    return (this.world?.copies.faultsAt ?? []).filter((at) => from <= at && at <= to).length;
  }

  #expect(holds: boolean, otherwise: string): void {
    if (!holds) this.verdict.violations.push(otherwise);
  }
}

/** The program as far as it is known, whatever has become of it. */
function programOf(enrollment: Enrollment): Partial<Active> & Pick<Active, "slots"> {
  if (enrollment.status === "awaiting-patient") return { plan: enrollment.plan, slots: {} };
  return enrollment.status === "active" ? enrollment : { slots: {}, ...enrollment.was };
}

const formats = new Map<string, Intl.DateTimeFormat>();
function hourFormat(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" });
  formats.set(timeZone, format);
  return format;
}
