import type { LocalDate } from "../calendar/local-date.ts";
import { localTime } from "../calendar/zone.ts";
import type { Active, Enrollment, SlotClaim } from "./enrollment.ts";

const hourMs = 3_600_000;
/** Never two program emails within this time. */
export const apartMs = 20 * hourMs;

export interface ClaimRequest {
  enrollmentId: string;
  slot: LocalDate;
  token: string;
  addressHash: string;
  /** A slot that is planned for a later hour is not due yet; see `dueUntilHour`. */
  hour: number;
  now: Date;
}

/**
 * Whether a slot may be claimed. The table's adapter says the same as one conditional update, so that a stop, a hold or
 * another claim committed before this one wins.
 */
export function isClaimable(enrollment: Enrollment | undefined, request: ClaimRequest): enrollment is Active {
  return (
    enrollment?.status === "active" &&
    enrollment.next.kind === "week" &&
    enrollment.next.date === request.slot &&
    Object.keys(enrollment.holds).length === 0 &&
    enrollment.stoppedAt === undefined &&
    enrollment.claim === undefined &&
    (enrollment.lastSent === undefined ||
      (enrollment.lastSent.at < apartSince(request.now) && enrollment.plan.hour <= request.hour))
  );
}

/** The Scheduler's clock and ours never agree. */
const clockSkewMs = 10 * 60_000;

/** The last local hour for which a slot may be planned that is due now. What was planned for a day before is, whatever its hour. */
export function dueUntilHour(slot: LocalDate, now: Date, timeZone: string): number {
  const { date, hour } = localTime(new Date(now.getTime() + clockSkewMs), timeZone);
  return slot < date ? 24 : hour;
}

/** `lastSent.at` must lie before this instant. ISO instants in UTC sort as text. */
export const apartSince = (now: Date): string => new Date(now.getTime() - apartMs).toISOString();

export function withClaim(enrollment: Active, request: ClaimRequest): Active {
  const { slot, token, addressHash, now } = request;
  const { next } = enrollment;
  if (next.kind !== "week") throw new Error(`enrollment ${enrollment.id}: only a week can be claimed`);
  const { week, repeat } = next;
  const carried = { slot, week, ...(repeat === undefined ? {} : { repeat }) };
  const claim: SlotClaim = { ...carried, token, at: now.toISOString(), addressHash };
  return { ...enrollment, rev: enrollment.rev + 1, attempts: enrollment.attempts + 1, claim };
}
