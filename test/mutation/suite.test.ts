import { expect, it } from "vitest";
import { report } from "./report.ts";
import { mutate } from "./suite.ts";

const asked: Record<string, string> = {
  "Stateful/QueuestopDeadLetters": "deployment",
  "Stateless/RulestopPlanEnded: Targets.0.Id removed": "rules",
  "Stateless/ObservabilityAlarmstopwaiting": "tests",
};

it("the cheapest check that notices a mutant is named, with what it says", { timeout: 300_000 }, async () => {
  const found = new Set<string>();
  const first = (name: string): boolean => {
    const wanted = Object.keys(asked).find((start) => name.startsWith(start));
    if (wanted === undefined || found.has(wanted)) return false;
    found.add(wanted);
    return true;
  };
  const judged = await mutate({ stages: ["dev"], choose: ({ name }) => first(name), processes: 1 });
  expect(judged.map(({ verdict }) => verdict?.by)).toEqual(Object.values(asked));
  expect(judged[0]?.verdict?.sentence).toMatch(/refers to QueuestopDeadLetters\w+, which it does not define/);
  expect(report(judged)).toMatch(/3 of 3 mutants noticed \(100 %\), 0 equivalent$/);
});
