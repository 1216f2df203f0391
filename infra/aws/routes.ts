import {
  consultBooked,
  consultCancelled,
  consultRescheduled,
  holdLifted,
  notMe,
  patientErased,
  patientUnsubscribed,
  patientUpdated,
  pausedByPatient,
  planAssigned,
  planEnded,
  planPaused,
  planResumed,
  preferencesChanged,
  progressionDecided,
  resubscribed,
  resumedByPatient,
} from "../../events/index.ts";

/** Which queue each event waits in. Stops have a queue of their own so that a backlog of other changes never delays one. */
export const routes = {
  "record-consult": [consultBooked, consultRescheduled, consultCancelled],
  "assign-plan": [planAssigned],
  "change-plan": [
    planPaused,
    planResumed,
    holdLifted,
    progressionDecided,
    patientUpdated,
    pausedByPatient,
    resumedByPatient,
    preferencesChanged,
  ],
  "erase-patient": [patientErased],
  stop: [planEnded, patientUnsubscribed, notMe, resubscribed],
} as const;
