import { everyFault } from "./faults.ts";
import type { Failure } from "./simulate.ts";
import { playOne, simulate } from "./simulate.ts";

interface Wanted {
  programs: number;
  seed: number;
  silent: number;
  json: boolean;
}

/** Plays many programs and prints what became of their emails; fails when any of them went wrong. */
export async function runPrograms({ programs, seed, silent, json }: Wanted): Promise<void> {
  const rates = { ...everyFault, silent };
  const began = performance.now();
  const cpu = process.cpuUsage();
  const result = await simulate({ programs, seed, rates });
  const seconds = Math.round(performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const { ends, lost, duplicate, violations, failures, traceHash } = result;
  const due = Object.values(ends).reduce((sum, count) => sum + count, 0);
  const rows = { programs, due, ...ends, lost, duplicate, "other violations": violations };
  for (const [name, count] of Object.entries(rows)) {
    console.log(`${name.padEnd(18)}${String(count).padStart(10)}`);
  }
  const perCore = Math.round((programs * 1e6) / (user + system));
  console.log(`\nseed ${seed}, trace ${traceHash}, ${seconds} s, ${perCore} programs a second and core`);
  const replay = (index: number) =>
    `npm run simulate -- --seed ${seed}${silent > 0 ? ` --silent ${silent}` : ""} --show ${index}`;
  for (const { index, sentences } of failures.slice(0, 10)) {
    console.log(`\n${sentences.join("\n")}\n  replay: ${replay(index)}`);
  }
  const [first] = failures;
  if (first) await printTrace(first, { seed, silent });
  if (json) {
    const { "skipped-late": skippedLate, sent, held, suppressed, cancelled, failed, open } = ends;
    const counts = { programs, due, sent, held, suppressed, cancelled, skippedLate, failed, open };
    console.log(JSON.stringify({ ...counts, lost, duplicate, violations, traceHash, seconds, seed }));
  }
  // Without a word from SES a second email cannot always be prevented; the run tells how many there were.
  process.exitCode = lost + violations + (silent > 0 ? 0 : duplicate) > 0 ? 1 : 0;
}

/** What happened in the hours in which the slot was spoken of that went wrong. */
async function printTrace({ index, sentences }: Failure, from: { seed: number; silent: number }) {
  const { lines } = await playAgain({ ...from, index });
  const [slot = ""] = /\b[a-z]+_[0-9a-f]{32}_\w+/.exec(sentences.join(" ")) ?? [];
  const hourOf = (line: string) => line.slice(0, "2027-01-18T14".length);
  const hours = new Set(lines.filter((line) => slot === "" || line.includes(slot)).map(hourOf));
  console.log(`\nprogram ${index}, ${slot || "all of it"}:`);
  for (const line of lines.filter((candidate) => hours.has(hourOf(candidate)))) console.log(line);
}

/** Plays one program alone and prints all that happens in it. */
export async function showProgram(one: { index: number; seed: number; silent: number }): Promise<void> {
  const { lines, lost, duplicates, violations, traceHash } = await playAgain(one);
  for (const line of lines) console.log(line);
  for (const sentence of [...lost, ...duplicates, ...violations]) console.log(`\n${sentence}`);
  console.log(`\nprogram ${one.index} of seed ${one.seed}, trace ${traceHash.toString(16)}`);
}

const playAgain = ({ index, seed, silent }: { index: number; seed: number; silent: number }) =>
  playOne({ seed, index, rates: { ...everyFault, silent }, keepLines: true });
