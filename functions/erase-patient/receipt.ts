import type { ErasureCompleted } from "../../events/index.ts";

/** What the stacks set, as the receipt says it: infra/aws/constructs/work-queue.ts and the table's point-in-time recovery. */
export const stores = {
  table: "erased",
  schedules: "erased",
  queueDays: 4,
  deadLetterDays: 14,
  backupDays: 35,
  logs: "ids-only",
  suppression: "keyed-digest",
  tombstone: "ids-only",
} as const satisfies ErasureCompleted["data"]["stores"];
