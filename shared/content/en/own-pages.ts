/** The patient's own pages: progress, this week's plan, settings. Names, days and times arrive wrapped by `isolate`. */
export const ownPages = {
  /** Where a plan stands; shown on each of these pages. */
  standing: {
    next: (week: number, day: string, time: string): string =>
      `Your email for week ${week} comes on ${day} at ${time}.`,
    last: (day: string): string => `All weeks have been sent. Your plan ends on ${day}.`,
    paused: (day: string): string => `You paused the emails. They come again from ${day}.`,
    unsubscribed: "You unsubscribed, so no emails come. You can still do your plan.",
    clinic: "Your clinic has paused your plan. Only your clinic can start it again.",
    sign: "Your plan waits. Please do no exercises until you have talked with your clinic.",
    gate: "Your plan waits until your clinician has signed its next part.",
    over: "This plan has come to its end. No more emails come.",
  },
  call: (clinic: string): string => `Questions? Call ${clinic}:`,

  progress: {
    title: "Your progress",
    none: "You have not told us about a week yet. After your first check-in you see it here.",
    sessions: (done: number, planned: number): string =>
      `You exercised on ${done} of ${planned} days of your plan, in the weeks that you told us about.`,
    painFromTo: (from: number, to: number): string => `Your usual pain went from ${from} to ${to}.`,
    painSame: (pain: number): string => `Your usual pain is ${pain}, the same as in your first answer.`,
    painOnce: (pain: number): string => `Your usual pain was ${pain}.`,
    painPlot: "Usual pain, 0 to 10",
    sessionsPlot: "Days of exercise",
    gaps: "A gap is a week without an answer.",
    tableHeading: "Week by week",
    week: "Week",
    pain: "Usual pain",
    worst: "Worst pain",
    days: "Days",
    ofPlanned: (done: number, planned: number): string => `${done} of ${planned}`,
    noAnswer: "no answer",
    plan: "This week's plan",
  },

  plan: {
    title: (week: number, phase: string): string => `Week ${week}: ${phase}`,
    lead: (sessions: number, minutes: number): string => `${sessions} sessions of about ${minutes} minutes.`,
    starts: (day: string): string => `Your plan starts on ${day}.`,
    print: "Print this week with pictures",
    calendar: "Add the days to my calendar",
    calendarNote: (days: string, last: string): string =>
      `A file with reminders on ${days}, until ${last}. Move them as you like.`,
    calendarStands: "A calendar does not change by itself: after a pause, open a new file.",
    calendarStays: "Did you save exercise days in a calendar? They stay there until you delete them.",
    progress: "Your progress",
    exercises: "Your exercises",
  },
  /** In calendars that others may see: says nothing about a plan. */
  calendar: { title: "Exercises", alarm: "Exercises" },

  settings: {
    title: "Your settings",
    when: "When the weekly email comes",
    weekday: "Day",
    hour: "Time",
    hourHint: "On the clock where you live.",
    look: "How emails and pages look",
    language: "Language",
    textSize: "Size of the words",
    textSizes: { regular: "Regular", large: "Large" },
    save: "Save",
    saved: {
      title: "Your settings are saved",
      lead: "They count within a few minutes.",
      back: "Back to your settings",
    },
    pause: {
      heading: "Pause the emails",
      lead: "You lose no week. After the break you go on where you were.",
      legend: "When should they come again?",
      weeks: (n: number, day: string): string =>
        n === 1 ? `In 1 week, from ${day}` : `In ${n} weeks, from ${day}`,
      other: "On another day",
      otherDay: "The other day",
      button: "Pause",
      done: {
        title: "The emails are paused",
        lead: (day: string): string => `They stop within a few minutes and come again from ${day}.`,
        undo: "Send them again now",
      },
    },
    resume: {
      button: "End the pause",
      done: {
        title: "The pause has ended",
        lead: "Your emails come at their usual time again. This counts within a few minutes.",
      },
    },
    calendar: {
      heading: "Days in your calendar",
      lead: "Did you save them? A calendar does not change by itself. Open this new file. If the old days stay, delete them.",
      button: (day: string): string => `Get the days from ${day} on`,
      hour: "This link works for one hour.",
    },
    notMe: {
      heading: "Is this email not meant for you?",
      lead: "Then someone gave us a wrong address. Tell us, and no more emails come to you.",
      button: "This is not me",
      done: {
        title: "Thank you for telling us",
        lead: "No more emails come to you, within a few minutes. The clinic is told that the address is wrong.",
        undo: "It was a mistake. Send me the emails again.",
      },
    },
    data: {
      heading: "Your data",
      lead: "See all that we keep about you, or save it as a file.",
      button: "Show my data",
      hour: "This link works for one hour.",
    },
    leave: "To unsubscribe, use the last link in any of our emails.",
    error: {
      heading: "Nothing was changed yet",
      weekday: "Choose a day of the week",
      hour: "Choose one of the times",
      language: "Choose one of the languages",
      textSize: "Choose a size",
      until: (first: string, last: string): string => `Choose a day from ${first} to ${last}`,
    },
  },
};
