/** The email that asks how a week went, some days after it began. */
export const checkInReminder = {
  subject: (week: number): string => `How was week ${week}?`,
  preheader: "It takes about a minute, and you need no password.",
  heading: (week: number): string => `How was week ${week}?`,
  lead: (clinic: string): string =>
    `Please tell ${clinic} how this week went. Your answers help your clinician choose what comes next.`,
  time: "It takes about a minute. You need no password.",
  button: "Tell us how it went",
  already: "Have you told us already? Then there is nothing more to do.",
  notAtOnce: "Nobody reads your answers at once. If you need help now, use the list below.",
};
