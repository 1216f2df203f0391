import type { CheckInAnswers } from "../../../events/fields/check-in.ts";

const settled: Record<NonNullable<CheckInAnswers["settledByMorning"]>, string> = {
  always: "always",
  mostly: "mostly",
  no: "no",
};

const unanswered = "no answer";
const ofTen = (pain: number | undefined): string => (pain === undefined ? unanswered : `${pain} of 10`);

/** Emails to the clinic, for someone with little time. Ids arrive wrapped by `isolate`. */
export const clinicMail = {
  patient: "Patient",
  plan: (plan: string, week: number): string => `Plan ${plan}, week ${week}`,
  doHeading: "What to do",
  doneHeading: "What has happened so far",
  judgesNothing:
    "Hipline passes on what patients say. Nobody watches it around the clock, and it does not judge what is urgent.",
  reason: (clinic: string): string =>
    `You get this email because ${clinic} sends plans to patients with Hipline, and this mailbox gets its notices.`,

  redFlag: {
    subject: (patient: string): string => `Please call patient ${patient}`,
    subjectWithoutId: "Please call a patient",
    preheader: "An answer needs a call from you. What to do is in this email.",
    heading: "Please call this patient",
    lead: (week: number, day: string, time: string): string =>
      `In the check-in of week ${week}, on ${day} at ${time}, the patient ticked:`,
    /** In the patient's words. One pair changes places: in its usual order it is what spam filters know from diets. */
    ticked: (sign: string): string => sign.replace("weight loss", "loss of weight"),
    todo: (alert: string): string[] => [
      "Call the patient today. If that cannot be, call within 1 working day.",
      `Then mark the alert as taken in your own system, so that all know. Its id: ${alert}`,
      "Choose if the plan goes on, changes or ends. Lift the hold there, with a note, when emails may go on.",
    ],
    done: [
      "The patient was shown what to do, with the emergency number.",
      "Emails of the plan wait. Only a clinician lets them go on.",
    ],
    notTaken: "For 1 working day no one has taken this alert. That is why you get this email as well.",
  },

  proposal: {
    subject: (patient: string): string => `Please decide for patient ${patient}`,
    subjectWithoutId: "Please decide for a patient",
    preheader: {
      repeat: "Until you decide, the week repeats. Nothing gets harder.",
      "step-back": "Until you decide, the week repeats. Nothing gets harder.",
      hold: "Until you decide, emails of this plan wait.",
    },
    preheaderGoesOn: "Until you decide, the plan goes on as it was signed.",
    heading: "A plan needs your decision",
    proposed: "Proposed",
    proposals: {
      repeat: (week: number): string => `Week ${week} once more`,
      "step-back": (week: number): string => `One step back from week ${week}`,
      hold: (): string => "Wait for you",
    },
    answersHeading: "What the patient answered",
    answers: ({
      sessions,
      usualPain,
      worstPain,
      exercisePain,
      settledByMorning,
    }: CheckInAnswers): string[] => [
      `Sessions done: ${sessions ?? unanswered}`,
      `Usual pain of the week: ${ofTen(usualPain)}`,
      `Worst pain of the week: ${ofTen(worstPain)}`,
      `Worst pain during the exercises: ${ofTen(exercisePain)}`,
      `Back to usual by the next morning: ${settledByMorning ? settled[settledByMorning] : unanswered}`,
    ],
    noAnswers: "The patient has not answered since the last email.",
    painChange: {
      more: "Pain is higher than in the first check-in, by more than patients tend to notice.",
      less: "Pain is lower than in the first check-in, by more than patients tend to notice.",
    },
    ruleStepBack:
      "The written rule: with pain above 5 during the exercises, twice not back to usual by the next morning, or usual pain up by 2, one step back is put to you.",
    rule: "The written rule: with pain above 5 during the exercises, or not back to usual by the next morning, the week repeats and you decide.",
    todo: [
      "Look at the answers. Call the patient if you want to know more.",
      "Choose in your own system: go on, repeat the week, or go one step back.",
    ],
    meanwhileHeading: "Until you decide",
    meanwhileGoesOn: "The plan goes on as it was signed.",
    meanwhile: {
      repeat: (week: number): string => `The patient gets week ${week} again. Nothing gets harder.`,
      "step-back": (week: number): string => `The patient gets week ${week} again. Nothing gets harder.`,
      hold: (): string => "The week was repeated twice. Emails of the plan wait now.",
    },
  },

  digest: {
    subject: (count: number): string => `Your week: ${count} to look at`,
    preheader: "Who to call, and what to decide. It takes 1 minute to read.",
    heading: "Your week in Hipline",
    period: (first: string, last: string): string => `From ${first} to ${last}.`,
    more: (n: number): string => `and ${n} more`,
    lists: {
      alerts: {
        heading: "Call these patients",
        why: "They ticked a warning sign, and no one has taken the alert.",
      },
      decisions: {
        heading: "Decide on these plans",
        why: "Their answers speak against going on as planned.",
      },
      failed: {
        heading: "Check these email addresses",
        why: "An email did not reach the patient. Ask for the address by phone.",
      },
      paused: { heading: "Paused for more than 28 days", why: "Ask if the plan should go on or end." },
      silent: { heading: "No check-in for 2 weeks", why: "A short call may help." },
      adherence: {
        heading: "Few sessions done",
        why: "Under half of the sessions in 2 weeks, or 3 missed in a row. A short call may help.",
      },
      changed: {
        heading: "Pain has changed",
        why: "Up or down since the first check-in, by more than patients tend to notice.",
      },
      completed: {
        heading: "At the end of their plan",
        why: "They were told to talk with you about what comes next.",
      },
    },
  },
};
