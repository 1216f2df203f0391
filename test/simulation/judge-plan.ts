import { clinic } from "../support/builders.ts";
import { Decisions } from "./decisions.ts";
import { Expectations } from "./expectations.ts";
import { hourIn } from "./hour-in.ts";
import type { Script } from "./script.ts";
import type { Acceptance } from "./ses.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What a judge of one plan sees of the rest. */
export interface Surroundings {
  expect: (holds: boolean, otherwise: string) => void;
  faultsBetween: (from: number, to: number) => number;
  timeZone: () => string | undefined;
}

interface SentWeek {
  week: number;
  at: number;
  slot: string;
}

/** Watches the weekly emails of one plan as SES takes them. */
export class PlanJudge {
  readonly script: Script;
  readonly expectations: Expectations;
  readonly decisions: Decisions;
  /** The weeks that went out, in their order. */
  readonly sentWeeks: SentWeek[] = [];
  readonly #around: Surroundings;

  constructor(script: Script, around: Surroundings) {
    this.script = script;
    this.expectations = new Expectations(script);
    this.decisions = new Decisions(script);
    this.#around = around;
  }

  accepted({ slot, at }: Acceptance, week: number, again: boolean): void {
    const { expect } = this.#around;
    const forbidden = this.expectations.forbidden(at);
    expect(!this.decisions.isClosed(week, at), `${slot} begins a phase that nobody opened`);
    expect(forbidden === undefined, `${slot} went out although it is ${forbidden}`);
    if (again) return;
    const last = this.sentWeeks.at(-1);
    if (last) expect(this.#atTheHour(at), `${slot} left at another hour than the patient's`);
    const isNext = week === (last?.week ?? 0) + 1;
    expect(isNext || this.#mayRepeat(last, week, at), `${slot} is about week ${week}`);
    expect(!last || at - last.at > 20 * hourMs, `${slot} comes too soon after ${last?.slot}`);
    this.sentWeeks.push({ week, at, slot });
  }

  /**
   * A week comes again after answers against going on, where the next one waits for a clinician, and when nobody knew whether
   * its email had gone out. By a clinician's word any week may come.
   */
  #mayRepeat(last: SentWeek | undefined, week: number, at: number): boolean {
    if (!last) return false;
    if (this.decisions.leadTo(week, last.at, at)) return true;
    if (last.week !== week) return false;
    if (this.expectations.isHeldBack(week, at)) return true;
    if (this.decisions.mayWait(week + 1, at, this.sentWeeks)) return true;
    return this.#around.faultsBetween(last.at - dayMs, last.at + 2 * dayMs) > 0;
  }

  /** While nothing goes wrong and nobody changes their mind, every email but the first leaves at one local hour. */
  #atTheHour(at: number): boolean {
    const changes = /^(PreferencesChanged|PatientUpdated)$/;
    const { own } = this.script;
    if (own.some(({ event }) => changes.test(event.type))) return true;
    if (this.#around.faultsBetween(at - 3 * dayMs, at) > 0) return true;
    if (this.expectations.isHalted(at - 3 * dayMs, at)) return true;
    const { hour = 8 } = (this.script.assigned?.event.data ?? {}) as { hour?: number };
    return hourIn(this.#around.timeZone() ?? clinic.timeZone, at) === hour;
  }
}
