/** `npm run simulate -- --programs N --seed S [--silent P] [--show I] [--json]` */
import { parseArgs } from "node:util";
import { everyFault } from "./faults.ts";
import { playOne, simulate } from "./simulate.ts";

const { values } = parseArgs({
  options: {
    programs: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    /** The share of emails of which SES says nothing at all. */
    silent: { type: "string", default: "0" },
    /** Play this one program alone and print all that happens in it. */
    show: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const [programs, seed, silent] = [values.programs, values.seed, values.silent].map(Number) as [
  number,
  number,
  number,
];
if (![programs, seed, silent].every((number) => Number.isFinite(number) && number >= 0)) {
  console.error(
    "--programs, --seed and --silent must be numbers of at least 0, for example --programs 1000 --seed 7.",
  );
  process.exit(1);
}
const rates = { ...everyFault, silent };
const replay = (index: number) =>
  `npm run simulate -- --seed ${seed}${silent > 0 ? ` --silent ${silent}` : ""} --show ${index}`;

if (values.show === undefined) await run();
else await show(Number(values.show));

async function run(): Promise<void> {
  const began = performance.now();
  const result = await simulate({ programs, seed, rates });
  const seconds = Math.round(performance.now() - began) / 1000;
  const { ends, lost, duplicate, violations, failures, traceHash } = result;
  const due = Object.values(ends).reduce((sum, count) => sum + count, 0);
  const rows = { programs, due, ...ends, lost, duplicate, "other violations": violations };
  for (const [name, count] of Object.entries(rows))
    console.log(`${name.padEnd(18)}${String(count).padStart(10)}`);
  console.log(
    `\nseed ${seed}, trace ${traceHash}, ${seconds} s, ${Math.round(programs / seconds)} programs/s`,
  );
  for (const { index, sentences } of failures.slice(0, 10)) {
    console.log(`\n${sentences.join("\n")}\n  replay: ${replay(index)}`);
  }
  if (values.json) {
    const { "skipped-late": skippedLate, sent, held, suppressed, cancelled, failed, open } = ends;
    const counts = {
      programs,
      due,
      sent,
      held,
      suppressed,
      cancelled,
      skippedLate,
      failed,
      open,
      lost,
      duplicate,
    };
    console.log(JSON.stringify({ ...counts, violations, traceHash, seconds, seed }));
  }
  // Without a word from SES a second email cannot always be prevented; the run tells how many there were.
  process.exitCode = lost + violations + (silent > 0 ? 0 : duplicate) > 0 ? 1 : 0;
}

async function show(index: number): Promise<void> {
  const { lines, lost, duplicates, violations, traceHash } = await playOne({
    seed,
    index,
    rates,
    keepLines: true,
  });
  for (const line of lines) console.log(line);
  for (const sentence of [...lost, ...duplicates, ...violations]) console.log(`\n${sentence}`);
  console.log(`\nprogram ${index} of seed ${seed}, trace ${traceHash.toString(16)}`);
}
