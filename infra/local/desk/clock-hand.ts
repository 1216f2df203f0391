import type { Local } from "../local.ts";
import { isRunning, readRecords } from "./records.ts";

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

export const turns = {
  hour: { label: "1 hour", ms: 60 * minuteMs },
  day: { label: "1 day", ms: dayMs },
  week: { label: "1 week", ms: 7 * dayMs },
  /** Until no plan runs any more; the longest program with all its repeats is over by then. */
  end: { label: "To the end", ms: 20 * 7 * dayMs },
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

/** The one hand on the virtual clock: one change at a time. */
export function clockHand(local: Local): ClockHand {
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
    going = { turn, from, until: from + turns[turn].ms };
    stopped = false;
    let events = -1;
    changed();
    while (clock.now() < going.until && !isStopped()) {
      if (turn === "end" && events !== local.events().length) {
        events = local.events().length;
        if (!(await readRecords(local)).enrollments.some(isRunning)) return;
      }
      await clock.advanceTo(Math.min(clock.now() + dayMs, going.until));
      changed();
    }
  }

  return {
    state: () => ({ now: clock.now(), going, trouble, changes }),
    act: (change) =>
      alone(async () => {
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
