import { withoutSchedules } from "./given.ts";
import { day, type Journey } from "./journey.ts";
import { contact, patient, plan } from "./people.ts";

/** From the first week to the last, and from phase to phase by a clinician's click. */
export const long: Journey = {
  name: "long",
  startAt: "2027-01-15T15:00:00Z",
  given: withoutSchedules,
  acts: [
    {
      title: "A short program, and one that waits for its clinician",
      async play({ publish, hours }) {
        await publish(
          "clinic",
          "PlanAssigned",
          plan("ned", { program: "gentle-6", contact: contact("Ned") }),
        );
        await publish("clinic", "PlanAssigned", plan("oda", { gate: "clinician", contact: contact("Oda") }));
        await hours(22 * day);
      },
    },
    {
      title: "The clinician decides, and the short program ends",
      async play({ publish, hours }) {
        const decision = {
          planId: "plan-oda",
          phase: 2,
          decision: "advance",
          signedBy: "Dr. Ada Park",
          signedAt: "2027-02-06T10:00:00Z",
        };
        await publish("clinic", "ProgressionDecided", { ...patient("oda"), ...decision });
        await hours(28 * day);
      },
    },
  ],
};
