interface QueueSettings {
  /** Where a message comes from: rules on our bus, the rule on SES's events, or schedules and functions. */
  readonly fedBy: "rules" | "ses" | "schedules";
  readonly visibilitySeconds: number;
  readonly maxReceiveCount: number;
  /** How long a message may wait before people are called. */
  readonly maxWaitSeconds: number;
  /** Who is hurt when messages wait or are given up on, as a sentence. */
  readonly impact: string;
}

// Twenty receives, three minutes apart: an hour of failing dependencies before a message counts as poison.
const changes = { visibilitySeconds: 180, maxReceiveCount: 20, maxWaitSeconds: 900 };
// SES throttling is no fault of the message: the sender's code declares poison, the count is only the last resort.
const mail = { visibilitySeconds: 360, maxReceiveCount: 100, maxWaitSeconds: 900 };

export const queues = {
  "record-consult": {
    ...changes,
    fedBy: "rules",
    impact: "Patients get no email before their consult, or one for a consult that was moved or cancelled.",
  },
  "assign-plan": {
    ...changes,
    fedBy: "rules",
    impact: "Patients who were assigned a program get no first email after their consult.",
  },
  "change-plan": {
    ...changes,
    fedBy: "rules",
    impact:
      "Patients keep getting exercises that they or their clinician paused, or stay paused after a resume.",
  },
  stop: {
    ...changes,
    maxWaitSeconds: 60,
    fedBy: "rules",
    impact: "Patients who unsubscribed or whose plan was ended may get another email.",
  },
  "erase-patient": {
    ...changes,
    fedBy: "rules",
    impact: "Patients who asked to be forgotten are not, and may get more email.",
  },
  "check-in": {
    ...changes,
    maxWaitSeconds: 300,
    fedBy: "rules",
    impact: "Clinics do not hear of warning signs, and a program that should wait goes on.",
  },
  send: { ...mail, fedBy: "schedules", impact: "Patients get their weekly program late or not at all." },
  urgent: {
    ...mail,
    fedBy: "schedules",
    impact: "Clinics do not hear of alerts, and patients get no email before their consult.",
  },
  reconcile: {
    ...changes,
    visibilitySeconds: 360,
    fedBy: "schedules",
    impact: "Emails that were due and did not leave stay unnoticed.",
  },
  delivery: {
    ...changes,
    fedBy: "ses",
    impact:
      "Bounces and complaints go unnoticed, so mail keeps going to people who do not want it or cannot get it.",
  },
} satisfies Record<string, QueueSettings>;

export type QueueName = keyof typeof queues;
