import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAssembly } from "../../../../infra/local/assembly.ts";
import { compilePattern } from "../../../../infra/local/pattern.ts";
import { NotPlayed } from "../../../../infra/local/world.ts";
import { assembly } from "../../../support/played-hipline.ts";

/** Answers of AWS's own matcher, https://github.com/aws/event-ruler; recipe/make.sh asked for them. */
const golden = JSON.parse(readFileSync(join(import.meta.dirname, "event-patterns.json"), "utf8")) as {
  events: object[];
  /** A pattern, and 1 or 0 for each event. */
  matches: [pattern: object, answers: string][];
  refused: [pattern: object, refused: boolean][];
};

function fate(pattern: object): "played" | "refused" | "not played" {
  try {
    compilePattern(pattern);
    return "played";
  } catch (error) {
    return error instanceof NotPlayed ? "not played" : "refused";
  }
}

/** For example `exists`; the values that a field is compared with have no name. */
function operatorsIn(pattern: unknown): string[] {
  if (typeof pattern !== "object" || pattern === null) return [];
  if (!Array.isArray(pattern)) return Object.values(pattern).flatMap(operatorsIn);
  return (pattern as unknown[]).flatMap((test) =>
    typeof test === "object" && test !== null ? Object.keys(test) : [],
  );
}

describe("beside AWS's own matcher", () => {
  it("the vectors ask about every operator of the template's rules", async () => {
    const rules = readAssembly(await assembly())
      .flatMap(({ template }) => Object.values(template.Resources ?? {}))
      .filter(({ Type }) => Type === "AWS::Events::Rule");
    const used = rules.flatMap(({ Properties }) => operatorsIn(Properties?.["EventPattern"]));
    const asked = golden.matches.flatMap(([pattern]) => operatorsIn(pattern));
    expect(rules.length).toBeGreaterThan(0);
    expect([...new Set(asked)]).toEqual(expect.arrayContaining([...new Set(used)]));
  });

  it("every pattern matches the same events", () => {
    const different = golden.matches.flatMap(([pattern, answers]) => {
      const matches = compilePattern(pattern);
      return golden.events.flatMap((event, i) =>
        matches(event) === (answers[i] === "1") ? [] : [{ pattern, event, aws: answers[i] }],
      );
    });
    expect(different).toEqual([]);
  });

  it("the vectors ask about matches and misses alike", () => {
    const answers = golden.matches.map(([, each]) => each).join("");
    expect(answers).toHaveLength(90_000);
    expect(answers.replaceAll("0", "").length).toBeGreaterThan(10_000);
  });

  it.each(golden.refused.filter(([, refused]) => refused))("%j, which AWS refuses, is refused", (pattern) => {
    expect(fate(pattern)).not.toBe("played");
  });

  it.each(golden.refused.filter(([, refused]) => !refused))(
    "%j, which AWS accepts, is played or declined by name",
    (pattern) => {
      expect(fate(pattern)).not.toBe("refused");
    },
  );
});
