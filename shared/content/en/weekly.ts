/** The weekly email. Names and phone numbers arrive wrapped by `isolate`. */
export const weekly = {
  subject: (week: number): string => `Week ${week} of your plan`,
  subjectAgain: (week: number): string => `Week ${week} of your plan, once more`,
  preheader: (sessions: number, minutes: number): string =>
    `${sessions} sessions of about ${minutes} minutes. All you need is in this email.`,
  heading: (week: number, phase: string): string => `Week ${week}: ${phase}`,
  progress: (week: number, weeks: number): string => `Week ${week} of ${weeks}`,
  greeting: (name: string): string => `Hello ${name},`,

  welcome: (signedBy: string): string =>
    `Welcome to your plan. ${signedBy} chose it for you and signed it. You get one email like this each week.`,
  consent: (clinic: string): string =>
    `You told ${clinic} that you want this plan by email. You can unsubscribe at any time. That does not end your care.`,
  newPhase: (phase: string): string => `You start a new part of your plan: ${phase}.`,
  stepUp: (names: readonly string[]): string =>
    `The same exercises as last week. What goes up: ${names.join(", ")}.`,
  sameAgain:
    "The same exercises and the same doses as last week. Another week at this level is part of the plan.",
  lastWeek: (signedBy: string): string =>
    `This is the last week of this plan. Talk with ${signedBy} about what comes next.`,
  again: {
    "check-in": (week: number): string =>
      `This is week ${week} again, because of what you told us about last week. Nothing gets harder. Your clinician can see your answers.`,
    "waiting-for-clinician": (week: number): string =>
      `This is week ${week} again, because your clinician has not yet signed the next part of your plan. Nothing gets harder until then.`,
    clinician: (week: number): string =>
      `This is week ${week} again, because your clinician chose it for you. Nothing gets harder.`,
  },

  /** One next step for what got in the way; a plan of when and where helps most (Belanger-Gravel 2013 [confirmed]). */
  tips: {
    time: "You told us that time was short. Try your exercises right after a thing you do each day, such as your morning coffee.",
    pain: "You told us that pain got in the way. Most exercises name an easier way to do them. Keep to the pain rule below.",
    forgot:
      "You told us that you forgot. Pick a day, a time and a place now, and set an alarm on your phone.",
    unsure:
      "You told us that you were not sure how. Each exercise has a page with pictures. You can also call us.",
  },

  goalHeading: "This week's goal",
  sessions: (n: number): string => (n === 1 ? "session this week" : "sessions this week"),
  minutes: "minutes each",
  exercises: (n: number): string => (n === 1 ? "exercise" : "exercises"),
  spread: (sessions: number): string =>
    sessions === 3
      ? "Leave a day between sessions, such as Monday, Wednesday and Friday."
      : "Leave a day between sessions, such as Monday and Thursday.",
  warmUp: "Warm up for 5 easy minutes first.",
  soreSideFirst: "Start with the sore side. It rests while the other side works.",
  effort: "Stop each set while you could still do 2 or 3 good ones.",

  pictures: "In the pictures, 1 is the start and 2 is the end. You should feel it where the orange spot is.",

  change: { new: "New", more: "One step up", same: "" },
  works: (target: string): string => `Works ${target}`,
  avoid: "Avoid:",
  easier: "Easier:",
  seeMore: (exercise: string): string => `More about the ${exercise}`,
  insteadHeading: (name: string): string => `In its place, if your clinician chose it: ${name}`,

  pain: {
    heading: "How much pain is okay?",
    scale: "0 is no pain. 10 is the worst pain.",
    zones: {
      green: { name: "Green", range: "0-2", advice: "carry on." },
      yellow: {
        name: "Yellow",
        range: "3-5",
        advice: "fine if it is back to normal by tomorrow morning; do not add load.",
      },
      red: {
        name: "Red",
        range: "6-10",
        advice: "stop that exercise, use the easier version next time, tell us.",
      },
    },
  },

  reading: { heading: "Read this week", lead: "A short page, about 2 minutes." },

  checkIn: {
    heading: (week: number): string => `Check-in for week ${week}`,
    lead: "At the end of this week, tell us how it went. It takes about a minute, and you need no password.",
    question: "How was your usual pain this week? Tap a number:",
    number: (n: number): string => `${n} of 10`,
    least: "0 is no pain.",
    most: "10 is the worst pain.",
    button: "Start your check-in",
    notAtOnce: "Nobody reads your answers at once.",
  },

  questionnaire: {
    heading: "How your days go",
    lead: (clinic: string): string =>
      `At the start, in the middle and at the end of your plan, ${clinic} asks you a few more questions. They take some minutes.`,
    link: "Answer the clinic's questions",
    apart: "Your answers there do not change these emails.",
  },

  call: {
    heading: "Who to call",
    lead: (clinic: string): string =>
      `For signs that need the clinic, and for questions about your plan, call ${clinic}:`,
    canWait: "If it can wait, write to:",
  },

  footer: {
    signed: (signedBy: string): string =>
      `This email supports the plan that ${signedBy} gave you. Only your clinician changes it.`,
    reason: (clinic: string, weeks: number): string =>
      `You get this email because ${clinic} gave you a plan of ${weeks} weeks and you agreed to get it by email. Not you? Use the last link.`,
    yours: "The links below are yours alone. Please do not forward them.",
    plan: "This week's plan",
    progress: "Your progress",
    settings: "Your settings",
    pause: "Pause the emails",
    unsubscribe: "Unsubscribe",
  },
};
