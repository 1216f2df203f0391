/** What stands on the education site alone. */
export const site = {
  name: "Hip and knee guide",
  pages: "Pages",
  language: "Language",
  nav: { read: "Read", programs: "Programs", exercises: "Exercises" },
  general:
    "These pages are general information. They do not diagnose, and they do not replace your clinician. They set no cookies and run no scripts.",

  index: {
    title: "Hip and knee guide",
    lead: "Plain facts about kneecap pain, and a drawing of every exercise. It is free to read and to print.",
    start: "Start here",
    startLead: "What studies say about hips and knees, and what they do not say.",
    read: "Read, a few minutes each",
    programs: "Programs that clinicians choose from",
    exercises: "Exercises",
    exercisesLead: "Do the ones that your clinician chose for you.",
  },

  article: {
    sources: "Sources",
    source: (n: number): string => `Source ${n}`,
    reviewed: (date: string): string => `Last checked against its sources on ${date}.`,
    book: "Want to talk it over? You can book a consult.",
    bookWith: (clinic: string): string => `Book a consult with ${clinic}`,
  },

  exercise: {
    works: (target: string): string => `Works ${target}.`,
    orangeSpot: "You should feel it where the orange spot is.",
    play: "Play the movement",
    stop: "Stop the movement",
    still: "Your device asks for less motion, so the moving picture is left out.",
    how: "How to do it",
    amount: "How much and how often is in your plan. Your clinician chose it for you.",
    better: "Make it fit you",
    avoid: "Avoid",
    easier: "Easier",
    harder: "Harder",
    harderNote: "Only when your plan says so.",
    kit: "What you need",
    noKit: "You need nothing but a clear floor.",
    band: "If your plan adds a band, check it for tears first.",
    safety: "Stay safe",
    pain: "Pain from 0 to 2 of 10 is fine. From 3 to 5 is fine if it is back to normal by tomorrow morning. From 6 on, stop.",
    painLink: "How much pain is okay?",
    programs: "Programs with this exercise",
  },

  programs: {
    "pfp-12": {
      name: "12 weeks for kneecap pain",
      who: "For adults with kneecap pain. Hip work comes first, and work on your feet comes later.",
    },
    "run-8": {
      name: "8 weeks back to running",
      who: "For people who want to run again. Strength work comes with short runs that grow.",
    },
    "gentle-6": {
      name: "6 gentle weeks",
      who: "For people who need a soft start. A counter or a heavy chair is always in reach.",
    },
  } as Record<string, { readonly name: string; readonly who: string }>,

  program: {
    chosen:
      "Your clinician chooses a program with you and signs it. Please do not start one from this page alone.",
    facts: (weeks: number, sessions: string): string => `${weeks} weeks. ${sessions} sessions a week.`,
    weeks: (first: number, last: number): string =>
      first === last ? `Week ${first}` : `Weeks ${first} to ${last}`,
    phase: (weeks: string, name: string): string => `${weeks}: ${name}`,
    sessions: (sessions: number, minutes: string): string =>
      `${sessions} sessions a week, about ${minutes} minutes each.`,
    fromWeek: (week: number, dose: string): string => `From week ${week}: ${dose}`,
    instead: (name: string): string => `Or, if your clinician chose it: ${name}`,
    runs: "Runs",
    runWeek: (week: number): string => `Week ${week}`,
    print: "To print",
    week: (n: number): string => `Week ${n}`,
    read: "To read, week by week",
    forClinicians: "For clinicians",
    entry: "Start when",
    progress: "Go on when",
    doses: "Where the doses come from",
    evidence: {
      confirmed: "read in the source",
      "confirmed-second-hand": "read in a later paper",
      memory: "not yet checked",
      design: "our own choice",
    },
  },

  handout: {
    heading: (week: number, phase: string): string => `Week ${week}: ${phase}`,
    lead: (program: string, week: number, weeks: number): string => `${program}, week ${week} of ${weeks}`,
    howToPrint: "To print this page, choose Print in the menu of your browser.",
    goal: (sessions: number, minutes: number): string =>
      `This week: ${sessions} sessions of about ${minutes} minutes.`,
    ticks: "Tick a box for each session you do",
    session: "Session",
    day: "Day",
    worstPain: "Worst pain, 0 to 10",
    exercises: "The exercises",
    questions: "Questions? My clinic:",
    read: "Read this week",
  },

  help: {
    title: "When to stop and get help",
    lead: "These signs are rare. If you have one, do not wait for your next visit.",
    callClinic: "Pause the exercises. Call your clinic.",
  },

  missing: {
    title: "We cannot find this page",
    lead: "The link may be old, or part of it may be missing.",
    home: "Go to the start page",
  },
};

export type SiteWords = typeof site;
