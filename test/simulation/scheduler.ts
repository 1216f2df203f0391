import { addDays, weekdayOf } from "../../shared/calendar/local-date.ts";
import { instantOf, localTime } from "../../shared/calendar/zone.ts";
import {
  schedulePrefixesAbout,
  weeklyScheduleName,
  type QueueName,
  type ScheduleNames,
  type Schedules,
  type WeeklySchedule,
} from "../../shared/ports.ts";
import type { SendMessage } from "../../shared/send-message.ts";
import type { Random } from "./random.ts";
import type { Timeline } from "./timeline.ts";

interface Surroundings {
  timeline: Timeline;
  random: Random;
  send: (queue: QueueName, message: SendMessage) => void;
  rates: () => { duplicate: number; dropSchedule: number };
  /** Told of every firing that does not come about. */
  dropped: (at: number) => void;
}

/** EventBridge Scheduler: within the minute, at least once; a schedule that ran keeps its name for a while. */
export class SimulatedScheduler implements Schedules, ScheduleNames {
  readonly #parts: Surroundings;
  readonly #once = new Set<string>();
  readonly #weekly = new Map<string, { schedule: WeeklySchedule; version: number }>();
  #versions = 0;

  constructor(parts: Surroundings) {
    this.#parts = parts;
  }

  ensureWeekly(schedule: WeeklySchedule): Promise<void> {
    const name = weeklyScheduleName(schedule.enrollmentId);
    const known = this.#weekly.get(name);
    if (known && sameTimes(known.schedule, schedule)) return Promise.resolve();
    const version = (this.#versions += 1);
    this.#weekly.set(name, { schedule, version });
    this.#planWeekly(name, version, Math.max(this.#parts.timeline.now, schedule.from.getTime() - 1));
    return Promise.resolve();
  }

  ensureOnce({ name, at, queue, message }: Parameters<Schedules["ensureOnce"]>[0]): Promise<void> {
    if (this.#once.has(name)) return Promise.resolve();
    this.#once.add(name);
    this.#fire(at.getTime(), () => {
      if (!this.#once.has(name)) return;
      this.#parts.send(queue, message);
      this.#parts.timeline.after(
        this.#parts.random.between(1, 120) * 1000,
        () => void this.#once.delete(name),
      );
    });
    return Promise.resolve();
  }

  about(subject: string): Promise<string[]> {
    const prefixes = schedulePrefixesAbout(subject);
    const names = [...this.#once, ...this.#weekly.keys()];
    return Promise.resolve(names.filter((name) => prefixes.some((prefix) => name.startsWith(prefix))));
  }

  remove(name: string): Promise<void> {
    this.#once.delete(name);
    this.#weekly.delete(name);
    return Promise.resolve();
  }

  #planWeekly(name: string, version: number, after: number): void {
    const known = this.#weekly.get(name);
    if (known?.version !== version) return;
    const { enrollmentId, patientRef, timeZone } = known.schedule;
    const at = nextFiring(known.schedule, after);
    this.#fire(at, () => {
      if (this.#weekly.get(name)?.version !== version) return;
      const scheduledAt = new Date(at).toISOString();
      this.#parts.send("send", {
        v: 1,
        kind: "weekly-tick",
        enrollmentId,
        patientRef,
        timeZone,
        scheduledAt,
      });
    });
    this.#parts.timeline.plan(at + 60_000, () => this.#planWeekly(name, version, at));
  }

  #fire(at: number, run: () => void): void {
    const { timeline, random, rates, dropped } = this.#parts;
    if (random.chance(rates().dropSchedule)) return dropped(at);
    const times = random.chance(rates().duplicate) ? 2 : 1;
    for (let time = 0; time < times; time += 1) timeline.plan(at + random.between(0, 59_000), run);
  }
}

const sameTimes = (a: WeeklySchedule, b: WeeklySchedule): boolean =>
  a.weekday === b.weekday && a.hour === b.hour && a.minute === b.minute && a.timeZone === b.timeZone;

function nextFiring({ weekday, hour, minute, timeZone }: WeeklySchedule, after: number): number {
  let { date } = localTime(new Date(after), timeZone);
  while (weekdayOf(date) !== weekday) date = addDays(date, 1);
  const at = instantOf({ date, hour, minute }, timeZone).getTime();
  if (at > after) return at;
  return instantOf({ date: addDays(date, 7), hour, minute }, timeZone).getTime();
}
