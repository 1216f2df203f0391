import { describe, expect, test } from "vitest";
import {
  checkInAnswers,
  enrollmentId,
  eventId,
  exampleAnswers,
  hour,
  patientId,
  redFlags,
  slot,
  week,
  weekday,
} from "../../../events/fields.ts";
import { withAt } from "../walk.ts";

const fields = { enrollmentId, eventId, hour, patientId, slot, week, weekday };
const hex = "5f0c1d9e7a3b42648d1e90ab37c6f412";

describe("ids, numbers and choices", () => {
  test.each([
    ["patientId", "p", true],
    ["patientId", "P_20-417", true],
    ["patientId", "a".repeat(64), true],
    ["patientId", "a".repeat(65), false],
    ["patientId", "", false],
    ["patientId", "-p", false],
    ["patientId", "maria@example.com", false],
    ["patientId", "Maria Reyes", false],
    ["patientId", "p.20417", false],
    ["patientId", "p#1", false],
    ["patientId", "p\n", false],
    ["patientId", "pаtient", false],
    ["patientId", 20417, false],
    ["enrollmentId", hex, true],
    ["enrollmentId", hex.toUpperCase(), false],
    ["enrollmentId", hex.slice(1), false],
    ["enrollmentId", `${hex}0`, false],
    ["enrollmentId", `${hex}\n`, false],
    ["eventId", "01ARZ3NDEKTSV4RRFFQ69G5FAV", true],
    ["eventId", "12345678", true],
    ["eventId", "1234567", false],
    ["eventId", "a".repeat(65), false],
    ["eventId", "urn:uuid:1234", false],
    ["slot", "w_5f0c_20270315", true],
    ["slot", "a".repeat(128), true],
    ["slot", "a".repeat(129), false],
    ["slot", "a#b", false],
    ["hour", 6, true],
    ["hour", 20, true],
    ["hour", 5, false],
    ["hour", 21, false],
    ["hour", 8.5, false],
    ["hour", "8", false],
    ["week", 1, true],
    ["week", 52, true],
    ["week", 0, false],
    ["week", 53, false],
    ["week", Number.NaN, false],
    ["weekday", "sun", true],
    ["weekday", "Sun", false],
    ["weekday", "sunday", false],
  ] as [keyof typeof fields, unknown, boolean][])("%s %j is accepted: %s", (name, value, accepted) => {
    expect(fields[name].safeParse(value).success).toBe(accepted);
  });
});

describe("answers", () => {
  test.each([
    [{ sessions: 0 }, true],
    [{ sessions: 7 }, true],
    [{ sessions: 8 }, false],
    [{ worstPain: 10 }, true],
    [{ worstPain: 11 }, false],
    [{ usualPain: -1 }, false],
    [{ exercisePain: 2.5 }, false],
    [{ settledByMorning: "sometimes" }, false],
    [{ effortLeft: "4+" }, true],
    [{ effortLeft: 4 }, false],
    [{ redFlags: [...redFlags] }, true],
    [{ redFlags: ["locked-knee", "locked-knee"] }, false],
    [{ redFlags: ["sore"] }, false],
    [{ redFlags: "locked-knee" }, false],
    [{ redFlags: undefined }, false],
    [{ barrier: "unsure" }, true],
    [{ barrier: "lazy" }, false],
    [{ comment: "hurts" }, false],
  ])("with %j are accepted: %s", (part, accepted) => {
    expect(checkInAnswers.safeParse({ ...exampleAnswers, ...part }).success).toBe(accepted);
  });

  test.each(Object.keys(exampleAnswers).filter((field) => field !== "redFlags"))(
    "without %s are accepted: a patient may leave a question out",
    (field) => {
      expect(checkInAnswers.safeParse(withAt(exampleAnswers, [field], undefined)).success).toBe(true);
    },
  );

  test("there is one code for each printed warning sign", () => {
    expect(new Set(redFlags).size).toBe(11);
  });
});
