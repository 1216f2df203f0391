import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { Active, Enrollment } from "../../shared/enrollment/enrollment.ts";
import { complete, over } from "../../shared/enrollment/advance.ts";
import { problemsOfPage } from "../support/html-validation.ts";
import { hrefs, visibleText } from "../support/visible-text.ts";
import { spanishClinic, contact, enrollmentId, patientRef } from "../support/builders.ts";
import { web, week3 } from "../support/web.ts";

/** A patient of twelve weeks with three sessions each: week 3 came on Monday, February 1, and today is Wednesday. */
const today = "2027-02-03";

/** The days that a calendar shows once it has the file. */
function daysIn(file: string): string[] {
  const event = new ICAL.Event(
    new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent("vevent") ?? undefined,
  );
  const days = event.iterator();
  const found: string[] = [];
  for (let day = days.next() as ICAL.Time | null; day; day = days.next() as ICAL.Time | null)
    found.push(day.toString());
  return found;
}

async function daysOf(enrollment: Enrollment, query = ""): Promise<string[]> {
  const { get, token } = web({ enrollment });
  const { html, headers } = await get(`/r/${token("read")}/days.ics${query}`);
  return headers.get("content-type")?.startsWith("text/calendar") ? daysIn(html) : [];
}

const held = (by: "clinic" | "red-flag" | "bounce" | "gate", at = "2027-02-02T10:00:00Z"): Active => ({
  ...week3,
  holds: { [by]: { by, at } },
});
const ownPause = (until: string): Active => ({
  ...week3,
  holds: { patient: { by: "patient", at: "2027-02-02T10:00:00Z", until } },
});

describe("the days of exercise for a calendar", () => {
  it("are those that are left, from today to the end of the last week", async () => {
    const days = await daysOf(week3);
    // Two of this week and three of each of the nine weeks after it; the last of twelve weeks begins on April 5.
    expect(days).toHaveLength(29);
    expect([days[0], days[1], days.at(-1)]).toEqual([
      "2027-02-03T08:00:00",
      "2027-02-05T08:00:00",
      "2027-04-09T08:00:00",
    ]);
  });

  it("end a week later when a week came twice", async () => {
    const again: Active = {
      ...week3,
      next: { kind: "week", week: 3, date: "2027-02-08", repeat: "check-in" },
    };
    expect((await daysOf(again)).at(-1)).toBe("2027-04-16T08:00:00");
  });

  it("begin with the week in which emails come again after the patient's own pause", async () => {
    const days = await daysOf(ownPause("2027-03-03"));
    // The next email after the pause is that of Monday, March 8, with week 4 of 12.
    expect([days[0], days.at(-1)]).toEqual(["2027-03-03T08:00:00", "2027-05-07T08:00:00"]);
  });

  it("begin with the first week while the plan lies ahead", async () => {
    const ahead: Active = {
      ...week3,
      plan: { ...week3.plan, startDate: "2027-02-15" },
      slots: {},
      next: { kind: "week", week: 1, date: "2027-02-15" },
    };
    const days = await daysOf(ahead);
    expect([days[0], days.length]).toEqual(["2027-02-15T08:00:00", 36]);
  });

  it("are those until the last day once all weeks were sent", async () => {
    const last: Active = { ...week3, next: { kind: "completion", date: "2027-02-08" } };
    expect(await daysOf(last)).toEqual(["2027-02-03T08:00:00", "2027-02-05T08:00:00"]);
  });

  it.each([
    ["a warning sign", held("red-flag")],
    ["the clinic's pause", held("clinic")],
    ["a bounced address", held("bounce")],
    ["the end of the plan", over(week3, "ended", "discharged", "2027-02-02T10:00:00Z")],
    ["its completion", complete(week3, new Date("2027-02-02T10:00:00Z"))],
  ])("are none after %s, and the page in their place says so", async (_what, enrollment) => {
    expect(await daysOf(enrollment)).toEqual([]);
    const { get, token } = web({ enrollment });
    const link = `/r/${token("read")}/days.ics`;
    const page = await get(link);
    expect(page.status).toBe(200);
    expect(await problemsOfPage(page.html)).toEqual([]);
    expect(hrefs(page.html)).not.toContain(link);
    expect(visibleText(page.html)).toContain(
      "Did you save exercise days in a calendar? They stay there until you delete them.",
    );
  });

  it("go on while a gate waits for the clinician, because the week may be done again", async () => {
    expect((await daysOf(held("gate")))[0]).toBe("2027-02-03T08:00:00");
  });
});

describe("the page of the plan", () => {
  it("says which days the file has, until when, and that a calendar does not change by itself", async () => {
    const { get, token } = web();
    const { html } = await get(`/r/${token("read")}/week`);
    expect(visibleText(html)).toContain(
      "A file with reminders on Monday, Wednesday, and Friday, until Friday, April 9.",
    );
    expect(visibleText(html)).toContain(
      "A calendar does not change by itself: after a pause, open a new file.",
    );
    expect(hrefs(html)).toContain(`/r/${token("read")}/days.ics`);
  });
});

describe("a pause", () => {
  const file = (html: string): string => hrefs(html).find((href) => href.includes("/days.ics")) ?? "";

  it("gives the file from its end on, before it has taken effect", async () => {
    const { get, post, token } = web();
    const { html } = await post(`/s/${token("settings")}/pause`, "until=2027-02-17");
    expect(visibleText(html)).toContain("Get the days from Wednesday, February 17 on");
    expect(await problemsOfPage(html)).toEqual([]);
    const days = daysIn((await get(file(html))).html);
    expect([days[0], days.at(-1)]).toEqual(["2027-02-17T08:00:00", "2027-04-23T08:00:00"]);
  });

  it("gives the file from today on when it is ended, while it still stands", async () => {
    const { get, post, token } = web({ enrollment: ownPause("2027-03-03") });
    const { html } = await post(`/s/${token("settings")}/resume`);
    expect(visibleText(html)).toContain("Get the days from Wednesday, February 3 on");
    expect(daysIn((await get(file(html))).html)[0]).toBe("2027-02-03T08:00:00");
  });

  it("gives none where the clinic has stopped the plan as well", async () => {
    const { post, token } = web({ enrollment: held("clinic") });
    const { html } = await post(`/s/${token("settings")}/pause`, "until=2027-02-17");
    expect(file(html)).toBe("");
  });

  it("is in the patient's language", async () => {
    const patient = {
      ref: patientRef,
      rev: 1,
      clinicId: spanishClinic.id,
      patientId: "p-1",
      contact: { ...contact, language: "es" },
      enrollmentId,
    };
    const { post, token } = web({ enrollment: { ...week3, clinicId: spanishClinic.id }, patient });
    const { html } = await post(`/s/${token("settings")}/pause`, "until=2027-02-17");
    expect(visibleText(html)).toContain("Obtener los días desde el miércoles, 17 de febrero");
  });

  it.each(["2027-02-02", "2027-05-05", "2027-02-30", "soon", "2027-02-17%0d%0aX"])(
    "cannot be made up: from %s the file is the usual one",
    async (from) => {
      expect(await daysOf(week3, `?from=${from}`)).toEqual(await daysOf(week3));
    },
  );

  it("stays within the words that RFC 5545 has for a date without a zone", async () => {
    const { get, token } = web();
    const { html } = await get(`/r/${token("read")}/days.ics?from=${today}`);
    expect(html).toMatch(/^DTSTART:20270203T080000\r$/m);
    expect(html).toMatch(/^RRULE:FREQ=WEEKLY;COUNT=29;BYDAY=MO,WE,FR\r$/m);
    expect(html).toMatch(/^DTSTAMP:\d{8}T\d{6}Z\r$/m);
  });
});
