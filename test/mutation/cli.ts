import { parseArgs } from "node:util";
import { columnOf, report } from "./report.ts";
import { mutate } from "./suite.ts";

/** `npm run mutate`: the whole suite, or the mutants of a kind or with a name. */
const { values } = parseArgs({
  options: {
    kind: { type: "string" },
    only: { type: "string" },
    stage: { type: "string", multiple: true, default: ["dev", "prod"] },
    processes: { type: "string" },
    help: { type: "boolean" },
  },
});

if (values.help) {
  console.log(`npm run mutate -- [--kind "event pattern"] [--only "part of a name"] [--stage dev] [--processes 2]

Bends every part of the synthesized templates, one at a time, and says who notices: the deployment, the rules of the
synthesis, the tests of the stacks, or a journey through the played template. With --only it prints what they noticed.`);
  process.exit();
}

const began = performance.now();
const judged = await mutate({
  stages: values.stage,
  choose: ({ kind, name }) =>
    (values.kind === undefined || kind === values.kind) &&
    (values.only === undefined || name.includes(values.only)),
  ...(values.processes !== undefined && { processes: Number(values.processes) }),
  onProgress: (text) => console.error(`${minutes()} ${text}`),
});
if (values.only !== undefined)
  for (const { stage, mutant, verdict, equivalent } of judged)
    console.log(
      `${stage} ${mutant.name}\n  ${verdict ? `${verdict.by}: ${verdict.sentence}` : (equivalent ?? "ALIVE")}`,
    );
console.log(report(judged));
console.log(`in ${minutes()} minutes`);
if (judged.length === 0 || judged.some((each) => columnOf(each) === "alive")) process.exitCode = 1;

function minutes(): string {
  return ((performance.now() - began) / 60_000).toFixed(1);
}
