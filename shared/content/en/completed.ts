/** The email after the last week. Names arrive wrapped by `isolate`. */
export const completed = {
  subject: "Your plan is complete",
  preheader: "What you did, how to keep it, and what comes next. It takes 2 minutes to read.",
  heading: "You reached the end of your plan",
  progress: (weeks: number): string => `${weeks} of ${weeks} weeks`,
  lead: (clinic: string): string =>
    `All the weeks of your plan with ${clinic} are done. This is its last email.`,

  didHeading: "What you did",
  weeks: (n: number): string => (n === 1 ? "week" : "weeks"),
  sessions: (n: number): string => (n === 1 ? "session planned" : "sessions planned"),
  exercises: (n: number): string => (n === 1 ? "exercise" : "exercises"),
  missedSome: "Did you miss some? Most people do. What you did still counts.",

  keepHeading: "How to keep it",
  keep: (sessions: number, signedBy: string): string =>
    `A common way is ${sessions} sessions a week with the exercises of your last week. Ask ${signedBy} if that is right for you.`,
  lastDoses: "These were your last doses:",
  dose: (name: string, dose: string): string => `${name}: ${dose}`,
  untilThen: "Until you have talked:",
  keepNotes: [
    "Keep these doses. Add nothing.",
    "Leave a day between sessions.",
    "Your last weekly email shows how to do each one.",
  ],

  nextHeading: "What comes next",
  next: (signedBy: string): string =>
    `Talk with ${signedBy}. Say what is better, what is the same, and what is worse. Then you choose together how to go on.`,
  reading: "This page may help. It takes about 2 minutes.",

  reason: (clinic: string, weeks: number): string =>
    `You get this email because ${clinic} gave you a plan of ${weeks} weeks and you agreed to get it by email. Not you? Use the last link.`,
};
