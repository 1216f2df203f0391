const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs milliseconds, and a clinic's patients share a zone. */
function formatFor(
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${Object.keys(options).join()}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { timeZone, ...options });
    formats.set(key, format);
  }
  return format;
}

/** Some text parts and phones draw a box for the narrow space that Intl puts before AM and PM. */
const withPlainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** "Tuesday, March 3" */
export const dayOf = (instant: Date, timeZone: string, language: string): string =>
  withPlainSpaces(
    formatFor(language, timeZone, { weekday: "long", month: "long", day: "numeric" }).format(instant),
  );

/** "10:30 AM EST" */
export const timeOf = (instant: Date, timeZone: string, language: string): string =>
  withPlainSpaces(
    formatFor(language, timeZone, { hour: "numeric", minute: "2-digit", timeZoneName: "short" }).format(
      instant,
    ),
  );
