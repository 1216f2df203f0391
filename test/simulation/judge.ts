import type { SlotEnd } from "../../shared/slot.ts";
import { clinic } from "../support/builders.ts";
import { inFlightMs } from "./expectations.ts";
import { longestSkewMs } from "./faults.ts";
import { weekOf } from "./hashed-emails.ts";
import { hourIn } from "./hour-in.ts";
import { judgeAlerts } from "./judge-alerts.ts";
import { judgeAround } from "./judge-around.ts";
import { confirmedAt, judgeErasure, mayBeLeftOver } from "./judge-erasure.ts";
import { PlanJudge } from "./judge-plan.ts";
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
  /** The first plan, and the ones that took its place. */
  readonly #plans: [PlanJudge, ...PlanJudge[]];
  readonly #accepted = new Map<string, Acceptance[]>();
  world: World | undefined;

  constructor(script: Script) {
    this.#script = script;
    const around = {
      expect: (holds: boolean, otherwise: string) => this.#expect(holds, otherwise),
      faultsBetween: (from: number, to: number) => this.#faultsBetween(from, to),
      timeZone: () => this.#timeZone(),
    };
    this.#plans = [new PlanJudge(script, around)];
    for (let next = script.successor; next; next = next.successor)
      this.#plans.push(new PlanJudge(next, around));
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
    this.#expect(toClinic || !this.#isHalted(at), `${slot} left although operators had stopped email`);
    if (!/^[wbr]_/.test(slot)) return;
    const week = weekOf(acceptance.subject);
    if (week !== undefined) this.#acceptedWeek(acceptance, week, before.length > 0);
    else judgeVisits.accepted(acceptance, this.#plans[0].expectations, this.verdict.violations);
  }

  #acceptedWeek(acceptance: Acceptance, week: number, again: boolean): void {
    const { slot, at } = acceptance;
    const number = this.#plans.findIndex(({ script }) => slot.includes(script.enrollmentId));
    const later = this.#plans.slice(number + 1).flatMap(({ sentWeeks }) => sentWeeks);
    this.#expect(
      !later.some((sent) => sent.at + inFlightMs < at),
      `${slot} left although another plan had taken the place of its own`,
    );
    this.#plans[number]?.accepted(acceptance, week, again);
  }

  #isForgotten(at: number): boolean {
    const { erasedAt, cameBack } = this.#plans[0].expectations;
    return this.world !== undefined && erasedAt < at && !cameBack && confirmedAt(this.world) < at;
  }

  #isHalted(at: number): boolean {
    return this.#script.halts.some(({ from, until }) => from + inFlightMs < at && at < until);
  }

  #timeZone(): string | undefined {
    return this.world?.patients.items.get(this.#script.patientRef)?.contact?.timeZone;
  }

  #outsideWindow(at: number): boolean {
    const isNight = (time: number) => {
      const hour = hourIn(this.#timeZone() ?? clinic.timeZone, time);
      return hour < 8 || hour >= 20;
    };
    // Handed over in the last seconds of the hours, it is accepted a moment later.
    return isNight(at) && isNight(at - 6 * 60_000);
  }

  finish(): Verdict {
    const { world } = this;
    if (!world) throw new Error("nothing was played");
    const common = {
      verdict: this.verdict,
      accepted: this.#accepted,
      recordsMayBeWrong: this.#silent,
      suppressed: world.suppressions.addresses.size > 0,
      stampsLagMs: world.copies.longestFreezeMs + longestSkewMs,
      faultsBetween: (from: number, to: number) => this.#faultsBetween(from, to),
    };
    const knownOf = ({ expectations, decisions, sentWeeks }: PlanJudge): Known => {
      return { ...common, expectations, decisions, sentWeeks };
    };
    for (const plan of this.#plans) {
      const { script, expectations } = plan;
      const known = knownOf(plan);
      const enrollment = world.enrollments.items.get(script.enrollmentId);
      if (enrollment && !mayBeLeftOver(world, expectations)) judgeWeeks(enrollment, known);
      judgeAround(world, script, known);
      judgeAlerts(known);
    }
    const known = knownOf(this.#plans[0]);
    judgeVisits.finish(world, known);
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
