import { composeCheckInReminder } from "./check-in-reminder.ts";
import { composeWeeklyDigest } from "./clinic-digest.ts";
import { composeProposal } from "./clinic-proposal.ts";
import { composeRedFlagAlert } from "./clinic-red-flag.ts";
import { composeCompleted } from "./completed.ts";
import { composeBeforeVisit, composeVisitReminder } from "./visit.ts";
import { composeWeekly } from "./weekly.ts";

/** What each kind of email says. */
export const emails = {
  weekly: composeWeekly,
  beforeVisit: composeBeforeVisit,
  visitReminder: composeVisitReminder,
  checkInReminder: composeCheckInReminder,
  completed: composeCompleted,
  redFlagAlert: composeRedFlagAlert,
  proposal: composeProposal,
  weeklyDigest: composeWeeklyDigest,
} as const;
