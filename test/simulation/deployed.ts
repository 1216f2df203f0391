import { faults } from "../../infra/local/desk/faults.ts";
import type { Local } from "../../infra/local/hipline.ts";
import { withHipline } from "../support/played-hipline.ts";
import type { Random } from "./random.ts";
import type { Script } from "./script.ts";

const dayMs = 86_400_000;
type FaultName = keyof typeof faults;

export interface Deployed {
  /** The slots that SES took, once for each time. */
  slots: string[];
  /** Whatever a healthy run has none of: calls that IAM refused, and dead letters. */
  troubles: string[];
}

/** Tells a story to the deployed template, with the bundled functions and the SDK, and now and then lets something fail. */
export async function playDeployed(
  script: Script,
  { random, faults: names, chance }: { random: Random; faults: readonly FaultName[]; chance: number },
): Promise<Deployed> {
  const acts = [...script.acts].sort((a, b) => a.at - b.at);
  const [begins, ends] = [acts[0]?.at ?? 0, acts.at(-1)?.at ?? 0];
  return withHipline(new Date(begins - 60_000).toISOString(), async (local) => {
    const mayFail = () => {
      for (const name of names) if (random.chance(chance)) faults[name].arm(local);
    };
    for (const { at, source, event } of acts) {
      await passDays(local, at, mayFail);
      const { type: detailType, ...detail } = event;
      mayFail();
      local.putEvents([{ source, detailType, detail }]);
    }
    await passDays(local, ends + 4 * dayMs, () => undefined);
    return { slots: local.inbox().map(({ tags }) => slotOf(tags["sid"] ?? "")), troubles: troublesOf(local) };
  });
}

async function passDays(local: Local, until: number, eachDay: () => void): Promise<void> {
  while (local.clock.now() < until) {
    await local.clock.advanceTo(Math.min(local.clock.now() + dayMs, until));
    eachDay();
  }
}

const slotOf = (sid: string): string => sid.slice(0, sid.lastIndexOf("_"));

const troublesOf = (local: Local): string[] => [
  ...local.denials().map((denial) => JSON.stringify(denial)),
  ...local.queues().flatMap(({ name, dlq, messages }) => (dlq && messages.length > 0 ? [name] : [])),
];
