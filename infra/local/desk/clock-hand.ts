import { addDays } from "../../../shared/calendar/local-date.ts";
import { instantOf, localTime } from "../../../shared/calendar/zone.ts";
import type { Local } from "../local.ts";
import { isRunning, readRecords } from "./records.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export const turns = {
  hour: { label: "1 hour", days: 0 },
  day: { label: "1 day", days: 1 },
  week: { label: "1 week", days: 7 },
  /** Until no plan runs any more; the longest program with all its repeats is over by then. */
  end: { label: "To the end", days: 20 * 7 },
} as const;
export type Turn = keyof typeof turns;

export interface ClockState {
  now: number;
  /** Where the clock is going, while it is. */
  going: { turn: Turn; from: number; until: number } | undefined;
  /** Why the last turn ended early. */
  trouble: string | undefined;
  /** Counts everything that may have changed what there is to see. */
  changes: number;
}

export interface ClockHand {
  state(): ClockState;
  /** Lets a change take effect. It takes a minute, so that no two changes happen at the same time. */
  act(change: () => void | Promise<void>): Promise<void>;
  turn(turn: Turn): Promise<void>;
  /** Ends a turn after the day that it is in; resolves when the clock stands. */
  stop(): Promise<void>;
  onChange(listener: () => void): () => void;
}

export class Busy extends Error {
  override readonly name = "Busy";
  constructor() {
    super("The clock is moving. Wait until it stands, or stop it.");
  }
}

/** The one hand on the virtual clock: one change at a time. Days are those of `zone`, long and short ones alike. */
export function clockHand(local: Local, zone: string): ClockHand {
  const { clock } = local;
  const listeners = new Set<() => void>();
  let last: Promise<void> = Promise.resolve();
  let stopped = false;
  const isStopped = (): boolean => stopped;
  let going: ClockState["going"];
  let trouble: string | undefined;
  let changes = 0;

  function changed(): void {
    changes += 1;
    for (const listener of listeners) listener();
  }

  /** A change waits for the one before it. Nothing waits for a turn, which may take long. */
  function alone(work: () => Promise<void>): Promise<void> {
    if (going) return Promise.reject(new Busy());
    last = last.then(() => attempt(work));
    return last;
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    trouble = undefined;
    try {
      await work();
    } catch (error) {
      trouble = (error as Error).message;
    } finally {
      going = undefined;
      changed();
    }
  }

  async function advance(turn: Turn): Promise<void> {
    const from = clock.now();
    const { days } = turns[turn];
    const until = days === 0 ? from + hourMs : daysAfter(from, days, zone);
    going = { turn, from, until };
    stopped = false;
    let events = -1;
    changed();
    for (let day = 1; clock.now() < until && !isStopped(); day += 1) {
      if (turn === "end" && events !== local.events().length) {
        events = local.events().length;
        if (!(await readRecords(local)).enrollments.some(isRunning)) return;
      }
      await clock.advanceTo(Math.min(daysAfter(from, day, zone), until));
      changed();
    }
  }

  return {
    state: () => ({ now: clock.now(), going, trouble, changes }),
    act: (change) =>
      alone(async () => {
        // A page that a patient just opened may still be on its way.
        await clock.settle();
        await change();
        await clock.settle();
        await clock.advanceTo(clock.now() + minuteMs);
      }),
    turn: (turn) => alone(() => advance(turn)),
    stop() {
      stopped = true;
      return last;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The same time of day, `days` later. */
function daysAfter(from: number, days: number, zone: string): number {
  const time = localTime(new Date(from), zone);
  return instantOf({ ...time, date: addDays(time.date, days) }, zone).getTime();
}
