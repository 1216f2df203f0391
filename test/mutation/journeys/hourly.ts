import { enrollmentIdOf } from "../../../shared/identity.ts";
import { type Journey } from "./journey.ts";
import { postponeSchedule, removeSchedule } from "./operator.ts";
import { clinicId, consult, contact, plan } from "./people.ts";

const enrollmentOf = (patientId: string) => enrollmentIdOf(clinicId, `plan-${patientId}`);

/** What the hourly look finds, and mends. */
export const hourly: Journey = {
  name: "hourly",
  startAt: "2027-01-18T05:30:00Z",
  acts: [
    {
      title: "Schedules are lost, or say something else than the plan",
      async play({ local, publish, hours }) {
        const startDate = "2027-01-18";
        for (const [id, name] of [
          ["pat", "Pat"],
          ["quy", "Quy"],
          ["ray", "Ray"],
        ] as const)
          await publish("clinic", "PlanAssigned", plan(id, { startDate, contact: contact(name) }));
        const booked = { contact: contact("Tom") };
        await publish("clinic", "ConsultBooked", consult("tom", "2027-01-19T20:00:00Z", booked));
        // SES heard that an address is wrong, and the event that told of it was lost.
        local.ses.suppress("una@example.com", "BOUNCE");
        for (const { name } of local.schedules()) {
          if (name.startsWith("due-r_")) await removeSchedule(local, name);
          if (name.includes(enrollmentOf("pat"))) await removeSchedule(local, name);
          if (name.includes(enrollmentOf("quy"))) await postponeSchedule(local, name);
        }
        for (const fault of ["loseAnswer", "loseEvents"] as const) local.ses.fail(fault, 1);
        await hours(20);
      },
    },
  ],
};
