import { alertAcknowledged } from "./alert-acknowledged.ts";
import { checkInRecorded } from "./check-in-recorded.ts";
import { checkInSubmitted } from "./check-in-submitted.ts";
import { consultBooked } from "./consult-booked.ts";
import { consultCancelled } from "./consult-cancelled.ts";
import { consultRescheduled } from "./consult-rescheduled.ts";
import { emailBounced } from "./email-bounced.ts";
import { emailFailed } from "./email-failed.ts";
import { emailResumed } from "./email-resumed.ts";
import { emailSent } from "./email-sent.ts";
import { emailStopped } from "./email-stopped.ts";
import { enrollmentEnded } from "./enrollment-ended.ts";
import { enrollmentStarted } from "./enrollment-started.ts";
import { erasureCompleted } from "./erasure-completed.ts";
import { eventRefused } from "./event-refused.ts";
import { holdLifted } from "./hold-lifted.ts";
import { notMe } from "./not-me.ts";
import { patientErased } from "./patient-erased.ts";
import { patientUnsubscribed } from "./patient-unsubscribed.ts";
import { patientUpdated } from "./patient-updated.ts";
import { pausedByPatient } from "./paused-by-patient.ts";
import { planAssigned } from "./plan-assigned.ts";
import { planEnded } from "./plan-ended.ts";
import { planPaused } from "./plan-paused.ts";
import { planResumed } from "./plan-resumed.ts";
import { preferencesChanged } from "./preferences-changed.ts";
import { programCompleted } from "./program-completed.ts";
import { progressionDecided } from "./progression-decided.ts";
import { progressionProposed } from "./progression-proposed.ts";
import { redFlagRaised } from "./red-flag-raised.ts";
import { resubscribed } from "./resubscribed.ts";
import { resumedByPatient } from "./resumed-by-patient.ts";

export * from "./define.ts";
export * from "./fields.ts";
export * from "./alert-acknowledged.ts";
export * from "./check-in-recorded.ts";
export * from "./check-in-submitted.ts";
export * from "./consult-booked.ts";
export * from "./consult-cancelled.ts";
export * from "./consult-rescheduled.ts";
export * from "./email-bounced.ts";
export * from "./email-failed.ts";
export * from "./email-resumed.ts";
export * from "./email-sent.ts";
export * from "./email-stopped.ts";
export * from "./enrollment-ended.ts";
export * from "./enrollment-started.ts";
export * from "./erasure-completed.ts";
export * from "./event-refused.ts";
export * from "./hold-lifted.ts";
export * from "./not-me.ts";
export * from "./patient-erased.ts";
export * from "./patient-unsubscribed.ts";
export * from "./patient-updated.ts";
export * from "./paused-by-patient.ts";
export * from "./plan-assigned.ts";
export * from "./plan-ended.ts";
export * from "./plan-paused.ts";
export * from "./plan-resumed.ts";
export * from "./preferences-changed.ts";
export * from "./program-completed.ts";
export * from "./progression-decided.ts";
export * from "./progression-proposed.ts";
export * from "./red-flag-raised.ts";
export * from "./resubscribed.ts";
export * from "./resumed-by-patient.ts";

/** What clinics publish. */
export const fromClinic = [
  consultBooked,
  consultRescheduled,
  consultCancelled,
  planAssigned,
  planPaused,
  planResumed,
  planEnded,
  progressionDecided,
  holdLifted,
  alertAcknowledged,
  patientUpdated,
  patientErased,
] as const;

/** What patients do, published by our pages. */
export const fromPatient = [
  checkInSubmitted,
  preferencesChanged,
  pausedByPatient,
  resumedByPatient,
  patientUnsubscribed,
  resubscribed,
  notMe,
] as const;

/** What Hipline tells others. */
export const facts = [
  enrollmentStarted,
  emailSent,
  emailFailed,
  emailBounced,
  emailStopped,
  emailResumed,
  checkInRecorded,
  redFlagRaised,
  progressionProposed,
  programCompleted,
  enrollmentEnded,
  erasureCompleted,
  eventRefused,
] as const;

export const allEvents = [...fromClinic, ...fromPatient, ...facts] as const;
export type Contract = (typeof allEvents)[number];
