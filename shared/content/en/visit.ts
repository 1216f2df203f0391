/** The emails about a visit. `when` is a day with its time and zone; `day` is the day alone. */
export const visit = {
  before: {
    subject: (day: string): string => `Your visit on ${day}`,
    preheader: "When it is, what to wear, and what to bring. It takes 2 minutes to read.",
    heading: "Before your visit",
    when: "When",
    lead: (clinic: string): string => `You have a visit booked with ${clinic}.`,
  },
  moved: {
    subject: (day: string): string => `Your visit has moved to ${day}`,
    preheader: "This is the new time of your visit. It takes 1 minute to read.",
    heading: "Your visit has moved",
    when: "New time",
    lead: (clinic: string): string => `Your visit with ${clinic} has a new time.`,
  },
  reminder: {
    subject: (day: string): string => `Reminder: your visit on ${day}`,
    preheader: "When it is, what to wear, and what to bring. It takes 1 minute to read.",
    heading: "Your visit is near",
    when: "When",
    lead: (clinic: string): string => `This is a reminder of your visit with ${clinic}.`,
  },
  greeting: (name: string): string => `Hello ${name},`,
  change: "If you cannot come, please call:",
  prepareHeading: "How to prepare",
  prepare: [
    "Wear loose clothes or shorts, so that you can move.",
    "Bring the shoes you wear most.",
    "Bring a list of your medicines.",
    "Tell us about past injuries and operations.",
  ],
  expect:
    "What to expect: your clinician asks about your goals and your symptoms, and looks at how you move. You decide together what comes next.",
  reading: {
    heading: "To read before you come",
    lead: "What studies say about hips and knees, and what they do not say. About 3 minutes.",
    button: "Read the page",
  },
  reason: (clinic: string): string =>
    `You get this email because you have a visit booked with ${clinic}. Not you? Use the last link.`,
};
