import { invalidExpression, parseCron } from "./cron.ts";
import { invalid } from "./known.ts";
import { instantsAt, wallTime } from "./zoned-time.ts";

/** When a schedule fires. https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html */
export interface Expression {
  kind: "at" | "rate" | "cron";
  /** The first time after `after`, both in epoch milliseconds; undefined when there is none. */
  next(after: number): number | undefined;
}

/** `anchor` is when a rate begins to count: the schedule's StartDate, or its creation. */
export function parseExpression(text: string, zone: string, anchor: number): Expression {
  const call = /^(at|rate|cron)\((.+)\)$/.exec(text);
  const [kind, argument] = [call?.[1], call?.[2] ?? ""];
  if (kind === "at") return once(text, argument, zone);
  if (kind === "rate") return rate(text, argument, anchor);
  if (kind === "cron") return parseCron(text, argument, zone);
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

const UNIT = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** A rate counts 24-hour days, and begins at once when the schedule has no StartDate (same page, "Rate-based schedules"). */
function rate(text: string, argument: string, anchor: number): Expression {
  const [, count, unit] = /^([1-9]\d*) (minute|hour|day)s?$/.exec(argument) ?? [];
  if (count === undefined || unit === undefined) throw invalidExpression(text);
  const period = Number(count) * UNIT[unit as keyof typeof UNIT];
  return {
    kind: "rate",
    next: (after) =>
      after < anchor ? anchor : anchor + (Math.floor((after - anchor) / period) + 1) * period,
  };
}
