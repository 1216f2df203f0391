/**
 * `npm run simulate -- --programs N --seed S [--silent P] [--show I] [--json]`
 * `npm run simulate -- --pairs "STORY"`
 * `npm run simulate -- --herd N --rate R[,R...] [--scheduler R] [--json]`
 */
import { parseArgs } from "node:util";
import { runHerd } from "./cli-herd.ts";
import { runPairs } from "./cli-pairs.ts";
import { runPrograms, showProgram } from "./cli-programs.ts";

const { values } = parseArgs({
  options: {
    programs: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    /** The share of emails of which SES says nothing at all. */
    silent: { type: "string", default: "0" },
    /** Play this one program alone and print all that happens in it. */
    show: { type: "string" },
    /** Crash at every two calls of this story. */
    pairs: { type: "string" },
    /** So many patients, all with an email due on Monday at nine in one zone. */
    herd: { type: "string" },
    /** Emails a second that SES takes; a list gives a row each. */
    rate: { type: "string", default: "1000" },
    /** Invocations a second that EventBridge Scheduler makes. */
    scheduler: { type: "string", default: "1000" },
    json: { type: "boolean", default: false },
  },
});

const { json } = values;
const seed = numberOf("seed");
if (values.herd !== undefined) {
  const rates = values.rate.split(",").map((rate) => positive("rate", rate));
  await runHerd({ patients: numberOf("herd"), rates, schedulerRate: numberOf("scheduler"), seed, json });
} else if (values.pairs !== undefined) {
  await runPairs(values.pairs);
} else if (values.show !== undefined) {
  await showProgram({ index: numberOf("show"), seed, silent: numberOf("silent") });
} else {
  await runPrograms({ programs: numberOf("programs"), seed, silent: numberOf("silent"), json });
}

function numberOf(name: "programs" | "seed" | "silent" | "show" | "herd" | "scheduler"): number {
  return positive(name, values[name] ?? "");
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (text !== "" && Number.isFinite(number) && number >= 0) return number;
  console.error(`--${name} must be a number of at least 0, for example --${name} 7; found "${text}".`);
  return process.exit(1);
}
