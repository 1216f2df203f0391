const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(parts)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat("en-US", { timeZone: zone, ...parts });
    formats.set(key, found);
  }
  return found;
}

/** `9:00 AM` */
export const timeIn = (zone: string, at: number): string =>
  format(zone, { hour: "numeric", minute: "2-digit" }).format(at).replace("\u202f", " ");

/** `Monday, March 1, 2027` */
export const longDayIn = (zone: string, at: number): string =>
  format(zone, { weekday: "long", month: "long", day: "numeric", year: "numeric" }).format(at);

/** `Mon, Mar 1` */
export const dayIn = (zone: string, at: number): string =>
  format(zone, { weekday: "short", month: "short", day: "numeric" }).format(at);

/** `Mon, Mar 1, 9:00 AM` */
export const momentIn = (zone: string, at: number): string => `${dayIn(zone, at)}, ${timeIn(zone, at)}`;

/** `Mon, Mar 1` of a day without a zone. */
export const dayOfDate = (date: string): string => dayIn("UTC", Date.parse(`${date}T00:00:00Z`));

/** `New York` of `America/New_York` */
export const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
