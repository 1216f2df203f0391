import { describe, expect, it } from "vitest";
import { contact, enrollmentId } from "../support/builders.ts";
import { Crash, crashAt, type Write } from "../support/crash.ts";
import { assigned, booked, memoryHipline, submitted } from "../support/memory-hipline.ts";

const monday = "2027-01-18T17:00:00Z";
type Hipline = ReturnType<typeof memoryHipline>;

/** The writing calls of every port, in the order in which a handler makes them. */
const writes = (hipline: Hipline): Write[] => [
  [hipline.patients, "save"],
  [hipline.consults, "save"],
  [hipline.enrollments, "save"],
  [hipline.slots, "save"],
  [hipline.checkIns, "save"],
  [hipline.queues, "send"],
  [hipline.schedules, "ensureWeekly"],
  [hipline.schedules, "ensureOnce"],
  [hipline.bus, "publish"],
];

/** What a person would notice afterwards. */
async function outcome(hipline: Hipline) {
  await hipline.sendQueued();
  const started = hipline.bus.published.filter(({ type }) => type === "EnrollmentStarted");
  return {
    emails: hipline.mailer.attempts.map(({ subject }) => subject),
    schedules: [...hipline.schedules.weekly.keys(), ...hipline.schedules.once.keys()].sort(),
    facts: [
      ...new Set(started.map(({ detail }) => (detail as { metadata: { eventId: string } }).metadata.eventId)),
    ],
    status: hipline.enrollments.items.get(enrollmentId)?.status,
  };
}

async function deliverUntilDone(deliver: () => Promise<unknown>): Promise<void> {
  try {
    await deliver();
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    await deliver();
  }
}

const journeys: [what: string, live: (hipline: Hipline) => Promise<void>][] = [
  [
    "a plan with its contact",
    async (hipline) => {
      const event = assigned(monday, { contact });
      await deliverUntilDone(() => hipline.assign(event));
    },
  ],
  [
    "a consult and its plan",
    async (hipline) => {
      const consult = booked("2027-01-18T16:00:00Z", { startsAt: "2027-01-25T16:00:00Z" });
      const plan = assigned(monday);
      await deliverUntilDone(() => hipline.consult(consult));
      await deliverUntilDone(() => hipline.assign(plan));
    },
  ],
  [
    "a plan before its consult",
    async (hipline) => {
      const consult = booked("2027-01-18T16:00:00Z", { startsAt: "2027-01-25T16:00:00Z" });
      const plan = assigned(monday);
      await deliverUntilDone(() => hipline.assign(plan));
      await deliverUntilDone(() => hipline.consult(consult));
    },
  ],
];

describe.each(journeys)("a crash at any write of %s", (_what, live) => {
  it.each(["before", "after"] as const)(
    "%s it took effect leaves the same as no crash at all",
    async (when) => {
      const calm = memoryHipline(monday);
      await live(calm);
      const expected = await outcome(calm);
      for (let nth = 1; ; nth += 1) {
        const hipline = memoryHipline(monday);
        const reached = crashAt(writes(hipline), nth, when);
        await live(hipline);
        if (!reached()) {
          expect(nth).toBeGreaterThan(4);
          break;
        }
        expect([nth, await outcome(hipline)]).toEqual([nth, expected]);
      }
    },
  );
});

describe("a crash at any write of what a patient said about their week", () => {
  const tuesday = "2027-01-19T15:00:00Z";
  const event = submitted(tuesday, 1, { exercisePain: 8, redFlags: ["injury"] });

  /** Week 1 has been sent. */
  async function afterWeek1(): Promise<Hipline> {
    const hipline = memoryHipline(monday);
    await hipline.assign(assigned(monday, { contact }));
    await hipline.sendQueued();
    hipline.at(tuesday);
    return hipline;
  }

  async function left(hipline: Hipline) {
    await hipline.sendQueued();
    const plan = hipline.enrollments.items.get(enrollmentId);
    const idOf = ({ detail }: { detail: object }) =>
      (detail as { metadata: { eventId: string } }).metadata.eventId;
    return {
      emails: hipline.mailer.attempts.map(({ to, subject }) => `${to}: ${subject}`).sort(),
      schedules: [...hipline.schedules.once.keys()].sort(),
      facts: [...new Set(hipline.bus.published.map(idOf))].sort(),
      checkIns: [...hipline.checkIns.items.values()].map(({ rev, ...checkIn }) => checkIn),
      plan: plan?.status === "active" && { next: plan.next, holds: plan.holds, alerts: plan.alerts },
    };
  }

  it.each(["before", "after"] as const)("%s it took effect leaves the same as no crash", async (when) => {
    const calm = await afterWeek1();
    await calm.checkIn(event);
    const expected = await left(calm);
    expect(expected.emails).toHaveLength(3);
    for (let nth = 1; ; nth += 1) {
      const hipline = await afterWeek1();
      const reached = crashAt(writes(hipline), nth, when);
      await deliverUntilDone(() => hipline.checkIn(event));
      if (!reached()) {
        expect(nth).toBeGreaterThan(7);
        break;
      }
      expect([nth, await left(hipline)]).toEqual([nth, expected]);
    }
  });
});
