import { describe, expect, it } from "vitest";
import { reconcile } from "../../functions/reconcile/handler.ts";
import { memorySlotsAbout } from "../../shared/memory.ts";
import { controlId, newControl, stop } from "../../shared/control.ts";
import { memoryAddressHash, memoryMailAccount } from "../../shared/memory.ts";
import { memoryHipline } from "../support/memory-hipline.ts";

const listed = { address: "Lost@patient.example", reason: "bounce", at: "2027-01-18T04:30:00Z" } as const;

function account(rate = 14, ...addresses: (typeof listed)[]) {
  const hipline = memoryHipline("2027-01-18T05:00:00Z");
  const ses = memoryMailAccount(rate, ...addresses);
  const handle = reconcile({
    ...hipline,
    slotsAbout: memorySlotsAbout(hipline.slots),
    account: ses,
    more: () => Promise.resolve(),
  });
  const look = (at: string) => handle({ v: 1, kind: "sweep", scheduledAt: at }, new Date(at));
  const control = () => hipline.control.items.get(controlId);
  return { ...hipline, ses, look, stored: control };
}

describe("the rate of SES", () => {
  it("is learned within the first hour of a deployment", async () => {
    const { look, stored } = account(14);
    await look("2027-01-18T07:00:00Z");
    expect(stored()).toMatchObject({ rate: 14 });
  });

  it("is learned every six hours, and an hour between asks SES for nothing", async () => {
    const { look, stored, ses } = account(14);
    await look("2027-01-18T06:00:00Z");
    expect(stored()).toMatchObject({ rate: 14 });
    ses.rate = () => Promise.reject(new Error("nobody may ask"));
    for (const hour of ["07", "08", "09", "10", "11"]) await look(`2027-01-18T${hour}:00:00Z`);
    ses.rate = () => Promise.resolve(50);
    await look("2027-01-18T12:00:00Z");
    expect(stored()).toMatchObject({ rate: 50 });
  });

  it("leaves what operators stopped as it is", async () => {
    const { look, stored, control } = account(14);
    await control.save(stop(newControl, { at: "2027-01-18T04:00:00Z", because: "operator" }));
    await look("2027-01-18T06:00:00Z");
    expect(stored()).toMatchObject({ rate: 14, stopped: { because: "operator" } });
  });
});

describe("the suppression list of SES", () => {
  it("is known to us as well, also of a bounce that no event told of", async () => {
    const { look, suppressions } = account(14, listed);
    await look("2027-01-18T06:00:00Z");
    expect(await suppressions.has(await memoryAddressHash("lost@patient.example"))).toBe(true);
  });

  it("is asked for what is new since the last time, and an hour before", async () => {
    const { look, ses } = account();
    await look("2027-01-18T00:00:00Z");
    await look("2027-01-18T06:00:00Z");
    await look("2027-01-18T12:00:00Z");
    expect(ses.asked).toEqual([
      "1970-01-01T00:00:00.000Z",
      "2027-01-17T23:00:00.000Z",
      "2027-01-18T05:00:00.000Z",
    ]);
  });

  it("does not change why an address is suppressed", async () => {
    const { look, suppressions } = account(14, listed);
    const hash = await memoryAddressHash("lost@patient.example");
    await suppressions.add(hash, { reason: "complaint", at: "2027-01-17T00:00:00Z" });
    await look("2027-01-18T06:00:00Z");
    expect(suppressions.addresses.get(hash)).toMatchObject({ reason: "complaint" });
  });

  it("goes on in a message of its own when it is longer than a page", async () => {
    const hipline = memoryHipline("2027-01-18T06:00:00Z");
    const ses = {
      ...memoryMailAccount(),
      suppressed: () => Promise.resolve({ addresses: [], next: "page-2" }),
    };
    const queued: object[] = [];
    const handle = reconcile({
      ...hipline,
      slotsAbout: memorySlotsAbout(hipline.slots),
      account: ses,
      more: (message) => Promise.resolve(void queued.push(message)),
    });
    await handle(
      { v: 1, kind: "sweep", scheduledAt: "2027-01-18T06:00:00Z" },
      new Date("2027-01-18T06:00:00Z"),
    );
    expect(queued).toEqual([{ v: 1, kind: "suppressed", since: "1970-01-01T00:00:00.000Z", from: "page-2" }]);
  });
});

describe("what is stopped", () => {
  it("is told every six hours, so that the alarm stays", async () => {
    const { look, control, counted } = account();
    const why = { at: "2027-01-18T04:00:00Z", because: "bounces" } as const;
    await control.save(stop(newControl, why, "northside"));
    for (const hour of ["06", "07", "12"]) await look(`2027-01-18T${hour}:00:00Z`);
    expect(counted).toEqual({ Stopped: 2 });
  });
});
