/** The part of an event contract that EventBridge needs. */
export interface Subscription {
  readonly pattern: { readonly source: readonly string[]; readonly "detail-type": readonly string[] };
}

const clinic = (...types: string[]): Subscription[] =>
  types.map((type) => ({ pattern: { source: ["clinic"], "detail-type": [type] } }));
const web = (...types: string[]): Subscription[] =>
  types.map((type) => ({ pattern: { source: ["hipline.web"], "detail-type": [type] } }));

/** Which queue each event waits in. Stops have a queue of their own so that a backlog of other changes never delays one. */
export const routes = {
  "record-consult": clinic("ConsultBooked", "ConsultRescheduled", "ConsultCancelled"),
  "assign-plan": clinic("PlanAssigned"),
  "change-plan": [
    ...clinic("PlanPaused", "PlanResumed", "HoldLifted", "ProgressionDecided", "PatientUpdated"),
    ...web("PausedByPatient", "PreferencesChanged"),
  ],
  stop: [...clinic("PlanEnded"), ...web("PatientUnsubscribed", "Resubscribed")],
} satisfies Record<string, readonly Subscription[]>;
