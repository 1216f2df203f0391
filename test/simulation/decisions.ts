import { findProgram } from "../../shared/program/catalog.ts";
import { inFlightMs } from "./expectations.ts";
import type { Act, Script } from "./script.ts";

interface Decided {
  week: number;
  decision: "advance" | "repeat" | "step-back";
}

/** What clinicians decided about the weeks of a program, and which weeks may follow from it. */
export class Decisions {
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
  }

  /** Whether somebody's word, dealt with after `since`, has this week come next. */
  leadTo(week: number, since: number, by: number): boolean {
    return this.#all().some(
      ({ at, handledAt, said }) =>
        at <= by && handledAt >= since - inFlightMs && this.#weekAfter(said) === week,
    );
  }

  /** Whether a week waits for a clinician for certain: nobody has said a word that opens its phase. */
  isClosed(week: number, by: number): boolean {
    return this.#isGated(week) && !this.#openings(week).some(({ at }) => at <= by);
  }

  /**
   * Whether a week may wait for a clinician. A word opens its phase for certain only when it was about a week that had been
   * sent, and no other word came between the two.
   */
  mayWait(week: number, by: number, sent: readonly { week: number; at: number }[]): boolean {
    if (!this.#isGated(week)) return false;
    return !this.#openings(week).some(({ at, handledAt, said }) => {
      const last = sent.findLast((email) => email.at <= at);
      if (!last || said.week > last.week || handledAt + inFlightMs > by) return false;
      const since = last.at - inFlightMs;
      return !this.#all().some(
        (other) => other.at !== at && other.at <= handledAt && other.handledAt >= since,
      );
    });
  }

  #isGated(week: number): boolean {
    return this.#plan().gate === "clinician" && week > 1 && this.#firstWeeks().includes(week);
  }

  #openings(week: number) {
    return this.#all().filter(({ said }) => said.decision === "advance" && said.week >= week - 1);
  }

  #weekAfter({ week, decision }: Decided): number {
    if (decision === "advance") return week + 1;
    if (decision === "repeat") return week;
    const phase = this.#firstWeeks().findLastIndex((first) => first <= week);
    return this.#firstWeeks()[Math.max(0, phase - 1)] ?? 1;
  }

  #firstWeeks(): number[] {
    const phases = findProgram(this.#plan().program ?? "")?.phases ?? [];
    return phases.map(({ weeks }) => weeks.first);
  }

  #plan(): { program?: string; gate?: string } {
    return this.#script.assigned?.event.data ?? {};
  }

  #all() {
    return this.#acts("ProgressionDecided").map(({ at, handledAt = Infinity, event }) => ({
      at,
      handledAt,
      said: event.data as Decided,
    }));
  }

  #acts(type: string): Act[] {
    return this.#script.own.filter(({ event }) => event.type === type);
  }
}
