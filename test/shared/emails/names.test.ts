import { describe, expect, it } from "vitest";
import { en } from "../../../shared/content/en/messages.ts";
import type { Language } from "../../../shared/content/languages.ts";
import { emailOf } from "../../../shared/emails/email.ts";
import { composeWeekly, weeklyDocument } from "../../../shared/emails/weekly.ts";
import { clinic } from "../../support/builders.ts";
import { weeklyInput } from "../../support/emails.ts";
import { visibleText } from "../../support/visible-text.ts";

const named = (givenName: string) => composeWeekly(weeklyInput({ givenName }));
const arabic: Language = { tag: "ar", dir: "rtl", messages: en };

describe("a name", () => {
  it("is shown as text, whatever it holds", () => {
    const { html } = named('<script>alert("x")</script>');
    expect(html).not.toContain("<script");
    expect(visibleText(html)).toContain('Hello <script>alert("x")</script>,');
  });

  it("keeps its own direction", () => {
    expect(named("مريم").html).toContain("Hello <bdi>مريم</bdi>,");
  });

  it("leaves no direction marks in the text part", () => {
    expect(named("\u202eMaria\u2069").text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it("brings no line break", () => {
    expect(named("Maria\r\nBcc: x@y.example").text).toContain("Hello Maria Bcc: x@y.example,");
  });

  it("never reaches the subject", () => {
    expect(named("Maria\r\nBcc: x@y.example").subject).toBe("Week 3 of your plan");
  });

  it("of a clinic is escaped too", () => {
    const { html } = composeWeekly(weeklyInput({ clinic: { ...clinic, name: 'Hips & "Knees" <b>' } }));
    expect(html).toContain("Hips &amp; &quot;Knees&quot; &lt;b&gt;");
  });

  it("of a clinician is escaped too", () => {
    expect(composeWeekly(weeklyInput({ signedBy: "<i>Dana" })).html).not.toContain("<i>");
  });
});

describe("a subject", () => {
  it.each(["Line\nbreak", "Line\rbreak", "x".repeat(51)])("is refused: %j", (subject) => {
    const document = weeklyDocument(weeklyInput(), { tag: "en", dir: "ltr", messages: en });
    expect(() => emailOf({ ...document, subject })).toThrow(
      "A subject of at most 50 printable characters is needed",
    );
  });
});

describe("an email in a language written from the right", () => {
  const { html } = emailOf(weeklyDocument(weeklyInput(), arabic));

  it("says so where clients keep it", () => {
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('lang="ar" dir="rtl" style=');
  });

  it("puts the edge of a dose where a line starts", () => {
    expect(html).toContain("border-right:6px solid");
    expect(html).not.toContain("border-left:6px");
  });

  it("indents lists from the right", () => {
    expect(html).toContain("padding:0 22px 0 0;");
    expect(html).not.toContain("padding:0 0 0 22px");
  });
});

describe("an email in a language not yet translated", () => {
  it("is in English and says so", () => {
    expect(composeWeekly(weeklyInput({ language: "fr-CA" })).html).toContain('<html lang="en" dir="ltr">');
  });
});
