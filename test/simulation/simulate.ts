import { everyFault, randomFaults, type Rates } from "./faults.ts";
import { noEnds, type Ends } from "./judge.ts";
import { play, type Played } from "./play.ts";
import { randomFrom, seedOf } from "./random.ts";
import { randomScript } from "./random-script.ts";
import type { Broken } from "./world.ts";

export interface Simulation {
  programs: number;
  seed: number;
  rates?: Rates | undefined;
  broken?: Broken | undefined;
}

export interface Failure {
  index: number;
  sentences: string[];
}

export interface Result {
  programs: number;
  ends: Ends;
  lost: number;
  duplicate: number;
  violations: number;
  failures: Failure[];
  traceHash: string;
}

/** Plays many random programs with random faults, all of them from one seed. */
export async function simulate({ programs, seed, rates = everyFault, broken }: Simulation): Promise<Result> {
  const result: Result = {
    programs,
    ends: noEnds(),
    lost: 0,
    duplicate: 0,
    violations: 0,
    failures: [],
    traceHash: "",
  };
  let hash = 0x811c9dc5;
  for (let index = 0; index < programs; index += 1) {
    const played = await playOne({ seed, index, rates, broken });
    for (const [end, count] of Object.entries(played.ends)) result.ends[end as keyof Ends] += count;
    result.lost += played.lost.length;
    result.duplicate += played.duplicates.length;
    result.violations += played.violations.length;
    const sentences = [...played.lost, ...played.duplicates, ...played.violations];
    if (sentences.length > 0) result.failures.push({ index, sentences });
    hash = Math.imul(hash ^ played.traceHash, 0x01000193);
  }
  return { ...result, traceHash: (hash >>> 0).toString(16).padStart(8, "0") };
}

/** The `index`th program of a seed, alone. */
export function playOne(one: {
  seed: number;
  index: number;
  rates: Rates;
  broken?: Broken | undefined;
  keepLines?: boolean;
}): Promise<Played> {
  const { seed, index, rates, broken, keepLines = false } = one;
  const own = seedOf(seed, index);
  const script = randomScript(randomFrom(own), `${index}`);
  const random = randomFrom(own ^ 0x5bd1e995);
  const faults = randomFaults(randomFrom(own ^ 0x27d4eb2f), rates);
  // Some patients' mailboxes are read along: a page takes twice as long as an email. Some clinics get their lists.
  const [scanned, listed] = [index % 20 === 7, index % 20 === 3];
  return play({ script, random, faults, broken, keepLines, scanned, listed });
}
