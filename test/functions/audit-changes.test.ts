import { describe, expect, it } from "vitest";
import type { AuditEntry } from "../../shared/audit/entry.ts";
import { contact, enrollmentId, patientRef } from "../support/builders.ts";
import { Crash, crashAt, type Write } from "../support/crash.ts";
import {
  acknowledged,
  assigned,
  booked,
  cancelled,
  decided,
  ended,
  fromMailbox,
  lifted,
  memoryHipline,
  paused,
  preferred,
  resumed,
  submitted,
  updated,
} from "../support/memory-hipline.ts";

type Hipline = ReturnType<typeof memoryHipline>;

const monday = (week: number): string =>
  new Date(Date.parse("2027-01-18T13:30:00Z") + (week - 1) * 7 * 86_400_000).toISOString();
const day = (week: number): string => monday(week).slice(0, 10);
const at = (hour: number): string => `2027-01-19T${String(hour).padStart(2, "0")}:00:00Z`;

async function started(changes = {}): Promise<Hipline> {
  const hipline = memoryHipline(monday(1));
  await hipline.assign(assigned(monday(1), { contact, ...changes }));
  await hipline.sendQueued();
  return hipline;
}

async function fire(hipline: Hipline, week: number): Promise<void> {
  hipline.at(monday(week));
  await hipline.send({ v: 1, kind: "weekly", enrollmentId, patientRef, slot: day(week) });
}

const trail = (hipline: Hipline): Promise<AuditEntry[]> => hipline.audit.of(patientRef);

/** Every item but for what the sender and the clock leave on it. */
const stored = (hipline: Hipline): string =>
  JSON.stringify(
    [hipline.patients, hipline.consults, hipline.enrollments, hipline.checkIns].map(({ items }) => [
      ...items.values(),
    ]),
  );

type Change = [what: string, ...steps: ((hipline: Hipline) => Promise<unknown>)[]];

const consultAt = { startsAt: "2027-03-01T15:00:00Z" };

/** The last step is an event that comes too late to change anything. */
const late: Change[] = [
  [
    "a pause that was lifted since",
    (h) => h.change(resumed(at(12), "h-1")),
    (h) => h.change(paused(at(11), "h-1")),
  ],
  [
    "a lift of what was paused anew since",
    (h) => h.change(paused(at(12), "h-1")),
    (h) => h.change(resumed(at(11), "h-1")),
  ],
  [
    "contact details older than those known",
    (h) => h.change(updated(at(12), { timeZone: "America/Chicago" })),
    (h) => h.change(updated(at(11), { timeZone: "America/Denver" })),
  ],
  [
    "an older choice of hour and size",
    (h) => h.change(preferred(at(12), { hour: 9, textSize: "large" })),
    (h) => h.change(preferred(at(11), { hour: 10 })),
  ],
  [
    "an older word on email",
    (h) => h.change(fromMailbox("Resubscribed", at(12))),
    (h) => h.change(fromMailbox("PatientUnsubscribed", at(11))),
  ],
  [
    "an older decision",
    (h) => h.change(decided(at(12), 1, "repeat")),
    (h) => h.change(decided(at(11), 1, "advance")),
  ],
  [
    "older answers",
    (h) => h.checkIn(submitted(at(12), 1)),
    (h) => h.checkIn(submitted(at(11), 1, { exercisePain: 7 })),
  ],
  [
    "a second word that somebody took charge",
    (h) => h.checkIn(submitted(at(11), 1, { redFlags: ["locked-knee"] })),
    (h) => h.change(acknowledged(at(12), `a_${enrollmentId}_1`)),
    (h) => h.change(acknowledged(at(13), `a_${enrollmentId}_1`)),
  ],
  ["a second end", (h) => h.change(ended(at(12))), (h) => h.change(ended(at(13)))],
  [
    "the booking of a visit that was cancelled since",
    (h) => h.consult(booked(at(11), consultAt)),
    (h) => h.consult(cancelled(at(13))),
    (h) => h.change(updated(at(13), { givenName: "Maria" })),
    (h) => h.consult(booked(at(12), consultAt)),
  ],
];

describe("the trail of an event that changes nothing", () => {
  it.each(late)("has no entry of %s", async (_what, ...steps) => {
    const hipline = await started();
    hipline.at(at(14));
    for (const step of steps.slice(0, -1)) expect(await step(hipline)).toBeUndefined();
    const before = { items: stored(hipline), trail: await trail(hipline) };
    expect(before.trail.length).toBeGreaterThan(2);
    await steps.at(-1)?.(hipline);
    expect({ items: stored(hipline), trail: await trail(hipline) }).toEqual(before);
  });

  it("has no entry of a plan that was ended before it came", async () => {
    const hipline = memoryHipline(monday(1));
    await hipline.change(ended(monday(1)));
    const before = await trail(hipline);
    expect(before.map(({ action }) => action)).toEqual(["PlanEnded"]);
    await hipline.assign(assigned(monday(1)));
    expect(await trail(hipline)).toEqual(before);
  });
});

describe("the trail of the same answers", () => {
  it("has an entry for each time that they took the place of others", async () => {
    const hipline = await started();
    const event = submitted(at(10), 1);
    const again = {
      ...event,
      metadata: { ...event.metadata, occurredAt: at(12) },
    };
    for (const answers of [event, submitted(at(11), 1, { usualPain: 6 }), again, again])
      await hipline.checkIn(answers);
    const answered = (await trail(hipline)).filter(({ action }) => action === "CheckInSubmitted");
    expect(answered.map((entry) => entry.at)).toEqual(
      [10, 11, 12].map((hour) => `${at(hour).slice(0, 19)}.000Z`),
    );
  });
});

describe("the trail of what Hipline decides by itself", () => {
  const own = async (hipline: Hipline) =>
    (await trail(hipline))
      .filter(({ action }) => action === "WeekRepeated" || action === "PlanHeld")
      .map(({ at: when, actor, action, about }) => ({ at: when, actor, action, about }));

  it("says that a week comes again, and that the plan is held, while a gate waits for a clinician", async () => {
    const hipline = await started({ gate: "clinician" });
    for (let week = 2; week <= 6; week += 1) await fire(hipline, week);
    expect(await own(hipline)).toEqual([
      {
        at: monday(2),
        actor: "hipline",
        action: "WeekRepeated",
        about: { planId: "plan-1", week: 2, because: "waiting-for-clinician" },
      },
      {
        at: monday(3),
        actor: "hipline",
        action: "WeekRepeated",
        about: { planId: "plan-1", week: 2, because: "waiting-for-clinician" },
      },
      {
        at: monday(4),
        actor: "hipline",
        action: "PlanHeld",
        about: { planId: "plan-1", week: 2, because: "waiting-for-clinician" },
      },
    ]);
  });

  it("says that the plan is held after its week came twice more for the answers", async () => {
    const hipline = await started();
    hipline.at(at(12));
    await hipline.checkIn(submitted(at(12), 1, { exercisePain: 7 }));
    for (let week = 2; week <= 4; week += 1) await fire(hipline, week);
    expect(await own(hipline)).toEqual([
      {
        at: monday(3),
        actor: "hipline",
        action: "PlanHeld",
        about: { planId: "plan-1", week: 1, because: "check-in" },
      },
    ]);
  });

  it("says it once, however often the week's message comes", async () => {
    const hipline = await started({ gate: "clinician" });
    for (const week of [2, 2, 3, 3, 2, 4, 4]) await fire(hipline, week);
    expect((await own(hipline)).map(({ action }) => action)).toEqual([
      "WeekRepeated",
      "WeekRepeated",
      "PlanHeld",
    ]);
  });

  it("says nothing where the clinician has opened the gate", async () => {
    const hipline = await started({ gate: "clinician" });
    hipline.at(at(12));
    await hipline.change(decided(at(12), 2, "advance"));
    for (let week = 2; week <= 3; week += 1) await fire(hipline, week);
    expect(await own(hipline)).toEqual([]);
  });
});

/** The stores whose items the trail is about, and the trail. */
const writes = (hipline: Hipline): Write[] => [
  [hipline.patients, "save"],
  [hipline.consults, "save"],
  [hipline.enrollments, "save"],
  [hipline.checkIns, "save"],
  [hipline.audit, "add"],
];

const events: [what: string, apply: (hipline: Hipline) => () => Promise<unknown>][] = [
  [
    "a visit",
    (h) =>
      (
        (event) => () =>
          h.consult(event)
      )(booked(at(12), consultAt)),
  ],
  [
    "a pause",
    (h) =>
      (
        (event) => () =>
          h.change(event)
      )(paused(at(12), "h-1")),
  ],
  [
    "new contact details",
    (h) =>
      (
        (event) => () =>
          h.change(event)
      )(updated(at(12), { timeZone: "America/Chicago" })),
  ],
  [
    "settings",
    (h) =>
      (
        (event) => () =>
          h.change(event)
      )(preferred(at(12), { hour: 9, textSize: "large" })),
  ],
  [
    "a stop",
    (h) =>
      (
        (event) => () =>
          h.change(event)
      )(fromMailbox("PatientUnsubscribed", at(12))),
  ],
  [
    "an end",
    (h) =>
      (
        (event) => () =>
          h.change(event)
      )(ended(at(12))),
  ],
  [
    "a warning sign",
    (h) =>
      (
        (event) => () =>
          h.checkIn(event)
      )(submitted(at(12), 1, { redFlags: ["injury"] })),
  ],
];

describe.each(events)("a crash at any write of %s", (_what, eventOf) => {
  it.each(["before", "after"] as const)(
    "%s it took effect leaves no change without its entry",
    async (when) => {
      for (let nth = 1; ; nth += 1) {
        const hipline = await started();
        hipline.at(at(12));
        const deliver = eventOf(hipline);
        const before = { items: stored(hipline), entries: (await trail(hipline)).length };
        const reached = crashAt(writes(hipline), nth, when);
        const crashed = await deliver().then(
          () => false,
          (error: unknown) => error instanceof Crash,
        );
        const entries = (await trail(hipline)).length - before.entries;
        if (stored(hipline) !== before.items) expect([nth, entries]).not.toEqual([nth, 0]);
        if (!reached()) {
          expect(nth).toBeGreaterThan(2);
          break;
        }
        expect(crashed).toBe(true);
        await deliver();
        const own = (await trail(hipline)).filter(({ actor }) => actor !== "hipline");
        expect(own).toHaveLength(2);
      }
    },
  );
});

describe("a clinic's event that names another patient's plan", () => {
  it.each([
    ["a pause", paused(at(12), "h-1")],
    ["a lift", lifted(at(12), "h-1")],
    ["a decision", decided(at(12), 1, "repeat")],
    ["an end", ended(at(12))],
  ])("is refused when it is %s, and leaves nothing with either", async (_what, event) => {
    const hipline = await started();
    hipline.at(at(13));
    const wrong = { ...event, data: { ...event.data, patientId: "p-2" } } as typeof event;
    const before = stored(hipline);
    expect(await hipline.change(wrong)).toEqual({
      refused: {
        field: "data.patientId",
        reason: "this plan is another patient's; name the one it was assigned to",
      },
    });
    expect(stored(hipline)).toBe(before);
    expect([...hipline.audit.entries.values()].map(({ action }) => action)).toEqual([
      "PlanAssigned",
      "EnrollmentStarted",
    ]);
  });
});
