import { describe, expect, it } from "vitest";
import { composeCheckInReminder } from "../../../shared/emails/check-in-reminder.ts";
import { checkInInput } from "../../support/emails.ts";
import { hrefs } from "../../support/visible-text.ts";

describe("the email that asks how a week went", () => {
  const { subject, preheader, text, html } = composeCheckInReminder(checkInInput());

  it("asks in its subject, and tells a stranger nothing", () => {
    expect(subject).toBe("How was week 3?");
  });

  it("says in the preheader how long it takes", () => {
    expect(preheader).toBe("It takes about a minute, and you need no password.");
  });

  it("leads to the check-in by one button", () => {
    expect(text).toContain("Tell us how it went:\nhttps://mail.northside.example/c/token");
    expect(hrefs(html).filter((href) => href.includes("/c/"))).toEqual([
      "https://mail.northside.example/c/token",
    ]);
  });

  it("says where the answers go, and that nobody reads them at once", () => {
    expect(text).toContain("Please tell Northside Physio how this week went.");
    expect(text).toContain("Nobody reads your answers at once. If you need help now, use the list below.");
  });

  it("prints the signs that need help before anyone answers", () => {
    expect(text).toContain("Emergency now\nStop. Call emergency services (911) now.");
  });
});
