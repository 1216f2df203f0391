/**
 * Wall clock time in an IANA zone, on Intl alone. Written apart from shared/calendar on purpose: the player is the
 * second opinion on the product's own dates.
 */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

export const DAY = 86_400_000;

/** `wall` as if it were UTC: a number that orders and subtracts wall times. */
export const wallNumber = (wall: WallTime) =>
  Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);

export function wallTime(instant: number, zone: string): WallTime {
  const shown = new Date(wallNumberAt(instant, zone));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
  };
}

/** The instants at which clocks in `zone` show `wall`, earliest first: none in a spring gap, two in an autumn overlap. */
export function instantsAt(wall: WallTime, zone: string): number[] {
  const target = wallNumber(wall);
  // No zone changes its offset twice within two days, so the offsets a day either side are the only candidates.
  const offsets = new Set([offsetAt(target - DAY, zone), offsetAt(target + DAY, zone)]);
  return [...offsets]
    .map((offset) => target - offset)
    .filter((instant) => wallNumberAt(instant, zone) === target)
    .sort((a, b) => a - b);
}

export function isZone(zone: string): boolean {
  try {
    formatter(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const offsetAt = (instant: number, zone: string) => wallNumberAt(instant, zone) - instant;

function wallNumberAt(instant: number, zone: string): number {
  const wholeSecond = Math.floor(instant / 1000) * 1000;
  // Intl takes a hundred times as long to say the same.
  if (zone === "UTC") return wholeSecond;
  const shown = formatter(zone).format(wholeSecond);
  const [month, day, year, hour, minute, second] = (shown.match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year ?? NaN, (month ?? NaN) - 1, day, hour, minute, second);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formatters.set(zone, made);
  return made;
}
