/** What a clinic's emails of one day came to. */
export interface Tally {
  /** Handed to SES. */
  sent: number;
  /** Of these, what counts to the clinic's daily cap. */
  counted: number;
  /** Refused for good by the mailbox provider. */
  bounced: number;
  complained: number;
}

export const noTally: Tally = { sent: 0, counted: 0, bounced: 0, complained: 0 };

/** Program emails a day, unless the clinic's configuration says otherwise. A mistaken import then reaches no more people. */
export const defaultDailyCap = 2000;

/**
 * AWS puts an account under review at 5 % bounces or 0.1 % complaints and stops it at twice that, for all clinics at once:
 * https://docs.aws.amazon.com/ses/latest/dg/reputationdashboardmessages.html. A clinic is stopped at the first of these alone; a
 * handful of either is no rate.
 */
const most = {
  bounces: { rate: 0.05, atLeast: 10 },
  complaints: { rate: 0.001, atLeast: 3 },
} as const;

/** A clinic is judged by so many days. */
export const judgedDays = 7;

/** Why a clinic must be stopped, if it must. */
export function causeToStop(days: readonly Tally[]): keyof typeof most | undefined {
  const sum = (part: keyof Tally) => days.reduce((total, day) => total + day[part], 0);
  const sent = sum("sent");
  const exceeds = (count: number, { rate, atLeast }: { rate: number; atLeast: number }) =>
    count >= atLeast && count >= rate * sent;
  if (exceeds(sum("complained"), most.complaints)) return "complaints";
  return exceeds(sum("bounced"), most.bounces) ? "bounces" : undefined;
}
