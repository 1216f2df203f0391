import { describe, expect, it } from "vitest";
import { causeToStop, noTally } from "../../shared/breaker.ts";
import { controlId, start } from "../../shared/control.ts";
import type { Clinic } from "../../shared/clinic.ts";
import { change } from "../../shared/steps/change.ts";
import { clinics, contact } from "../support/builders.ts";
import { assigned, booked, hiplineOver, memoryHipline, memoryPorts } from "../support/memory-hipline.ts";

const day = (sent: number, bounced: number, complained = 0) => ({ ...noTally, sent, bounced, complained });

describe("a clinic is stopped", () => {
  it.each([
    ["at 5 % bounces", [day(200, 10)]],
    ["at more", [day(100, 60)]],
    ["by all its days together", [day(100, 4), day(50, 3), day(50, 3)]],
  ])("%s", (_, days) => {
    expect(causeToStop(days)).toBe("bounces");
  });

  it("at one complaint in a thousand", () => {
    expect(causeToStop([day(3000, 0, 3)])).toBe("complaints");
  });

  it.each([
    ["below 5 % bounces", [day(201, 10)]],
    ["by a handful of bounces", [day(9, 9)]],
    ["below one complaint in a thousand", [day(3001, 0, 3)]],
    ["by one complaint or two", [day(10, 0, 2)]],
    ["by nothing at all", []],
  ])("not %s", (_, days) => {
    expect(causeToStop(days)).toBeUndefined();
  });
});

/** `count` patients of one clinic whose first email went out on a Monday. */
async function sentTo(count: number) {
  const hipline = memoryHipline("2027-01-18T14:00:00Z");
  const patients = Array.from({ length: count }, (_, index) => `p-${index}`);
  for (const id of patients)
    await hipline.assign(
      assigned("2027-01-18T14:00:00Z", {
        contact: { ...contact, email: `${id}@patient.example` },
        patientId: id,
        planId: id,
      }),
    );
  await hipline.sendQueued();
  const sids = hipline.mailer.attempts.map(({ attemptId }) => attemptId);
  const bounce = (sid: string) => hipline.deliver({ type: "Email Bounced", sid, bounceType: "Permanent" });
  const stored = () => hipline.control.items.get(controlId);
  return { ...hipline, sids, bounce, stored };
}

describe("bounces", () => {
  it("of a bad import stop the clinic at the tenth, and the operator hears of it", async () => {
    const { sids, bounce, stored, counted, logged } = await sentTo(40);
    for (const sid of sids.slice(0, 9)) await bounce(sid);
    expect(stored()).toBeUndefined();
    await bounce(sids[9] ?? "");
    expect(stored()).toMatchObject({ clinics: { northside: { stopped: { because: "bounces" } } } });
    expect(counted).toEqual({ Stopped: 1 });
    expect(logged).toContainEqual({
      message: "clinicStopped",
      ids: { clinicId: "northside", because: "bounces" },
    });
  });

  it("that are told twice count once", async () => {
    const { sids, bounce, stored } = await sentTo(40);
    for (const sid of [...sids.slice(0, 9), ...sids.slice(0, 9)]) await bounce(sid);
    expect(stored()).toBeUndefined();
  });

  it("for now, and deliveries, count nothing", async () => {
    const { sids, deliver, tallies } = await sentTo(12);
    for (const sid of sids) {
      await deliver({ type: "Email Bounced", sid, bounceType: "Transient" });
      await deliver({ type: "Email Delivered", sid });
    }
    expect([...tallies.days.values()]).toEqual([{ sent: 12, counted: 12, bounced: 0, complained: 0 }]);
  });

  it("before a clinic was started again do not stop it once more", async () => {
    const { sids, bounce, stored, ...hipline } = await sentTo(40);
    for (const sid of sids.slice(0, 10)) await bounce(sid);
    await change(hipline.control, controlId, (current) => current && start(current, "northside"));
    for (const sid of sids.slice(10, 19)) await bounce(sid);
    expect(stored()?.clinics).toEqual({ northside: { round: 1 } });
    await bounce(sids[19] ?? "");
    expect(stored()?.clinics).toMatchObject({ northside: { round: 1, stopped: { because: "bounces" } } });
  });
});

describe("complaints", () => {
  it("stop the clinic at the third", async () => {
    const { sids, deliver, stored } = await sentTo(40);
    for (const sid of sids.slice(0, 3)) await deliver({ type: "Email Complaint Received", sid });
    expect(stored()).toMatchObject({ clinics: { northside: { stopped: { because: "complaints" } } } });
  });
});

describe("the daily cap of a clinic", () => {
  const monday = "2027-01-18T14:00:00Z";
  const [northside] = clinics.values();
  const capped = () =>
    hiplineOver(memoryPorts(), monday, new Map([["northside", { ...northside, dailyCap: 2 } as Clinic]]));

  it("lets no more emails go on a day than it says, and the others on the next morning", async () => {
    const hipline = capped();
    for (const id of ["a", "b", "c", "d"])
      await hipline.assign(assigned(monday, { contact, patientId: id, planId: id }));
    for (const { message } of hipline.queues.sent.splice(0)) await hipline.send(message);
    expect(hipline.mailer.attempts).toHaveLength(2);
    expect(hipline.counted).toEqual({ Capped: 2 });
    const waits = [...hipline.schedules.once.values()].filter(({ name }) => name.startsWith("wait-"));
    expect(waits.map(({ at }) => at.toISOString().slice(0, 13))).toEqual(["2027-01-19T13", "2027-01-19T13"]);
    hipline.at("2027-01-19T13:45:00Z");
    for (const { message } of waits) await hipline.send(message);
    expect(hipline.mailer.attempts).toHaveLength(4);
  });

  it("counts what other copies of the sender sent", async () => {
    const hipline = capped();
    await hipline.tallies.add("northside#0", "2027-01-18", { sent: 2, counted: 2 });
    await hipline.assign(assigned(monday, { contact }));
    await hipline.sendQueued();
    expect(hipline.mailer.attempts).toEqual([]);
  });

  it("does not count emails about visits, nor hold them", async () => {
    const hipline = capped();
    for (const consultId of ["c-1", "c-2", "c-3"])
      await hipline.consult(booked(monday, { consultId, startsAt: "2027-01-25T15:00:00Z" }));
    await hipline.sendQueued();
    expect(hipline.mailer.attempts).toHaveLength(3);
    expect([...hipline.tallies.days.values()]).toMatchObject([{ sent: 3, counted: 0 }]);
  });

  it("that nobody can read lets nothing go", async () => {
    const hipline = capped();
    await hipline.assign(assigned(monday, { contact }));
    hipline.tallies.get = () => Promise.reject(new Error("table not available"));
    await expect(hipline.sendQueued()).rejects.toThrow("table not available");
    expect(hipline.mailer.attempts).toEqual([]);
  });
});
