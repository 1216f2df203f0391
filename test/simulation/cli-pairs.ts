import { everyPair } from "./exhaustive.ts";
import { scenarios } from "./scenarios.ts";

/** Plays a story once for each two of its calls, with a crash before or after each; fails when any run went wrong. */
export async function runPairs(story: string): Promise<void> {
  const script = scenarios[story];
  if (!script) {
    const names = Object.keys(scenarios).map((name) => `  ${name}`);
    console.error(`--pairs must name a story, found "${story}". There are:\n${names.join("\n")}`);
    process.exitCode = 1;
    return;
  }
  const began = performance.now();
  const { runs, wrong } = await everyPair(script);
  const seconds = Math.round(performance.now() - began) / 1000;
  for (const sentence of wrong.slice(0, 20)) console.log(sentence);
  console.log(`${story}: ${runs} pairs of crashes, ${wrong.length} went wrong, ${seconds} s`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
