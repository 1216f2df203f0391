import type { EmailKind } from "./slot.ts";

/** How one kind of email is treated when it is late, when there are many of it, and when sending is stopped. */
export interface KindRules {
  /**
   * Until when an email is still worth sending: so many milliseconds after it should have left, or until the visit that it is
   * about begins. Later its slot ends `skipped-late`. `Infinity`: however late it is.
   */
  lateUntil: number | "visit";
  /** Counts to the daily cap of its clinic, and waits for another day when that is reached. */
  countsToCap: boolean;
  /** Waits while sending is stopped, for the deployment or for its clinic. False for what a clinic must hear at any price. */
  breaker: boolean;
  /** The queue of its messages. What must not wait behind a morning of programs has the urgent one. */
  queue: "send" | "urgent";
}

const hourMs = 3_600_000;

/** One line for each kind of email. Nothing that alerts a clinic is ever too late, capped or stopped. */
export const kinds = {
  weekly: { lateUntil: 36 * hourMs, countsToCap: true, breaker: true, queue: "send" },
  "before-visit": { lateUntil: "visit", countsToCap: false, breaker: true, queue: "urgent" },
  "visit-reminder": { lateUntil: "visit", countsToCap: false, breaker: true, queue: "urgent" },
  "check-in-reminder": { lateUntil: 24 * hourMs, countsToCap: true, breaker: true, queue: "send" },
  completed: { lateUntil: 72 * hourMs, countsToCap: true, breaker: true, queue: "send" },
  "red-flag": { lateUntil: Infinity, countsToCap: false, breaker: false, queue: "urgent" },
  "red-flag-escalation": { lateUntil: Infinity, countsToCap: false, breaker: false, queue: "urgent" },
  proposal: { lateUntil: Infinity, countsToCap: false, breaker: false, queue: "urgent" },
  digest: { lateUntil: 48 * hourMs, countsToCap: false, breaker: false, queue: "urgent" },
} as const satisfies Record<EmailKind, KindRules>;

export const rulesOf = (kind: EmailKind): KindRules => kinds[kind];

/** Whether an email of this kind is not worth sending any more at `at`. `planned`: when it should have left. */
export function isTooLate(
  kind: EmailKind,
  at: Date,
  { planned, visit }: { planned?: Date; visit?: Date },
): boolean {
  const { lateUntil } = rulesOf(kind);
  if (lateUntil === "visit") return at.getTime() >= known(visit, kind, "visit").getTime();
  return at.getTime() - known(planned, kind, "planned time").getTime() > lateUntil;
}

function known(time: Date | undefined, kind: EmailKind, what: string): Date {
  if (!time)
    throw new Error(`whether an email of kind ${kind} is too late depends on its ${what}, which is missing`);
  return time;
}
