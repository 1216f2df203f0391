import {
  alertAcknowledged,
  notMe,
  holdLifted,
  patientUnsubscribed,
  patientUpdated,
  pausedByPatient,
  planEnded,
  planPaused,
  planResumed,
  preferencesChanged,
  progressionDecided,
  resubscribed,
  resumedByPatient,
  type EventOf,
} from "../../events/index.ts";

/** Everything that changes a plan on its way. */
export const planChanges = [
  planPaused,
  planResumed,
  planEnded,
  progressionDecided,
  holdLifted,
  alertAcknowledged,
  patientUpdated,
  pausedByPatient,
  resumedByPatient,
  preferencesChanged,
  patientUnsubscribed,
  notMe,
  resubscribed,
] as const;

export type PlanChange = EventOf<(typeof planChanges)[number]>;
