import { plannedFaults, type Fate } from "./faults.ts";
import { play, type Played } from "./play.ts";
import { randomFrom } from "./random.ts";
import type { Script } from "./script.ts";
import type { Broken } from "./world.ts";

const minuteMs = 60_000;

/** Everything that may happen to one call. */
export const fates: readonly Exclude<Fate, { kind: "fine" }>[] = [
  { kind: "crash", when: "before" },
  { kind: "crash", when: "after" },
  { kind: "error", when: "before" },
  { kind: "error", when: "after" },
  { kind: "freeze", when: "before", milliseconds: 8 * minuteMs },
  { kind: "freeze", when: "after", milliseconds: 8 * minuteMs },
  { kind: "freeze", when: "before", milliseconds: 400 * minuteMs },
];

export interface Tried {
  runs: number;
  /** What went wrong, by what was done. */
  wrong: string[];
}

export async function playWith(
  script: () => Script,
  planned: ReadonlyMap<number, Fate>,
  broken?: Broken,
): Promise<{ played: Played; calls: string[] }> {
  const faults = plannedFaults(planned);
  const played = await play({ script: script(), random: randomFrom(1), faults, broken });
  return { played, calls: faults.calls };
}

export const wrongIn = ({ lost, duplicates, violations, ends }: Played): string[] => [
  ...lost,
  ...duplicates,
  ...violations,
  ...(ends.open > 0 ? [`${ends.open} slots are open`] : []),
];

const say = ({ kind, when }: Exclude<Fate, { kind: "fine" }>, call: number, calls: string[]): string =>
  `${kind} ${when} call ${call} (${calls[call] ?? "?"})`;

/**
 * Plays the story once for each call and each fate of it, or for each of the `last` calls; no more after the sentence `until`
 * was found wrong.
 */
export async function everyCall(
  script: () => Script,
  broken?: Broken,
  { last = Infinity, until }: { last?: number; until?: string } = {},
): Promise<Tried> {
  const { played, calls } = await playWith(script, new Map(), broken);
  const tried: Tried = {
    runs: 1,
    wrong: wrongIn(played).map((sentence) => `without any fault: ${sentence}`),
  };
  for (let call = Math.max(0, calls.length - last); call < calls.length; call += 1) {
    for (const fate of fates) {
      if (until !== undefined && tried.wrong.some((sentence) => sentence.includes(until))) return tried;
      const outcome = await playWith(script, new Map([[call, fate]]), broken);
      tried.runs += 1;
      for (const sentence of wrongIn(outcome.played)) {
        tried.wrong.push(`${say(fate, call, outcome.calls)}: ${sentence}`);
      }
    }
  }
  return tried;
}

/** Plays the story once for each pair of calls, with a crash before or after each of the two. */
export async function everyPair(script: () => Script, broken?: Broken): Promise<Tried> {
  const crashes = fates.filter(({ kind }) => kind === "crash");
  const { calls } = await playWith(script, new Map(), broken);
  const tried: Tried = { runs: 0, wrong: [] };
  for (let first = 0; first < calls.length; first += 1) {
    for (const fate of crashes) {
      // After the first crash the story goes on otherwise, so the second call is counted in that one.
      const { calls: then } = await playWith(script, new Map([[first, fate]]), broken);
      for (let second = first + 1; second < then.length; second += 1) {
        for (const other of crashes) {
          const both = new Map<number, Fate>([
            [first, fate],
            [second, other],
          ]);
          const outcome = await playWith(script, both, broken);
          tried.runs += 1;
          for (const sentence of wrongIn(outcome.played)) {
            const done = `${say(fate, first, calls)} and ${say(other, second, outcome.calls)}`;
            tried.wrong.push(`${done}: ${sentence}`);
          }
        }
      }
    }
  }
  return tried;
}
