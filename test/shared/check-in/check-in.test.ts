import { describe, expect, it } from "vitest";
import { exampleAnswers } from "../../../events/fields/check-in.ts";
import { checkInIdOf, withSubmission } from "../../../shared/check-in/check-in.ts";
import { memoryCheckIns } from "../../../shared/memory.ts";
import { enrollmentId } from "../../support/builders.ts";

const submitted = (at: string, answers: Partial<typeof exampleAnswers> & { redFlags?: never[] } = {}) => ({
  enrollmentId,
  week: 3,
  at,
  answers: { ...exampleAnswers, ...answers },
});
const flagged = (at: string, ...redFlags: ("locked-knee" | "injury" | "swollen-calf")[]) => ({
  ...submitted(at),
  answers: { ...exampleAnswers, redFlags },
});

describe("what a patient said about a week", () => {
  it("is their newest answers, whatever the order in which they arrive", () => {
    const late = submitted("2027-02-04T12:00:00Z", { usualPain: 6 });
    const early = submitted("2027-02-03T12:00:00Z", { usualPain: 1 });
    for (const order of [
      [early, late],
      [late, early],
      [late, early, late],
    ]) {
      const checkIn = order.reduce<ReturnType<typeof withSubmission> | undefined>(withSubmission, undefined);
      expect(checkIn).toMatchObject({ at: late.at, answers: { usualPain: 6 } });
    }
  });

  it("keeps every warning sign that was ever ticked, in the order in which they are printed", () => {
    const first = withSubmission(undefined, flagged("2027-02-03T12:00:00Z", "locked-knee"));
    const second = withSubmission(first, flagged("2027-02-04T12:00:00Z"));
    const third = withSubmission(second, flagged("2027-02-02T12:00:00Z", "injury", "swollen-calf"));
    expect([first.flags, second.flags]).toEqual([["locked-knee"], ["locked-knee"]]);
    expect(third.flags).toEqual(["swollen-calf", "injury", "locked-knee"]);
    expect(third.at).toBe("2027-02-04T12:00:00Z");
  });

  it("is the same item when the same answers arrive again", () => {
    const known = withSubmission(undefined, flagged("2027-02-03T12:00:00Z", "injury"));
    expect(withSubmission(known, flagged("2027-02-03T12:00:00Z", "injury"))).toBe(known);
  });
});

describe("the check-ins of an enrollment", () => {
  it("come in the order of their weeks", async () => {
    const checkIns = memoryCheckIns();
    for (const week of [10, 2, 3]) {
      await checkIns.save(withSubmission(undefined, { ...submitted("2027-02-03T12:00:00Z"), week }));
    }
    await checkIns.save(
      withSubmission(undefined, { ...submitted("2027-02-03T12:00:00Z"), enrollmentId: "another" }),
    );
    expect((await checkIns.ofEnrollment(enrollmentId)).map(({ week }) => week)).toEqual([2, 3, 10]);
    expect(await checkIns.get(checkInIdOf(enrollmentId, 10))).toMatchObject({ week: 10, rev: 1 });
  });
});
