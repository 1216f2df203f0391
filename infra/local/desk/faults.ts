import type { Local } from "../local.ts";

interface Fault {
  button: string;
  /** What to watch for. */
  promise: string;
  arm: (local: Pick<Local, "faults" | "ses">) => void;
}

/** What may go wrong next, once. None of it may lose an email or send one twice. */
export const faults = {
  "event-twice": {
    button: "Deliver an event twice",
    promise: "The next event arrives twice. It must have one effect.",
    arm: ({ faults }) => faults.deliverTwice(1),
  },
  "event-late": {
    button: "Deliver an event late",
    promise:
      "The next event arrives an hour late, after those that follow it. It must count as what it is: older.",
    arm: ({ faults }) => faults.deliverLate(1, 3_600_000),
  },
  "schedule-twice": {
    button: "Run a schedule twice",
    promise: "The next schedule that is due runs twice. Its email must go out once.",
    arm: ({ faults }) => faults.runTwice(1),
  },
  throttle: {
    button: "Throttle SES",
    promise: "SES refuses the next email because of its rate. It must go out later.",
    arm: ({ ses }) => ses.fail("throttle", 1),
  },
  "lose-answer": {
    button: "Lose an answer of SES",
    promise: "SES takes the next email, but nobody hears of it. It must not go out twice.",
    arm: ({ ses }) => ses.fail("loseAnswer", 1),
  },
  "lose-events": {
    button: "Silence SES",
    promise: "SES says nothing about the next email. It stays at sent.",
    arm: ({ ses }) => ses.fail("loseEvents", 1),
  },
  reject: {
    button: "Reject a content",
    promise: "SES takes the next email and then rejects its content. The clinic must be told.",
    arm: ({ ses }) => ses.fail("reject", 1),
  },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;
export const isFault = (name: string): name is FaultName => Object.hasOwn(faults, name);
