import { expect, it } from "vitest";
import { report } from "./report.ts";
import { mutate } from "./suite.ts";

/** Part of a mutant's name, and who notices it. */
const asked: Record<string, string> = {
  "Stateful/QueuestopDeadLetters": "deployment",
  "Stateless/RulestopPlanEnded: Targets.0.Id removed": "rules",
  // Without it a file of tests cannot even be loaded, which must not silence the others.
  "Environment.Variables.POWERTOOLS_SERVICE_NAME removed": "tests",
  "Stateless/ObservabilityAlarmstopwaiting": "tests",
};

it("the cheapest check that notices a mutant is named, with what it says", { timeout: 300_000 }, async () => {
  const found = new Map<string, string>();
  const first = (name: string): boolean => {
    const wanted = Object.keys(asked).find((part) => name.includes(part));
    if (wanted === undefined || found.has(wanted)) return false;
    found.set(wanted, name);
    return true;
  };
  const judged = await mutate({ stages: ["dev"], choose: ({ name }) => first(name), processes: 1 });
  const by = new Map(judged.map(({ mutant, verdict }) => [mutant.name, verdict]));
  const verdictOn = (part: string) => by.get(found.get(part) ?? "");
  expect(Object.fromEntries(Object.keys(asked).map((part) => [part, verdictOn(part)?.by]))).toEqual(asked);
  expect(verdictOn("Stateful/QueuestopDeadLetters")?.sentence).toMatch(
    /refers to QueuestopDeadLetters\w+, which it does not define/,
  );
  expect(report(judged)).toMatch(/4 of 4 mutants noticed \(100 %\), 0 equivalent$/);
});
