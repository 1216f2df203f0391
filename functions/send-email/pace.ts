import { TryLater } from "./deps.ts";

export interface PaceDeps {
  clock: () => Date;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** A copy that was idle between two batches may catch up on so much of its time, and no more. */
const creditMs = 250;

/**
 * The pace of one running copy. The copies of a function know nothing of each other, so each spends its share of the SES
 * rate alone: all together they never spend more.
 */
export function pacer({ clock, sleep }: PaceDeps) {
  /** When the next email may go, by a clock that also counts the sleep that `clock` did not see. */
  let next = -Infinity;
  let unseenMs = 0;
  const now = () => clock().getTime() + unseenMs;

  /** Waits for this copy's turn. Out of time for that, the message comes again: it spent nothing. */
  return async (perSecond: number, signal: AbortSignal): Promise<void> => {
    const begun = now();
    const turn = Math.max(next, begun - creditMs);
    next = turn + 1000 / perSecond;
    const wait = turn - begun;
    if (wait <= 0) return;
    await sleep(wait, signal);
    if (signal.aborted)
      throw new TryLater("too little of the function's time is left to wait for this copy's turn");
    unseenMs += Math.max(0, begun + wait - now());
  };
}
