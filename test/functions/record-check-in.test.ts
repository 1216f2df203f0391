import { describe, expect, it } from "vitest";
import type { CheckInAnswers } from "../../events/fields/check-in.ts";
import type { Active } from "../../shared/enrollment/enrollment.ts";
import { contact, enrollmentId, patientRef } from "../support/builders.ts";
import {
  acknowledged,
  assigned,
  decided,
  lifted,
  memoryHipline,
  preferred,
  submitted,
} from "../support/memory-hipline.ts";

const bad: Partial<CheckInAnswers> = { exercisePain: 7 };
const sign: Partial<CheckInAnswers> = { redFlags: ["locked-knee"] };

/** Mondays at the patient's hour, in UTC: week 1 is January 18. */
const monday = (week: number): string =>
  new Date(Date.parse("2027-01-18T13:30:00Z") + (week - 1) * 7 * 86_400_000).toISOString();
const day = (week: number): string => monday(week).slice(0, 10);
const later = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();

async function started(changes = {}) {
  const hipline = memoryHipline(monday(1));
  await hipline.assign(assigned(monday(1), { contact, ...changes }));
  await hipline.sendQueued();
  const fire = async (week: number) => {
    hipline.at(monday(week));
    await hipline.send({ v: 1, kind: "weekly", enrollmentId, patientRef, slot: day(week) });
    await hipline.sendQueued();
  };
  /** Answers in the days after the email of a Monday. */
  const answer = async (about: number, after: number, changes: Partial<CheckInAnswers> = {}, days = 2) => {
    const at = later(monday(after), days);
    hipline.at(at);
    const refused = await hipline.checkIn(submitted(at, about, changes));
    await hipline.sendQueued();
    return refused;
  };
  const plan = () => hipline.enrollments.items.get(enrollmentId) as Active;
  const mails = (letter: string) =>
    hipline.mailer.attempts.filter(({ attemptId }) => attemptId.startsWith(letter));
  const factTypes = () => hipline.facts().map(({ type }) => type);
  return { ...hipline, fire, answer, plan, mails, factTypes };
}

describe("answers in bounds", () => {
  it("are kept, told as recorded, and change nothing", async () => {
    const hipline = await started();
    await hipline.answer(1, 1);
    expect([...hipline.checkIns.items.keys()]).toEqual([`${enrollmentId}_01`]);
    expect(hipline.facts().at(-1)).toMatchObject({ type: "CheckInRecorded", week: 1 });
    expect(hipline.plan().next).toEqual({ kind: "week", date: day(2), week: 2 });
    expect([...hipline.mails("a"), ...hipline.mails("p")]).toEqual([]);
  });
});

describe("answers against going on", () => {
  it("have the week repeat and a clinician asked", async () => {
    const hipline = await started();
    await hipline.answer(1, 1, bad);
    expect(hipline.plan().next).toMatchObject({ week: 1, repeat: "check-in", date: day(2) });
    expect(hipline.mails("p")).toMatchObject([
      { to: "alerts@northside.example", subject: "Please decide for patient p-1" },
    ]);
    expect(hipline.facts()).toContainEqual(
      expect.objectContaining({ type: "ProgressionProposed", week: 1, proposal: "step-back" }),
    );
    await hipline.fire(2);
    expect(hipline.mails("w").at(-1)?.subject).toBe("Week 1 of your plan, once more");
  });

  it("give way to newer ones about the same week, and back", async () => {
    const hipline = await started();
    await hipline.answer(1, 1, bad, 1);
    await hipline.answer(1, 1, {}, 2);
    expect(hipline.plan().next).toEqual({ kind: "week", date: day(2), week: 2 });
    await hipline.answer(1, 1, { settledByMorning: "no" }, 3);
    expect(hipline.plan().next).toMatchObject({ week: 1, repeat: "check-in" });
  });

  it("that are older than the newest change nothing", async () => {
    const hipline = await started();
    await hipline.answer(1, 1, {}, 3);
    await hipline.answer(1, 1, bad, 1);
    expect(hipline.plan().next).toEqual({ kind: "week", date: day(2), week: 2 });
  });

  it("that come after the next email are kept and change nothing", async () => {
    const hipline = await started();
    await hipline.fire(2);
    await hipline.answer(1, 2, bad);
    expect(hipline.checkIns.items.get(`${enrollmentId}_01`)).toMatchObject({ answers: bad });
    expect(hipline.plan().next).toEqual({ kind: "week", date: day(3), week: 3 });
    expect(hipline.mails("p")).toEqual([]);
  });

  it("that come while the next email is on its way are too late", async () => {
    const hipline = await started();
    hipline.at(monday(2));
    await hipline.enrollments.claim({
      enrollmentId,
      slot: day(2),
      hour: 8,
      token: "t",
      addressHash: "a",
      now: new Date(monday(2)),
    });
    await hipline.checkIn(submitted(monday(2), 1, bad));
    expect(hipline.plan().next).toEqual({ kind: "week", date: day(2), week: 2 });
  });

  it("repeat the week until an answer in bounds, and silence ends nothing", async () => {
    const hipline = await started();
    await hipline.answer(1, 1, bad);
    await hipline.fire(2);
    expect(hipline.plan().next).toMatchObject({ week: 1, repeat: "check-in", date: day(3) });
    const halfAnswered = submitted(later(monday(2), 1), 1);
    const answers = { exercisePain: 1, redFlags: [] };
    hipline.at(later(monday(2), 1));
    await hipline.checkIn({ ...halfAnswered, data: { ...halfAnswered.data, answers } });
    expect(hipline.plan().next).toMatchObject({ week: 1, repeat: "check-in" });
    await hipline.answer(1, 2, {}, 3);
    expect(hipline.plan().next).toEqual({ kind: "week", date: day(3), week: 2 });
  });

  it("hold the program after two repeats, and tell the clinic that it waits", async () => {
    const hipline = await started();
    await hipline.answer(1, 1, bad);
    await hipline.fire(2);
    await hipline.fire(3);
    expect(hipline.plan().holds).toMatchObject({ "check-in": { by: "gate" } });
    await hipline.fire(4);
    expect(hipline.plan().slots[day(4)]).toMatchObject({ end: "held" });
    expect(hipline.facts()).toContainEqual(
      expect.objectContaining({ type: "ProgressionProposed", week: 1, proposal: "hold" }),
    );
    expect(hipline.mails("p").at(-1)?.text).toContain("The week was repeated twice.");
    await hipline.fire(5);
    expect(hipline.mails("p")).toHaveLength(2);
    await hipline.change(decided(later(monday(5), 1), 1, "advance"));
    await hipline.fire(6);
    expect(hipline.mails("w").at(-1)?.subject).toBe("Week 2 of your plan");
  });

  it("give way to a clinician who decided later", async () => {
    const hipline = await started();
    await hipline.answer(1, 1, bad);
    await hipline.change(decided(later(monday(1), 4), 1, "advance"));
    expect(hipline.plan().next).toMatchObject({ week: 2 });
    await hipline.answer(1, 1, bad, 3);
    expect(hipline.plan().next).toEqual({ kind: "week", date: day(2), week: 2 });
    await hipline.answer(1, 1, bad, 5);
    expect(hipline.plan().next).toMatchObject({ week: 1, repeat: "check-in" });
  });

  it("about the last week keep the program from its end", async () => {
    const hipline = await started({ program: "gentle-6" });
    for (let week = 2; week <= 6; week += 1) await hipline.fire(week);
    await hipline.answer(6, 6, bad);
    expect(hipline.plan().next).toMatchObject({ kind: "week", week: 6, repeat: "check-in" });
    await hipline.answer(6, 6, {}, 3);
    expect(hipline.plan().next).toEqual({ kind: "completion", date: day(7) });
  });
});

describe("usual pain up by two", () => {
  it("asks the clinician, and the plan goes on as it was signed", async () => {
    const hipline = await started();
    await hipline.answer(1, 1);
    await hipline.fire(2);
    await hipline.answer(2, 2, { usualPain: 4 });
    expect(hipline.plan().next).toEqual({ kind: "week", date: day(3), week: 3 });
    expect(hipline.mails("p").at(-1)?.text).toContain("The plan goes on as it was signed.");
    expect(hipline.mails("p").at(-1)?.text).toContain("Pain is higher than in the first check-in");
  });
});

describe("a warning sign", () => {
  it("holds the program, alerts the clinic at any hour, and sets a time for the second address", async () => {
    const hipline = await started();
    hipline.at("2027-01-20T06:00:00Z");
    await hipline.checkIn(submitted("2027-01-20T06:00:00Z", 1, sign));
    await hipline.sendQueued();
    expect(hipline.mails("a")).toMatchObject([
      { to: "alerts@northside.example", subject: "Please call patient p-1" },
    ]);
    expect(hipline.schedules.once.get(`due-e_${enrollmentId}_1`)).toMatchObject({
      at: new Date("2027-01-21T06:00:00Z"),
      queue: "urgent",
    });
    expect(hipline.facts()).toContainEqual(
      expect.objectContaining({ type: "RedFlagRaised", week: 1, alertId: `a_${enrollmentId}_1` }),
    );
    await hipline.fire(2);
    expect(hipline.plan().slots[day(2)]).toMatchObject({ end: "held" });
  });

  it("counts about any week, in any order, and without any other answer", async () => {
    const hipline = await started();
    await hipline.fire(2);
    await hipline.answer(1, 2, sign);
    hipline.at(later(monday(2), 3));
    const alone = submitted(later(monday(2), 3), 9, {});
    await hipline.checkIn({ ...alone, data: { ...alone.data, answers: { redFlags: ["injury"] } } });
    await hipline.sendQueued();
    expect(hipline.mails("a")).toHaveLength(2);
  });

  it("is not forgotten when the same week is answered without it", async () => {
    const hipline = await started();
    await hipline.answer(1, 1, sign);
    await hipline.answer(1, 1, {}, 3);
    expect(hipline.checkIns.items.get(`${enrollmentId}_01`)).toMatchObject({ flags: ["locked-knee"] });
    expect(hipline.plan().holds).toHaveProperty("red-flag");
  });

  it("that nobody took charge of goes to the second address", async () => {
    const hipline = await started();
    await hipline.answer(1, 1, sign);
    hipline.at(later(monday(1), 3));
    await hipline.send({ v: 1, kind: "mail", slot: `e_${enrollmentId}_1` });
    expect(hipline.mails("e")).toMatchObject([{ to: "lead@northside.example" }]);
    expect(hipline.mails("e")[0]?.text).toContain("For 1 working day no one has taken this alert.");
  });

  it("of which somebody took charge goes no further, and the next email goes when the hold is lifted", async () => {
    const hipline = await started();
    await hipline.answer(1, 1, sign);
    await hipline.change(acknowledged(later(monday(1), 2.5), `a_${enrollmentId}_1`));
    expect(hipline.schedules.once.has(`due-e_${enrollmentId}_1`)).toBe(false);
    await hipline.send({ v: 1, kind: "mail", slot: `e_${enrollmentId}_1` });
    expect(hipline.mails("e")).toEqual([]);
    expect(hipline.plan().holds).toHaveProperty("red-flag");
    await hipline.change(lifted(later(monday(1), 3), "red-flag"));
    await hipline.fire(2);
    expect(hipline.mails("w").at(-1)?.subject).toBe("Week 2 of your plan");
  });

  it("whose email bounces goes to the second address at once, and wakes people", async () => {
    const hipline = await started();
    await hipline.answer(1, 1, sign);
    await hipline.deliver({ type: "Email Bounced", sid: `a_${enrollmentId}_1_1`, bounceType: "Permanent" });
    await hipline.sendQueued();
    expect(hipline.mails("e")).toHaveLength(1);
    expect(hipline.counted.AlertsUndelivered).toBe(1);
    expect(hipline.facts()).toContainEqual(
      expect.objectContaining({ type: "EmailBounced", kind: "red-flag" }),
    );
    expect(hipline.suppressions.addresses.size).toBe(0);
  });

  it("is one alert and one email, however often it is delivered", async () => {
    const hipline = await started();
    const event = submitted("2027-01-20T15:00:00Z", 1, sign);
    hipline.at("2027-01-20T15:00:00Z");
    for (let times = 0; times < 3; times += 1) await hipline.checkIn(event);
    await hipline.sendQueued();
    expect(Object.keys(hipline.plan().alerts ?? {})).toEqual(["1"]);
    expect(hipline.mails("a")).toHaveLength(1);
  });
});

describe("what got in the way", () => {
  it("is answered by a tip in the next weekly email, once", async () => {
    const hipline = await started();
    await hipline.answer(1, 1, { barrier: "forgot" });
    await hipline.fire(2);
    expect(hipline.mails("w").at(-1)?.text).toContain("Pick a day, a time and a place now");
    await hipline.answer(2, 2, { barrier: "forgot" });
    await hipline.fire(3);
    expect(hipline.mails("w").at(-1)?.text).not.toContain("You told us");
    await hipline.answer(3, 3, { barrier: "other" });
    await hipline.fire(4);
    expect(hipline.mails("w").at(-1)?.text).not.toContain("You told us");
  });
});

describe("answers that are refused", () => {
  it("are about a week that was not sent, or a plan that nobody knows", async () => {
    const hipline = await started();
    expect(await hipline.answer(2, 1)).toMatchObject({ refused: { field: "data.week" } });
    const unknown = submitted(monday(1), 1);
    expect(
      await hipline.checkIn({ ...unknown, data: { ...unknown.data, enrollmentId: "0".repeat(32) } }),
    ).toMatchObject({ refused: { field: "data.enrollmentId" } });
    expect(hipline.checkIns.items.size).toBe(0);
  });
});

describe("the reminder of day 5", () => {
  const slot = `c_${enrollmentId}_${day(1).replaceAll("-", "")}`;
  const saturday = "2027-01-23T13:30:00Z";

  it("is planned when the weekly email went out, at the patient's hour", async () => {
    const hipline = await started();
    const planned = hipline.schedules.once.get(`due-${slot}`);
    expect(planned?.message).toEqual({ v: 1, kind: "mail", slot });
    expect(planned?.at.toISOString()).toMatch(/^2027-01-23T13:/);
  });

  it("asks whoever has not answered, with a link to the check-in", async () => {
    const hipline = await started();
    hipline.at(saturday);
    await hipline.send({ v: 1, kind: "mail", slot });
    const [email] = hipline.mails("c");
    expect(email).toMatchObject({ to: contact.email });
    expect(email?.text).toContain("https://pages.example/c/");
  });

  it.each<[string, (hipline: Awaited<ReturnType<typeof started>>) => Promise<unknown>, string]>([
    ["has answered", (hipline) => hipline.answer(1, 1), "cancelled"],
    ["has ticked a warning sign", (hipline) => hipline.answer(1, 1, sign), "cancelled"],
    ["has had the next week", (hipline) => hipline.fire(2), "cancelled"],
    [
      "waits too long",
      async (hipline) => {
        hipline.at("2027-01-24T15:00:00Z");
        await hipline.sendQueued();
      },
      "skipped-late",
    ],
  ])("is not sent to who %s", async (_what, live, end) => {
    const hipline = await started();
    hipline.at(saturday);
    await live(hipline);
    await hipline.send({ v: 1, kind: "mail", slot });
    expect(hipline.mails("c")).toEqual([]);
    expect(hipline.slots.items.get(slot)?.end).toMatchObject({ end });
  });
});

describe("who wants the next weekly email on the morning after the reminder", () => {
  const slot = `c_${enrollmentId}_${day(1).replaceAll("-", "")}`;
  const sunday = "2027-01-24";
  const wish = (at: string) => preferred(at, { weekday: "sun", hour: 8 });
  const send = async (hipline: Awaited<ReturnType<typeof started>>, at: string) => {
    hipline.at(at);
    await hipline.send({ v: 1, kind: "mail", slot });
  };
  const sendSunday = async (hipline: Awaited<ReturnType<typeof started>>) => {
    hipline.at("2027-01-24T13:30:00Z");
    await hipline.send({ v: 1, kind: "weekly", enrollmentId, patientRef, slot: sunday });
  };

  it("gets it then when they say so after the reminder", async () => {
    const hipline = await started({ hour: 19 });
    await send(hipline, "2027-01-24T00:30:00Z");
    await hipline.change(wish("2027-01-24T01:00:00Z"));
    await sendSunday(hipline);
    expect(hipline.mailer.attempts.map(({ attemptId }) => attemptId[0])).toEqual(["w", "c", "w"]);
  });

  it("gets it and no reminder when they say so before", async () => {
    const hipline = await started({ hour: 19 });
    hipline.at("2027-01-23T20:00:00Z");
    await hipline.change(wish("2027-01-23T20:00:00Z"));
    await send(hipline, "2027-01-24T00:30:00Z");
    await sendSunday(hipline);
    expect(hipline.mailer.attempts.map(({ attemptId }) => attemptId[0])).toEqual(["w", "w"]);
    expect(hipline.slots.items.get(slot)?.end).toMatchObject({ end: "skipped-late" });
  });
});

describe("the end of a program", () => {
  it("is told to the patient once", async () => {
    const hipline = await started({ program: "gentle-6" });
    for (let week = 2; week <= 7; week += 1) await hipline.fire(week);
    await hipline.fire(7);
    expect(hipline.mails("d")).toMatchObject([{ to: contact.email }]);
    expect(hipline.factTypes()).toContain("ProgramCompleted");
  });
});

describe("the weekly list for a clinic", () => {
  const tick = (scheduledAt: string) =>
    ({ v: 1, kind: "digest-tick", clinicId: "northside", scheduledAt }) as const;

  it("names who should be looked at, once a week", async () => {
    const hipline = await started();
    await hipline.answer(1, 1, sign);
    hipline.at("2027-01-25T13:00:10Z");
    for (let times = 0; times < 2; times += 1) await hipline.send(tick("2027-01-25T13:00:00Z"));
    expect(hipline.mails("g")).toMatchObject([
      { to: "alerts@northside.example", subject: "Your week: 1 to look at" },
    ]);
    expect(hipline.mails("g")[0]?.text).toMatch(/Call these patients[^]*p-1/);
  });

  it("is no email while nobody should be", async () => {
    const hipline = await started();
    hipline.at("2027-01-25T13:00:10Z");
    await hipline.send(tick("2027-01-25T13:00:00Z"));
    expect(hipline.mails("g")).toEqual([]);
  });

  it("names who did not answer for two weeks, and who finished", async () => {
    const hipline = await started({ program: "gentle-6" });
    for (let week = 2; week <= 3; week += 1) await hipline.fire(week);
    hipline.at(later(monday(4), -0.02));
    await hipline.send(tick("2027-02-08T13:00:00Z"));
    expect(hipline.mails("g").at(-1)?.text).toMatch(/No check-in for 2 weeks[^]*p-1/);
    for (let week = 4; week <= 7; week += 1) await hipline.fire(week);
    hipline.at(monday(8));
    await hipline.send(tick(monday(8)));
    expect(hipline.mails("g").at(-1)?.text).toMatch(/At the end of their plan[^]*p-1/);
  });
});
