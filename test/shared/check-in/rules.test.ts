import { describe, expect, it } from "vitest";
import type { CheckInAnswers } from "../../../events/fields/check-in.ts";
import {
  holdsBack,
  isInBounds,
  isLowAdherence,
  painChange,
  proposalOf,
  ruleOf,
  rules,
  type AnsweredWeek,
} from "../../../shared/check-in/rules.ts";

const easy: CheckInAnswers = {
  sessions: 3,
  worstPain: 2,
  usualPain: 2,
  exercisePain: 2,
  settledByMorning: "always",
  effortLeft: "2-3",
  redFlags: [],
};
const week = (answers: Partial<CheckInAnswers>, more: Partial<AnsweredWeek> = {}): AnsweredWeek => ({
  answers: { ...easy, ...answers },
  flags: [],
  plannedSessions: 3,
  ...more,
});

describe("the written rule that answers meet", () => {
  it.each<[string, AnsweredWeek, string]>([
    ["all is well", week({}), "progress"],
    ["soreness settled mostly", week({ settledByMorning: "mostly" }), "progress"],
    ["pain of 3 during the exercises", week({ exercisePain: 3 }), "progress"],
    ["pain of 4 that settles", week({ exercisePain: 4 }), "progress-same-load"],
    ["pain of 5 that settles", week({ exercisePain: 5 }), "progress-same-load"],
    ["usual pain 2 above the first week", week({ usualPain: 4 }, { first: easy }), "progress-same-load"],
    ["pain that had not settled once", week({ settledByMorning: "no" }), "hold"],
    ["two of three sessions", week({ sessions: 2 }), "hold"],
    ["four of five sessions", week({ sessions: 4 }, { plannedSessions: 5 }), "progress"],
    ["nothing left at the end of a set", week({ effortLeft: "0" }), "hold"],
    ["one repetition left at the end of a set", week({ effortLeft: "1" }), "hold"],
    ["pain of 6 during the exercises", week({ exercisePain: 6 }), "step-back"],
    [
      "pain that had not settled twice",
      week({ settledByMorning: "no" }, { before: { ...easy, settledByMorning: "no" } }),
      "step-back",
    ],
    ["usual pain 2 above last week", week({ usualPain: 4 }, { before: easy }), "step-back"],
    ["usual pain 1 above last week", week({ usualPain: 3 }, { before: easy }), "progress"],
    ["a warning sign, whatever else", week({ exercisePain: 6 }, { flags: ["injury"] }), "stop"],
  ])("of %s is %s", (_what, answered, name) => {
    expect(ruleOf(answered)).toBe(name);
  });

  it("cannot be told while the questions that decide it are left out", () => {
    expect(
      ruleOf({ answers: { redFlags: [], usualPain: 2 }, flags: [], plannedSessions: 3 }),
    ).toBeUndefined();
  });

  it("names where it comes from", () => {
    expect(rules.map(({ name }) => name)).toEqual([
      "stop",
      "step-back",
      "hold",
      "progress-same-load",
      "progress",
    ]);
    for (const { basis } of rules) expect(basis).toMatch(/\[(confirmed|design|memory)/);
  });
});

describe("the week comes again", () => {
  it.each<[string, Partial<CheckInAnswers>, boolean]>([
    ["pain of 5 during the exercises", { exercisePain: 5 }, false],
    ["pain of 6 during the exercises", { exercisePain: 6 }, true],
    ["soreness that settled mostly", { settledByMorning: "mostly" }, false],
    ["soreness that did not settle", { settledByMorning: "no" }, true],
    ["few sessions", { sessions: 0 }, false],
    ["pain of 10 at its worst, none during the exercises", { worstPain: 10 }, false],
  ])("with %s: %s", (_what, answers, again) => {
    expect(holdsBack({ ...easy, ...answers })).toBe(again);
  });

  it("until both questions are answered in bounds", () => {
    expect(isInBounds(easy)).toBe(true);
    expect(isInBounds({ redFlags: [], exercisePain: 1 })).toBe(false);
    expect(isInBounds({ redFlags: [], settledByMorning: "always" })).toBe(false);
    expect(isInBounds({ ...easy, exercisePain: 6 })).toBe(false);
  });
});

describe("what is put before the clinician", () => {
  it.each<[string, AnsweredWeek, string | undefined]>([
    ["nothing while all is well", week({}), undefined],
    ["nothing for few sessions: the weekly list says so", week({ sessions: 1 }), undefined],
    ["to repeat, for soreness that did not settle", week({ settledByMorning: "no" }), "repeat"],
    ["to step back, for pain of 6", week({ exercisePain: 6 }), "step-back"],
    ["to step back, for usual pain up by 2", week({ usualPain: 4 }, { before: easy }), "step-back"],
    ["the same beside a warning sign", week({ exercisePain: 6 }, { flags: ["injury"] }), "step-back"],
  ])("is %s", (_what, answered, proposal) => {
    expect(proposalOf(answered)).toBe(proposal);
  });
});

describe("few sessions", () => {
  it.each<[string, AnsweredWeek, boolean]>([
    ["one of three this week and last", week({ sessions: 1 }, { before: { ...easy, sessions: 1 } }), true],
    ["one of three this week alone", week({ sessions: 1 }, { before: easy }), false],
    ["one of three in the first week", week({ sessions: 1 }), false],
    ["none of three", week({ sessions: 0 }), true],
    ["none of two", week({ sessions: 0 }, { plannedSessions: 2 }), false],
    [
      "half of them twice",
      week({ sessions: 2 }, { plannedSessions: 4, before: { ...easy, sessions: 2 } }),
      false,
    ],
  ])("are %s: %s", (_what, answered, low) => {
    expect(isLowAdherence(answered)).toBe(low);
  });
});

describe("a change of pain that patients notice", () => {
  it.each<[string, Partial<CheckInAnswers>, "less" | "more" | undefined]>([
    ["usual pain 1 higher", { usualPain: 5 }, undefined],
    ["usual pain 2 higher", { usualPain: 6 }, "more"],
    ["usual pain 2 lower", { usualPain: 2 }, "less"],
    ["worst pain 1 lower", { worstPain: 6 }, undefined],
    ["worst pain 2 lower", { worstPain: 5 }, "less"],
    ["one of them higher and one lower", { usualPain: 2, worstPain: 9 }, "more"],
  ])("is %s: %s", (_what, answers, change) => {
    const first = { ...easy, usualPain: 4, worstPain: 7 };
    expect(painChange(week({ ...first, ...answers }, { first }))).toBe(change);
  });

  it("is unknown before there are two answers", () => {
    expect(painChange(week({ usualPain: 9 }))).toBeUndefined();
  });
});
