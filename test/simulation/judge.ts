import type { SlotEnd } from "../../shared/slot.ts";
import { clinic } from "../support/builders.ts";
import { Decisions } from "./decisions.ts";
import { Expectations } from "./expectations.ts";
import { weekOf } from "./hashed-emails.ts";
import { judgeAlerts } from "./judge-alerts.ts";
import { judgeAround } from "./judge-around.ts";
import { confirmedAt, judgeErasure, mayBeLeftOver } from "./judge-erasure.ts";
import { judgeTrail } from "./judge-trail.ts";
import { judgeVisits } from "./judge-visits.ts";
import { judgeWeeks, type Known } from "./judge-weeks.ts";
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
  readonly #decisions: Decisions;
  readonly #accepted = new Map<string, Acceptance[]>();
  readonly #sentWeeks: { week: number; at: number; slot: string }[] = [];
  world: World | undefined;

  constructor(script: Script) {
    this.#script = script;
    this.#expectations = new Expectations(script);
    this.#decisions = new Decisions(script);
  }

  accepted(acceptance: Acceptance): void {
    const { slot, at, to } = acceptance;
    const before = this.#accepted.get(slot) ?? [];
    if (before.length > 0) this.verdict.duplicates.push(`${slot} was accepted ${before.length + 1} times`);
    this.#accepted.set(slot, [...before, acceptance]);
    this.#expect(
      !this.#isForgotten(at),
      `${slot} left after the clinic was told that the patient is forgotten`,
    );
    const toClinic = /^[aepg]_/.test(slot);
    this.#expect(toClinic || !this.#outsideWindow(at), `${slot} left outside the sending hours`);
    const suppressedAt = this.world?.suppressions.addresses.get(to)?.at;
    this.#expect(
      suppressedAt === undefined || at - Date.parse(suppressedAt) < 7 * hourMs,
      `${slot} went to a suppressed address`,
    );
    if (!/^[wbr]_/.test(slot)) return;
    const week = weekOf(acceptance.subject);
    if (week !== undefined) this.#acceptedWeek(acceptance, week, before.length > 0);
    else judgeVisits.accepted(acceptance, this.#expectations, this.verdict.violations);
  }

  #isForgotten(at: number): boolean {
    const { erasedAt, cameBack } = this.#expectations;
    return this.world !== undefined && erasedAt < at && !cameBack && confirmedAt(this.world) < at;
  }

  #acceptedWeek({ slot, at }: Acceptance, week: number, again: boolean): void {
    const forbidden = this.#expectations.forbidden(at);
    this.#expect(!this.#decisions.isClosed(week, at), `${slot} begins a phase that nobody opened`);
    this.#expect(forbidden === undefined, `${slot} went out although it is ${forbidden}`);
    if (again) return;
    const last = this.#sentWeeks.at(-1);
    if (last) this.#expect(this.#atTheHour(at), `${slot} left at another hour than the patient's`);
    this.#expect(
      week === (last?.week ?? 0) + 1 || this.#mayRepeat(last, week, at),
      `${slot} is about week ${week}`,
    );
    this.#expect(!last || at - last.at > 20 * hourMs, `${slot} comes too soon after ${last?.slot}`);
    this.#sentWeeks.push({ week, at, slot });
  }

  /**
   * A week comes again after answers against going on, where the next one waits for a clinician, and when nobody knew whether
   * its email had gone out. By a clinician's word any week may come.
   */
  #mayRepeat(last: { week: number; at: number } | undefined, week: number, at: number): boolean {
    if (!last) return false;
    if (this.#decisions.leadTo(week, last.at, at)) return true;
    if (last.week !== week) return false;
    if (this.#expectations.isHeldBack(week, at) || this.#decisions.mayWait(week + 1, at, this.#sentWeeks))
      return true;
    return this.#faultsBetween(last.at - dayMs, last.at + 2 * dayMs) > 0;
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
    return hourIn(zone ?? clinic.timeZone, at);
  }

  #outsideWindow(at: number): boolean {
    const isNight = (hour: number) => hour < 8 || hour >= 20;
    // Handed over in the last seconds of the hours, it is accepted a moment later.
    return isNight(this.#hourAt(at)) && isNight(this.#hourAt(at - 6 * 60_000));
  }

  finish(): Verdict {
    const { world } = this;
    if (!world) throw new Error("nothing was played");
    const enrollment = world.enrollments.items.get(this.#script.enrollmentId);
    const known: Known = {
      expectations: this.#expectations,
      decisions: this.#decisions,
      verdict: this.verdict,
      accepted: this.#accepted,
      sentWeeks: this.#sentWeeks,
      recordsMayBeWrong: this.#silent,
      suppressed: world.suppressions.addresses.size > 0,
      longestFreezeMs: world.copies.longestFreezeMs,
      faultsBetween: (from, to) => this.#faultsBetween(from, to),
    };
    if (enrollment && !mayBeLeftOver(world, this.#expectations)) judgeWeeks(enrollment, known);
    judgeVisits.finish(world, known);
    judgeAround(world, this.#script, known);
    judgeAlerts(known);
    judgeErasure(world, this.#script, known);
    judgeTrail(world, this.#script, known);
    return this.verdict;
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

const quarterMs = 15 * 60_000;
const zones = new Map<string, { format: Intl.DateTimeFormat; hours: Map<number, number> }>();

/** The hour on the wall, by Intl alone. Every zone is whole quarters of an hour from UTC, and asking Intl is slow. */
function hourIn(timeZone: string, at: number): number {
  let zone = zones.get(timeZone);
  if (!zone) {
    const format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" });
    zones.set(timeZone, (zone = { format, hours: new Map() }));
  }
  const quarter = Math.floor(at / quarterMs);
  let hour = zone.hours.get(quarter);
  if (hour === undefined) zone.hours.set(quarter, (hour = Number(zone.format.format(quarter * quarterMs))));
  return hour;
}
