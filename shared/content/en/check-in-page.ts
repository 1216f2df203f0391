/** The check-in page and the page after it. Names and phone numbers arrive wrapped by `isolate`. */
export const checkInPage = {
  title: (week: number): string => `Week ${week} check-in`,
  lead: "It takes about a minute. Leave out what you do not want to answer.",
  signs: {
    legend: "First: do you have any of these now?",
    hint: "Tick all that you have. If you have none, go on below.",
  },
  usualPain: {
    legend: "How was your usual knee pain this week?",
    hint: "Think of the last 7 days. 0 is no pain. 10 is the worst pain.",
  },
  more: "You can send this now. More answers help your clinician.",
  sessions: {
    legend: "On how many days did you exercise?",
    hint: (planned: number): string => `Your plan has ${planned} this week.`,
  },
  worstPain: { legend: "What was your worst knee pain this week?", hint: "In the last 7 days." },
  exercisePain: { legend: "What was your worst knee pain while you exercised?", hint: "" },
  settledByMorning: {
    legend: "The next morning, was your knee back to usual?",
    options: { always: "Yes, always", mostly: "Mostly", no: "No" },
  },
  effortLeft: {
    legend: "In your hardest set, how many more could you have done?",
    options: { "0": "None", "1": "1 more", "2-3": "2 or 3 more", "4+": "4 or more" },
  },
  barrier: {
    legend: "Did something get in the way?",
    options: {
      time: "Not enough time",
      pain: "Pain",
      forgot: "I forgot",
      unsure: "I was not sure how",
      other: "Something else",
    },
  },
  send: "Send my answers",
  notAtOnce: (clinic: string): string =>
    `Nobody reads your answers at once. If you want to talk with someone, call ${clinic}:`,
  emergency: (emergencyNumber: string): string => `In an emergency call ${emergencyNumber}.`,

  error: {
    title: (title: string): string => `Error: ${title}`,
    heading: "Your answers were not sent yet",
    missing: "Choose a number for your usual pain",
    unknown: "Choose one of the answers to this question",
    mark: "Error:",
  },

  thanks: {
    title: "Thank you",
    lead: (clinic: string): string =>
      `Your answers are on their way to ${clinic}, and are saved within a few minutes.`,
    changed: "Do you want to change an answer? Open the link in your email again. The newest answers count.",
    youSaid: (pain: number): string => `You said ${pain} for your worst pain while you exercised.`,
    again: (week: number): string =>
      `The rule of your plan: after such answers, week ${week} comes once more. Nothing gets harder. Your clinician looks at your answers and decides.`,
    onward: "Your plan goes on as your clinician signed it.",
    progress: "See your progress",
    hour: "This link works for one hour. Later, use the one in your email.",
  },

  stop: {
    youTicked: "You ticked:",
    waits: (clinic: string): string =>
      `The emails of your plan wait now. We tell ${clinic} within a few minutes. Only your clinician starts them again.`,
    notSaved: (clinic: string): string =>
      `Your answers could not be saved. Call ${clinic} and tell them what you ticked. Then send your answers again.`,
    call: (clinic: string): string => `To call ${clinic}:`,
    calendar: "Did you save exercise days in a calendar? Do not follow them now.",
    ticked: "Was it a mistake? Call your clinic. Only your clinician can start the emails again.",
  },
};
