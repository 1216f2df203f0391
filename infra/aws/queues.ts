/** Where a message of the queue comes from: rules on our bus, the rule on SES's events, or schedules and functions. */
type Feed = "rules" | "ses" | "schedules";

interface QueueSettings {
  readonly visibilitySeconds: number;
  readonly maxReceiveCount: number;
  readonly fedBy: Feed;
}

// Twenty receives, three minutes apart: an hour of failing dependencies before people are asked to look.
const changes: QueueSettings = { visibilitySeconds: 180, maxReceiveCount: 20, fedBy: "rules" };
// SES throttling is no fault of the message: the sender's code declares poison, the count is only the last resort.
const mail: QueueSettings = { visibilitySeconds: 360, maxReceiveCount: 100, fedBy: "schedules" };

export const queues = {
  "record-consult": changes,
  "assign-plan": changes,
  "change-plan": changes,
  stop: changes,
  send: mail,
  urgent: mail,
  delivery: { ...changes, fedBy: "ses" },
} satisfies Record<string, QueueSettings>;

export type QueueName = keyof typeof queues;
