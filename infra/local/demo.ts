import { join } from "node:path";
import { findImbalances } from "./demo/balance.ts";
import { answered, tipFor } from "./demo/check-in.ts";
import { demoDays, playJourney } from "./demo/journey.ts";
import { demoOptions } from "./demo/options.ts";
import { tableOf } from "./demo/table.ts";
import { timelineOf } from "./demo/timeline.ts";
import { writeDemo } from "./demo/write.ts";
import { playTemplate } from "./hipline.ts";
import { lastSynth } from "./last-synth.ts";

const root = join(import.meta.dirname, "../..");
const checkInLines = ({ language }: { language: string }): string =>
  [
    `\nCheck-in of week ${answered.week}: Maria tapped ${answered.pain} of 10 and said that time got in the way. She was not asked again.`,
    `The email of week ${answered.week + 1} answered: "${tipFor(language)}"`,
  ].join("\n");
const progress = (line: string): void => console.error(line);

const options = demoOptions(process.argv.slice(2));
if ("help" in options) {
  console.log(options.help);
} else if ("wrong" in options) {
  console.error(options.wrong);
  process.exitCode = 1;
} else {
  const assembly = await lastSynth(root, async (outdir) => {
    progress("Synthesizing the stacks.");
    // Loaded only when needed: the CDK alone takes longer than a month of the program.
    const { synth } = await import("../aws/app.ts");
    await synth({ outdir, stage: "dev", validate: false });
  });
  const local = await playTemplate({ assembly, startAt: demoDays(options).bookedAt });
  try {
    await playJourney(local, options, progress);
    const items = await local.items();
    const sent = timelineOf(local, items, options);
    progress("Writing the emails to out/demo/.");
    await writeDemo(root, sent);
    console.log(tableOf(sent.map(({ entry }) => entry)));
    const imbalances = findImbalances(local, items, sent, options);
    if (imbalances.length === 0) {
      console.log(checkInLines(options));
      console.log(
        `\nEvery slot balances: ${sent.length} emails due, ${sent.length} sent once. See out/demo/.`,
      );
    } else {
      console.error(`\nThe demo does not balance:\n${imbalances.map((line) => `  - ${line}`).join("\n")}`);
      process.exitCode = 1;
    }
  } finally {
    await local.close();
  }
}
