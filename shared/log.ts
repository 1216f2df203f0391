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
  notOurs: "delivery event is not about an email of ours",
  requestFailed: "request failed",
} as const;

export type Log = (
  message: keyof typeof logMessages,
  ids: Record<string, string | number | undefined>,
) => void;
