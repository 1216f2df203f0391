const quarterMs = 15 * 60_000;
const zones = new Map<string, { format: Intl.DateTimeFormat; hours: Map<number, number> }>();

/** The hour on the wall, by Intl alone. Every zone is whole quarters of an hour from UTC, and asking Intl is slow. */
export function hourIn(timeZone: string, at: number): number {
  let zone = zones.get(timeZone);
  if (!zone) {
    const format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" });
    zones.set(timeZone, (zone = { format, hours: new Map() }));
  }
  const quarter = Math.floor(at / quarterMs);
  let hour = zone.hours.get(quarter);
  if (hour === undefined) zone.hours.set(quarter, (hour = Number(zone.format.format(quarter * quarterMs))));
  return hour;
}
