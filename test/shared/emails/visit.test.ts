import { describe, expect, it } from "vitest";
import { composeBeforeVisit, composeVisitReminder } from "../../../shared/emails/visit.ts";
import { maxSubjectLength } from "../../../shared/emails/email.ts";
import { clinic } from "../../support/builders.ts";
import { visitInput } from "../../support/emails.ts";
import { hrefs } from "../../support/visible-text.ts";

const before = (changes = {}) => composeBeforeVisit({ ...visitInput(), moved: false, ...changes });
const knee = "https://guide.northside.example/en/learn/hip-and-knee/";

describe("the email before a visit", () => {
  it("names the day in its subject, and nothing about the body", () => {
    expect(before().subject).toBe("Your visit on Tuesday, March 2");
  });

  it("gives day, time and zone as the patient's clock shows them", () => {
    expect(before().text).toContain("When\nTuesday, March 2\n1:30 PM EST");
  });

  it("follows the patient's zone", () => {
    expect(before({ timeZone: "Europe/London" }).text).toContain("Tuesday, March 2\n6:30 PM GMT");
  });

  it("links the page about hips and knees for a knee", () => {
    expect(hrefs(before().html)).toContain(knee);
  });

  it("links the clinic's own copy of the page, when a consult can be booked there", () => {
    const bookable = { ...clinic, bookingUrl: "https://northside.example/book" };
    expect(hrefs(before({ clinic: bookable }).html)).toContain(`${knee}northside/`);
  });

  it.each(["hip", "other"] as const)("links no page for the topic %s", (topic) => {
    expect(hrefs(before({ topic }).html)).not.toContain(knee);
  });

  it("says what to wear, what to bring and what to expect", () => {
    const { text } = before({ topic: "other" });
    expect(text).toContain("Wear loose clothes or shorts");
    expect(text).toContain("Bring a list of your medicines.");
    expect(text).toContain("What to expect:");
  });
});

describe("the email after a visit was moved", () => {
  const { subject, text } = before({ moved: true });

  it("says so in its subject, with the new day", () => {
    expect(subject).toBe("Your visit has moved to Tuesday, March 2");
  });

  it("gives the new time", () => {
    expect(text).toContain("New time\nTuesday, March 2\n1:30 PM EST");
  });
});

describe("the reminder", () => {
  it("names the day in its subject", () => {
    expect(composeVisitReminder(visitInput()).subject).toBe("Reminder: your visit on Tuesday, March 2");
  });
});

describe("a subject", () => {
  it("fits a lock screen on every day of a year", () => {
    const longest = Array.from({ length: 365 }, (_, day) => {
      const startsAt = new Date(Date.UTC(2027, 0, 1 + day, 18));
      return before({ moved: true, startsAt }).subject.length;
    });
    expect(Math.max(...longest)).toBeLessThanOrEqual(maxSubjectLength);
  });
});
