import { allEvents, type EventOf } from "../../../events/index.ts";
import type { EmailKind, SlotEnd } from "../../../shared/slot.ts";
import { dayOfDate, momentIn } from "./times.ts";

export type AnyEvent = EventOf<(typeof allEvents)[number]>;

export function readDetail(detailType: string, detail: unknown): AnyEvent | undefined {
  const contract = allEvents.find(({ type }) => type === detailType);
  const parsed = contract?.parse(detail);
  return parsed?.ok ? parsed.event : undefined;
}

/** What happened, for someone who knows no event by name. */
export function sentenceOf(event: AnyEvent, zone: string): string {
  const { type, data } = event;
  switch (type) {
    case "ConsultBooked":
      return `Consult booked for ${momentIn(zone, Date.parse(data.startsAt))}, about the ${data.topic === "other" ? "patient's question" : data.topic}`;
    case "ConsultRescheduled":
      return `Consult moved to ${momentIn(zone, Date.parse(data.startsAt))}`;
    case "ConsultCancelled":
      return "Consult cancelled";
    case "PlanAssigned":
      return `Plan ${data.program} signed by ${data.signedBy}, from ${dayOfDate(data.startDate)}`;
    case "PlanPaused":
      return data.until === undefined
        ? "Plan paused until the clinic resumes it"
        : `Plan paused until ${dayOfDate(data.until)}`;
    case "PlanResumed":
      return "Plan resumed";
    case "HoldLifted":
      return `Hold lifted by ${data.liftedBy}`;
    case "PlanEnded":
      return `Plan ended by the clinic: ${data.reason}`;
    case "ProgressionDecided":
      return `${data.decidedBy} decided on week ${data.week}: ${decisions[data.decision]}`;
    case "PatientUpdated":
      return "Contact details changed";
    case "PatientErased":
      return "Patient erased";
    case "AlertAcknowledged":
      return "Alert acknowledged";
    default:
      return wordsOfPatient(event) ?? wordsOfFact(event) ?? type;
  }
}

const decisions = { advance: "go on", repeat: "once more", "step-back": "step back" } as const;

function wordsOfPatient({ type, data }: AnyEvent): string | undefined {
  switch (type) {
    case "PatientUnsubscribed":
      return "The patient unsubscribed";
    case "Resubscribed":
      return "The patient asked for the emails again";
    case "PausedByPatient":
      return `The patient paused the plan until ${dayOfDate(data.until)}`;
    case "ResumedByPatient":
      return "The patient ended the break";
    case "PreferencesChanged":
      return "The patient changed their settings";
    case "CheckInSubmitted":
      return "The patient sent a check-in";
    case "NotMe":
      return "Someone else reads this mailbox";
    default:
      return undefined;
  }
}

function wordsOfFact({ type, data }: AnyEvent): string | undefined {
  switch (type) {
    case "EnrollmentStarted":
      return `Program started: ${data.program}, first email ${dayOfDate(data.firstSlot)}`;
    case "ProgramCompleted":
      return "Program completed";
    case "EnrollmentEnded":
      return `Program ended (${data.reason}); nothing more is scheduled`;
    case "EmailSent":
      return `${mailWords[data.kind]} accepted by SES`;
    case "EmailBounced":
      return bounces[data.bounce];
    case "EmailStopped":
      return data.because === "not-me"
        ? "The address is somebody else's; this patient gets no email until the clinic corrects it"
        : "The patient gets no more email, as they asked";
    case "EmailResumed":
      return "The patient gets email again";
    case "EmailFailed":
      return `Email given up: ${data.reason.replaceAll("-", " ")}`;
    case "ProgressionProposed":
      return `Week ${data.week}: a clinician should decide; ${proposals[data.proposal]} is proposed`;
    case "CheckInRecorded":
      return `Check-in about week ${data.week} recorded`;
    case "RedFlagRaised":
      return `A red flag about week ${data.week}: the clinic must look at it`;
    case "ErasureCompleted":
      return "Everything about the patient was erased";
    case "EventRefused":
      return `${data.eventType} was refused: ${plainField(data.field)} ${data.reason}`;
    default:
      return undefined;
  }
}

const proposals = {
  repeat: "the same week again",
  "step-back": "the phase before",
  hold: "to wait",
} as const;

const bounces = {
  permanent: "An email bounced for good; this address gets no more",
  transient: "An email could not be delivered for now",
  complaint: "The reader reported an email as spam; this address gets no more",
} as const;

/** `data.contact.birthYear` is `birth year` to a person. */
export function plainField(path: string): string {
  const last = path.slice(path.lastIndexOf(".") + 1);
  return last.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/ id$/, "");
}

/** Why a planned email did not go out. */
export const endWords: Record<Exclude<SlotEnd, "sent">, string> = {
  held: "nothing sent, the plan is on hold",
  suppressed: "nothing sent, this person gets no email now",
  cancelled: "cancelled before it went out",
  "skipped-late": "skipped, it would have come too late",
  failed: "given up, the clinic is told",
};

export const mailWords = {
  weekly: "Weekly email",
  "before-visit": "Before-your-visit email",
  "visit-reminder": "Visit reminder",
  "check-in-reminder": "Check-in reminder",
  completed: "End-of-program email",
  "red-flag": "Alert to the clinic",
  "red-flag-escalation": "Alert to the clinic's second address",
  proposal: "Proposal to the clinic",
  digest: "Weekly list for the clinic",
} as const satisfies Record<EmailKind, string>;
