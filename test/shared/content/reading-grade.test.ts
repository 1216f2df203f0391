import { describe, expect, it } from "vitest";
import { readability, readingGrade } from "../../../shared/content/reading-grade.ts";
import { syllablesIn } from "../../../shared/content/syllables.ts";

const easy = "Lie on your side. Lift your top leg. Then lower it slowly.";
const jargon =
  "Patellofemoral rehabilitation necessitates individualized progression of hip abductor strengthening, contingent upon symptomatology and radiographic evaluation.";

describe("the formulas", () => {
  // 14 words in 2 sentences, 57 letters, 18 syllables, one word of three syllables.
  const grades = readability("The nurse will call you on Monday. Bring a list of your medicines today.");

  it.each([
    ["fleschKincaid", 2.31],
    ["smog", 7.17],
    ["gunningFog", 5.66],
    ["colemanLiau", 3.91],
    ["automated", 1.25],
  ])("%s gives %d for a text counted by hand", (formula, grade) => {
    expect(grades[formula]).toBeCloseTo(grade, 1);
  });

  it("are averaged", () => {
    expect(
      readingGrade("The nurse will call you on Monday. Bring a list of your medicines today."),
    ).toBeCloseTo(4.06, 1);
  });
});

describe("the reading grade", () => {
  it("of short words in short sentences is low", () => {
    expect(readingGrade(easy)).toBeLessThan(2);
  });

  it("of a clinician's sentence is far above school", () => {
    expect(readingGrade(jargon)).toBeGreaterThan(20);
  });

  it("is not lowered by colons and semicolons", () => {
    const parts = jargon.split(" ");
    expect(readingGrade(parts.join(": "))).toBeGreaterThan(20);
    expect(readingGrade(parts.join("; "))).toBeGreaterThan(20);
  });

  it("takes a decimal point for no end of a sentence", () => {
    expect(readingGrade("Pain was 2.4 in one group and 4.1 in the other.")).toBeGreaterThan(
      readingGrade("Pain was 2. 4 in one group and 4. 1 in the other."),
    );
  });

  it("of no words is refused", () => {
    expect(() => readingGrade("...")).toThrow("needs a text with words");
  });
});

describe("the Spanish formulas", () => {
  it("read a simple text as early school", () => {
    const text = "Acuéstese de lado. Suba la pierna de arriba. Baje la pierna poco a poco.";
    expect(readingGrade(text, "es")).toBeLessThan(6);
  });

  it("read a clinician's sentence as beyond school", () => {
    const text =
      "La rehabilitación patelofemoral requiere una progresión individualizada del fortalecimiento de los músculos abductores de la cadera, condicionada por la sintomatología y la evaluación radiográfica del paciente.";
    expect(readingGrade(text, "es-MX")).toBeGreaterThan(10);
  });
});

describe("syllables", () => {
  it.each([
    ["knee", 1],
    ["used", 1],
    ["sides", 1],
    ["needed", 2],
    ["table", 2],
    ["pushes", 2],
    ["going", 2],
    ["social", 2],
    ["easier", 3],
    ["exercise", 3],
    ["medicines", 3],
    ["clinician", 3],
    ["patellofemoral", 6],
    ["one-leg", 2],
    ["week's", 1],
    ["20", 1],
  ])("in %s: %d", (word, count) => {
    expect(syllablesIn(word)).toBe(count);
  });

  it.each([
    ["pierna", 2],
    ["guía", 2],
    ["músculo", 3],
    ["quieto", 2],
    ["ejercicio", 4],
    ["muy", 1],
    ["rehabilitación", 6],
  ])("in Spanish %s: %d", (word, count) => {
    expect(syllablesIn(word, "es")).toBe(count);
  });
});
