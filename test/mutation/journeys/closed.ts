import { withoutConsumers, withoutSchedules } from "./given.ts";
import { day, type Journey } from "./journey.ts";

/** Nobody reads any queue: how long each keeps what lies on it. */
export const closed: Journey = {
  name: "closed",
  startAt: "2027-01-15T15:00:00Z",
  given: (templates) => withoutSchedules(withoutConsumers(templates)),
  acts: [
    {
      title: "A message lies on every queue for three weeks",
      async play({ local, put, hours, tell }) {
        for (const { name } of local.queues()) await put(name, {});
        for (let days = 1; days <= 21; days += 1) {
          await hours(day);
          const kept = local.queues().filter(({ messages }) => messages.length > 0);
          tell(`after ${days} days kept on: ${kept.map(({ name }) => name).join(", ")}`);
        }
      },
    },
  ],
};
