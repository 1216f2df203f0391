/**
 * One attempt to hand an email to SES. While its claim stands nobody else makes another; a claim that outlives its message
 * says that the outcome is unknown.
 */
export interface Claim {
  token: string;
  at: string;
  /** To whom it goes; a bounce or complaint counts against this address, whatever the patient's is by then. */
  addressHash: string;
}

/** An attempt of which nothing was ever heard: the email may have gone out or not. */
export interface Unheard extends Claim {
  attempt: number;
}

/** What is known of the attempts at one slot. */
export interface Attempts {
  claim?: Claim;
  unheard?: Unheard;
  /** How often the slot was claimed; numbers the attempts towards SES. */
  attempts: number;
  /** How many of these SES refused for what they were, not for its load. */
  refusals: number;
}

/**
 * SES tells what became of an email within minutes and gives up on it within three hours (maxDeliveryDuration). What has
 * not been heard of by then counts as not sent.
 */
export const settleMs = 6 * 3_600_000;
/** Two clocks never agree; a settle check that comes this much early is taken as it is. */
const clockSkewMs = 10 * 60_000;

export const settleTime = ({ at }: Claim): Date => new Date(Date.parse(at) + settleMs);

export const mayStillBeHeardOf = (claim: Claim, now: Date): boolean =>
  now.getTime() < settleTime(claim).getTime() - clockSkewMs;

/** Why a slot failed of which nobody knows whether its email went out. */
export const outcomeUnknown = "outcome-unknown";

/** A slot is given up when two attempts came to nothing. */
const maxFailures = 2;

/** Whether one more failure is the last one. */
export const isLastFailure = ({ refusals, unheard }: Attempts): boolean =>
  refusals + (unheard ? 1 : 0) + 1 >= maxFailures;

/** Whether the claim that stands is the one of this attempt, as the `sid` tag of SES events numbers it. */
export const isClaimed = ({ claim, attempts }: Attempts, attempt: number): boolean =>
  claim !== undefined && attempts === attempt;

/** The attempts once nobody waits for the claimed one any more: the slot may be claimed again. */
export function unheard<Item extends Attempts>(item: Item & { claim: Claim }): Item {
  const { claim, ...rest } = item;
  return { ...rest, unheard: { ...claim, attempt: item.attempts } } as Omit<Item, "claim"> as Item;
}
