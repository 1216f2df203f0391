import { withoutWayToQueues } from "./given.ts";
import { deadLetters, messages } from "./failing.ts";
import type { Journey } from "./journey.ts";

/** EventBridge and the Scheduler reach no queue that a function reads: what they keep, and where. */
export const undeliverable: Journey = {
  name: "undeliverable",
  startAt: "2027-01-15T15:30:00Z",
  given: withoutWayToQueues,
  acts: [
    {
      title: "Events and the hourly look arrive nowhere",
      async play(scene) {
        await messages(scene);
        await scene.hours(1);
        scene.tell(`dead letters: ${deadLetters(scene)}`);
      },
    },
  ],
};
