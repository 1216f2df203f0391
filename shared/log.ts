/** Everything that Hipline writes to its log. Lines carry ids and counts, never a name, an address or a message body. */
export const logMessages = {
  handled: "event handled",
  refused: "event refused",
  poison: "message set aside: it can never be handled",
  retried: "message failed, tried again later",
  sent: "email accepted by SES",
  outcomeUnknown: "email handed over, outcome unknown until SES says",
  neverHeard: "SES never spoke of an attempt: it no longer stands in the way",
  sesRefused: "SES refused the email",
  slotEnded: "slot ended without an email",
  waiting: "email waits for the next sending hours",
  nothingDue: "nothing due",
  firedAgain: "email was due and did not fire; it fires again",
  unreachable: "plan has waited a day for a way to reach its patient",
  notCounted: "what a batch sent is not counted yet",
  clinicStopped: "clinic stopped: too many of its emails bounced or were reported",
  notOurs: "delivery event is not about an email of ours",
  requestFailed: "request failed",
} as const;

export type Log = (
  message: keyof typeof logMessages,
  ids: Record<string, string | number | undefined>,
) => void;

/**
 * Due: emails due; Ended and Open: what became of them; Missed: fired again because they had
 * not; Overdue: open for two days; Unaccounted: due by the calendar, of which there is no record;
 * PausedLong: patients on hold for more than 28 days. Unreachable: plans
 * whose patient's contact nobody told for a day. Capped: emails that wait for another day because their clinic's is full;
 * Stopped: clinics for which nothing is sent. AlertsUndelivered: alerts that did not reach an address of their clinic.
 */
export type Metric =
  | "Due"
  | "Ended"
  | "Open"
  | "Missed"
  | "Overdue"
  | "Unaccounted"
  | "PausedLong"
  | "Unreachable"
  | "Capped"
  | "Stopped"
  | "AlertsUndelivered";
export type Count = (metric: Metric, value: number) => void;
