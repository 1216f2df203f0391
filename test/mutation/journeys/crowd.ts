import { enrollmentIdOf } from "../../../shared/identity.ts";
import type { Journey } from "./journey.ts";
import { clinicId, contact, plan } from "./people.ts";

/** Enrollments that share a shard of their hour, one more than a page of the index has. */
function crowd(): string[] {
  const ids = Array.from({ length: 5000 }, (_, index) => `of-many-${index}`);
  return ids.filter((id) => enrollmentIdOf(clinicId, `plan-${id}`).startsWith("0")).slice(0, 101);
}

/** More patients in one hour than the hourly look takes at once. */
export const crowded: Journey = {
  name: "crowd",
  startAt: "2027-01-18T05:30:00Z",
  acts: [
    {
      title: "A hundred and one plans begin in one hour, and the hourly look sees them all",
      async play({ publish, hours }) {
        for (const id of crowd())
          await publish(
            "clinic",
            "PlanAssigned",
            plan(id, { startDate: "2027-01-19", contact: contact("Sue") }),
          );
        await hours(36);
      },
    },
  ],
};
