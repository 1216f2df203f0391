import { invalidExpression, parseCron } from "./cron.ts";
import { invalid } from "./known.ts";
import { instantsAt, wallTime } from "./zoned-time.ts";

/** When a schedule fires. https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html */
export interface Expression {
  kind: "at" | "cron";
  /** The first time after `after`, both in epoch milliseconds; undefined when there is none. */
  next(after: number): number | undefined;
}

export function parseExpression(text: string, zone: string): Expression {
  const call = /^(at|cron)\((.+)\)$/.exec(text);
  const [kind, argument] = [call?.[1], call?.[2] ?? ""];
  if (kind === "at") return once(text, argument, zone);
  if (kind === "cron") return parseCron(text, argument, zone);
  if (text.startsWith("rate(")) throw invalid(`The local player does not play ${text}.`);
  throw invalidExpression(text);
}

function once(text: string, argument: string, zone: string): Expression {
  const asUtc = Date.parse(`${argument}Z`);
  const exists = !Number.isNaN(asUtc) && new Date(asUtc).toISOString() === `${argument}.000Z`;
  if (!exists) throw invalidExpression(text);
  const [instant] = instantsAt(wallTime(asUtc, "UTC"), zone);
  // AWS documents skipped local times for cron only.
  if (instant === undefined)
    throw invalid(`The local player does not play ${text}: clocks in ${zone} skip that time.`);
  return { kind: "at", next: (after) => (instant > after ? instant : undefined) };
}
