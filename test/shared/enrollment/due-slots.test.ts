import { describe, expect, it } from "vitest";
import { complete, endSlot } from "../../../shared/enrollment/advance.ts";
import { end } from "../../../shared/enrollment/change.ts";
import { balanceOf, dueSlots } from "../../../shared/enrollment/due-slots.ts";
import type { Active, Enrollment } from "../../../shared/enrollment/enrollment.ts";
import { active, claimed, waiting } from "../../support/builders.ts";

const at = (instant: string) => new Date(instant);
const endsAt = (enrollment: Enrollment, instant: string) =>
  dueSlots(enrollment, at(instant)).map(({ date, end: how }) => `${date} ${how}`);

/** Weeks 1 and 2 went out; week 3 is planned for Monday 2027-02-01. */
const afterTwoWeeks = endSlot(
  endSlot(claimed("2027-01-18"), "sent", at("2027-01-18T13:10:00Z")),
  "held",
  at("2027-01-25T13:10:00Z"),
);

function ended(enrollment: Active, instant: string): Enrollment {
  const over = end(enrollment, "discharged", instant);
  if ("refused" in over) throw new Error("the plan must end");
  return over;
}

describe("the due slots of a running plan", () => {
  it("are none before the first email's hour", () => {
    expect(endsAt(active(), "2027-01-18T12:59:00Z")).toEqual([]);
    expect(endsAt(waiting, "2027-01-18T14:00:00Z")).toEqual([]);
  });

  it("are open when their hour has come and nothing ended them", () => {
    expect(endsAt(active(), "2027-01-18T14:00:00Z")).toEqual(["2027-01-18 open"]);
    expect(endsAt(claimed("2027-01-18"), "2027-01-18T14:00:00Z")).toEqual(["2027-01-18 open"]);
  });

  it("are open also for the weeks in which nothing fired at all", () => {
    expect(endsAt(afterTwoWeeks, "2027-02-08T14:00:00Z")).toEqual([
      "2027-01-18 sent",
      "2027-01-25 held",
      "2027-02-01 open",
      "2027-02-08 open",
    ]);
  });

  it("keep the patient's hour over a change of clocks", () => {
    const spring = active({ next: { kind: "week", week: 9, date: "2027-03-15" } });
    const [slot] = dueSlots(spring, at("2027-03-15T13:00:00Z"));
    expect(slot?.at.toISOString()).toMatch(/^2027-03-15T12:[0-2]\d:00/);
  });
});

describe("the due slots of a plan that is over", () => {
  it("are cancelled when the plan ended before they left", () => {
    const over = ended(afterTwoWeeks, "2027-02-02T10:00:00Z");
    expect(endsAt(over, "2027-06-01T14:00:00Z")).toEqual([
      "2027-01-18 sent",
      "2027-01-25 held",
      "2027-02-01 cancelled",
    ]);
  });

  it("are no more than those before the end", () => {
    const over = ended(afterTwoWeeks, "2027-02-01T10:00:00Z");
    expect(endsAt(over, "2027-06-01T14:00:00Z")).toEqual(["2027-01-18 sent", "2027-01-25 held"]);
  });

  it("are open while nobody knows whether the last email went out", () => {
    const over = ended(claimed("2027-01-18"), "2027-01-18T14:00:00Z");
    expect(endsAt(over, "2027-01-18T15:00:00Z")).toEqual(["2027-01-18 open"]);
  });

  it("are all recorded when the program is complete", () => {
    const done = complete(
      { ...afterTwoWeeks, next: { kind: "completion", date: "2027-02-01" } },
      at("2027-02-01T13:00:00Z"),
    );
    expect(endsAt(done, "2027-06-01T14:00:00Z")).toEqual(["2027-01-18 sent", "2027-01-25 held"]);
  });

  it("are none when its end came before the plan", () => {
    const { plan, ...identity } = waiting;
    const tombstone = {
      ...identity,
      status: "ended",
      reason: "discharged",
      at: "2027-01-10T10:00:00Z",
    } as const;
    expect(endsAt(tombstone, "2027-06-01T14:00:00Z")).toEqual([]);
  });
});

describe("the balance", () => {
  it("is what is due, and what became of it", () => {
    const balance = balanceOf(dueSlots(afterTwoWeeks, at("2027-02-08T14:00:00Z")));
    expect(balance).toEqual({
      due: 4,
      sent: 1,
      held: 1,
      suppressed: 0,
      cancelled: 0,
      "skipped-late": 0,
      failed: 0,
      open: 2,
    });
  });
});
