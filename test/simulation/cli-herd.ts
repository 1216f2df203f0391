import { drain, type Drained, type Herd } from "./herd.ts";

interface Wanted {
  patients: number;
  rates: readonly number[];
  schedulerRate: number;
  seed: number;
  json: boolean;
}

/** One copy sends one email after the other, a tenth of a second each at most. */
const copiesFor = (rate: number): number => Math.max(2, Math.ceil(rate / 10));
/** Lambda adds 300 copies a minute: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html */
const ramp = 5;

const columns: [title: string, of: (row: Row) => string | number][] = [
  ["SES/s", ({ herd }) => herd.rate],
  ["Scheduler/s", ({ herd }) => herd.schedulerRate],
  ["copies", ({ herd }) => herd.copies],
  ["drain s", ({ drained }) => Math.round(drained.drainSeconds)],
  ["bound s", ({ drained }) => Math.round(drained.boundSeconds)],
  ["ratio", ({ drained }) => (drained.drainSeconds / drained.boundSeconds).toFixed(3)],
  ["throttled", ({ drained }) => drained.throttled],
  ["p50 late s", ({ drained }) => drained.lateP50Seconds],
  ["p99 late s", ({ drained }) => drained.lateP99Seconds],
  ["lost", ({ drained }) => drained.lost],
  ["duplicate", ({ drained }) => drained.duplicate],
  ["MB", ({ megabytes }) => megabytes],
  ["wall s", ({ seconds }) => seconds],
];

interface Row {
  herd: Herd;
  drained: Drained;
  megabytes: number;
  seconds: number;
}

/** Plays Monday at nine for everybody, once for each rate, and prints a row for each. */
export async function runHerd({ patients, rates, schedulerRate, seed, json }: Wanted): Promise<void> {
  console.log(`${patients.toLocaleString("en")} patients, one zone, Monday 09:00, seed ${seed}\n`);
  const widths = columns.map(([title]) => title.length + 3);
  const print = (cells: (string | number)[]) => {
    console.log(cells.map((cell, index) => String(cell).padStart(widths[index] ?? 0)).join(""));
  };
  print(columns.map(([title]) => title));
  let wrong = 0;
  for (const rate of rates) {
    const herd = { patients, rate, schedulerRate, copies: copiesFor(rate), ramp, seed };
    const began = performance.now();
    const drained = await drain(herd);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    print(columns.map(([, of]) => of({ herd, drained, megabytes, seconds })));
    wrong += drained.lost + drained.duplicate + drained.throttled;
    if (json) console.log(JSON.stringify({ ...herd, ...drained, megabytes, seconds }));
  }
  process.exitCode = wrong > 0 ? 1 : 0;
}
