import type { Deps as SendDeps } from "../../functions/send-email/deps.ts";
import { start, stop } from "../../shared/control.ts";
import type { Faults } from "./faults.ts";
import { Judge, type Verdict } from "./judge.ts";
import type { Random } from "./random.ts";
import type { Act, Script } from "./script.ts";
import { Scanner } from "./scanner.ts";
import type { Acceptance } from "./ses.ts";
import { Trace } from "./trace.ts";
import { World, type Broken } from "./world.ts";

export interface Played extends Verdict {
  traceHash: number;
  lines: string[];
}

export interface PlayOptions {
  script: Script;
  random: Random;
  faults: Faults;
  emails?: SendDeps["emails"] | undefined;
  broken?: Broken | undefined;
  /** Keep what happened as lines to read. */
  keepLines?: boolean;
  /** A mail scanner and an attacker read along. */
  scanned?: boolean;
  /** The clinic gets its list on Mondays. */
  listed?: boolean;
  /** Told of every email that SES takes. */
  onAccepted?: (acceptance: Acceptance) => void;
}

const dayMs = 86_400_000;

/** Plays one patient's whole way and judges it. */
export async function play({
  script,
  random,
  faults,
  emails,
  broken,
  keepLines = false,
  scanned = false,
  listed = false,
  onAccepted,
}: PlayOptions): Promise<Played> {
  const trace = new Trace(keepLines);
  const judge = new Judge(script);
  const times = script.acts.map(({ at }) => at);
  const endsAt = Math.max(...times);
  const world = new World({
    listsUntil: listed ? endsAt : undefined,
    startsAt: Math.min(...times) - 1000,
    random,
    faults,
    trace,
    emails,
    broken,
    accepted: (acceptance) => {
      judge.accepted(acceptance);
      scanner?.reads(acceptance);
      onAccepted?.(acceptance);
    },
  });
  judge.world = world;
  const scanner = scanned ? new Scanner(world, random) : undefined;
  if (faults.rates.silent > 0) judge.allowSilence();
  world.looksUntil = endsAt + 4 * dayMs;
  for (const act of [...script.acts]) {
    world.timeline.plan(act.at, () => {
      if (!isPossible(act, world)) {
        script.drop(act);
        return;
      }
      world.publish(act.queue, act.event, () => (act.handledAt ??= world.timeline.now));
    });
  }
  for (const { from, until } of script.halts) {
    const why = { at: new Date(from).toISOString(), because: "operator" } as const;
    world.timeline.plan(from, () => world.operate((control) => stop(control, why)));
    world.timeline.plan(until, () => world.operate((control) => start(control)));
  }
  await world.timeline.play();
  const verdict = judge.finish();
  verdict.violations.push(...(scanner?.violations ?? []));
  for (const items of [
    world.enrollments.items,
    world.patients.items,
    world.slots.items,
    world.consults.items,
  ]) {
    for (const item of items.values()) trace.add(JSON.stringify(item));
  }
  return { ...verdict, traceHash: trace.hash, lines: trace.lines };
}

/** A link is in an email, and the link to the check-in about a week is in the email of that week. */
function isPossible({ byLink, event }: Act, { ses }: World): boolean {
  if (!byLink) return true;
  const { week, enrollmentId = "" } = event.data as { week?: number; enrollmentId?: string };
  return ses.log.some(
    ({ slot, subject }) => week === undefined || (subject === `week ${week}` && slot.includes(enrollmentId)),
  );
}
