const dayMs = 86_400_000;
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const plus = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);

function firstOn(weekday: string, from: string): string {
  return weekdays[new Date(from).getUTCDay()] === weekday ? from : firstOn(weekday, plus(from, 1));
}

export interface ModelPlan {
  weeks: number;
  startDate: string;
  weekday: string;
}

/**
 * Who should have got what: a program as one would explain it to a patient, a day at a time, without messages, schedules,
 * claims or anything else of Hipline's.
 */
export class Model {
  /** What became of the email of each day on which one was due. */
  readonly days: Record<string, string> = {};
  readonly #holds = new Map<string, string>();
  #plan: ModelPlan | undefined;
  #next = "";
  #last: string | undefined;
  #week = 1;
  stopped = false;

  get isRunning(): boolean {
    return this.#plan !== undefined;
  }

  assign(plan: ModelPlan): void {
    this.#plan = plan;
    this.#next = plan.startDate;
  }

  end(): void {
    this.#plan = undefined;
  }

  hold(id: string, until = "forever"): void {
    this.#holds.set(id, until);
  }

  lift(id: string): void {
    this.#holds.delete(id);
  }

  has(hold: string): boolean {
    return this.#holds.has(hold);
  }

  prefer(weekday: string, today: string): void {
    if (!this.#plan) return;
    const before = this.#plan.weekday;
    this.#plan = { ...this.#plan, weekday };
    if (this.#last === undefined || weekday === before || this.#next <= today) return;
    const moved = firstOn(weekday, plus(this.#last, 5));
    this.#next = moved > today ? moved : plus(today, 1);
  }

  /** The sending hours of a day go by. */
  dayPasses(date: string): void {
    if (!this.#plan || date < this.#next) return;
    if (this.#week > this.#plan.weeks) return this.end();
    this.#last = this.#next;
    this.days[this.#next] = this.#today(date);
    if (this.days[this.#next] === `week ${this.#week}`) this.#week += 1;
    this.#next = firstOn(this.#plan.weekday, plus(this.#next, 5));
  }

  #today(date: string): string {
    if (this.stopped) return "suppressed";
    return [...this.#holds.values()].some((until) => until > date) ? "held" : `week ${this.#week}`;
  }
}
