import { describe, expect, it } from "vitest";
import { languageOf, messagesFor } from "../../../shared/content/languages.ts";

describe("a language", () => {
  it("has messages when it is translated", () => {
    expect(messagesFor("en")?.weekly.subject(3)).toBe("Week 3 of your plan");
  });

  it("has none when it is not", () => {
    expect(messagesFor("tlh")).toBeUndefined();
  });

  it.each(["en-CA", "tlh", "constructor"])("falls back to English for %s", (tag) => {
    expect(languageOf(tag).tag).toBe("en");
  });

  it.each(["es", "es-MX"])("is Spanish for %s", (tag) => {
    expect(languageOf(tag).messages.weekly.subject(3)).toBe("Semana 3 de su plan");
  });
});
