import { describe, expect, it } from "vitest";
import { contact, enrollmentId, patientRef, spanishClinic } from "../support/builders.ts";
import { hrefs, visibleText } from "../support/visible-text.ts";
import { web, week3 } from "../support/web.ts";

const chosen = "weekday=sat&hour=18&textSize=large";
const own = { by: "patient", at: "2027-02-02T10:00:00Z", until: "2027-03-01" } as const;

describe("the settings page", () => {
  it("shows what counts now and when the next email comes", async () => {
    const { get, token } = web();
    const { html } = await get(`/s/${token("settings")}`);
    expect(visibleText(html)).toContain("Your email for week 4 comes on Monday, February 8 at 8:00 AM.");
    expect(html).toMatch(/value="mon" checked/);
    expect(html).toMatch(/value="8" selected/);
    expect(html).toMatch(/value="regular" checked/);
  });

  it("saves as one event, and shows itself in the chosen size at once", async () => {
    const { post, published, token } = web();
    const { status, html } = await post(`/s/${token("settings")}`, chosen);
    expect(status).toBe(200);
    expect(html).toContain("html{font-size:20px}");
    expect(published()).toEqual([
      { type: "PreferencesChanged", enrollmentId, weekday: "sat", hour: 18, textSize: "large" },
    ]);
  });

  it("offers a language where the clinic sends it, and speaks it at once", async () => {
    const { ports, post, published, token } = web();
    ports.enrollments.items.set(enrollmentId, { ...week3, clinicId: spanishClinic.id });
    const { html } = await post(`/s/${token("settings")}`, `${chosen}&language=es`);
    expect(html).toContain('<html lang="es"');
    expect(published()).toMatchObject([{ language: "es" }]);
  });

  it.each([
    ["", ["#weekday-0", "#hour", "#textSize-0"]],
    ["List-Unsubscribe=One-Click", ["#weekday-0", "#hour", "#textSize-0"]],
    ["weekday=sat&hour=5&textSize=large", ["#hour"]],
    ["weekday=someday&hour=18&textSize=large", ["#weekday-0"]],
  ])("changes nothing when %j is posted, and says what to choose", async (body, targets) => {
    const { post, published, token } = web();
    const { status, html } = await post(`/s/${token("settings")}`, body);
    expect(status).toBe(400);
    expect(hrefs(html).filter((href) => href.startsWith("#") && href !== "#text")).toEqual(targets);
    expect(published()).toEqual([]);
  });

  it("leads to the data by a link of its own, good for an hour", async () => {
    const { get, token } = web();
    const data =
      hrefs((await get(`/s/${token("settings")}`)).html).find((href) => href.startsWith("/d/")) ?? "";
    const page = await get(data);
    expect(visibleText(page.html)).toContain(contact.email);
    const file = await get(`${data}/my-data.json`);
    expect(file.headers.get("content-disposition")).toBe('attachment; filename="my-data.json"');
    expect(JSON.parse(file.html)).toMatchObject({
      format: "hipline-held-data-1",
      patient: { ref: patientRef },
    });
  });
});

describe("a pause", () => {
  it.each([
    ["until=2027-02-17", "2027-02-17"],
    ["until=other&day=2027-02-20", "2027-02-20"],
  ])("by %j is one event and can be taken back", async (body, until) => {
    const { post, published, token } = web();
    const { status, html } = await post(`/s/${token("settings")}/pause`, body);
    expect(status).toBe(200);
    const undo = /action="([^"]+\/resume)"/.exec(html)?.[1] ?? "";
    await post(undo);
    expect(published()).toEqual([
      { type: "PausedByPatient", enrollmentId, until },
      { type: "ResumedByPatient", enrollmentId },
    ]);
  });

  it.each([
    ...["", "until=2027-02-18", "until=other", "until=other&day=2027-02-03", "until=other&day=2027-02-30"],
    ...["until=other&day=2027-13-01", "until=other&day=2027-06-01", "until=other&day=tomorrow"],
  ])("is not made of %j", async (body) => {
    const { post, published, token } = web();
    const { status, html } = await post(`/s/${token("settings")}/pause`, body);
    expect(status).toBe(400);
    expect(visibleText(html)).toContain("Choose a day from Thursday, February 4 to Tuesday, May 4");
    expect(published()).toEqual([]);
  });

  it("shows on the settings page, which then ends it", async () => {
    const { get, token } = web({ enrollment: { ...week3, holds: { patient: own } } });
    const { html } = await get(`/s/${token("settings")}`);
    expect(visibleText(html)).toContain("You paused the emails. They come again from Monday, March 1.");
    expect(html).toMatch(/action="[^"]+\/resume"/);
    expect(html).not.toMatch(/action="[^"]+\/pause"/);
  });
});

describe("somebody who is not the patient", () => {
  it("says so with one press, and can take it back", async () => {
    const { get, post, published, token } = web();
    const notMe = /action="([^"]+\/not-me)"/.exec((await get(`/s/${token("settings")}`)).html)?.[1] ?? "";
    const { html } = await post(notMe);
    expect(html).not.toContain("Northside");
    await post(/action="([^"]+\/is-me)"/.exec(html)?.[1] ?? "");
    expect(published()).toEqual([
      { type: "NotMe", patientRef },
      { type: "Resubscribed", patientRef },
    ]);
  });
});

describe("who unsubscribed", () => {
  const stopped = { ...week3, stoppedAt: "2027-02-02T10:00:00Z", wordAt: "2027-02-02T10:00:00Z" };

  it("is promised no email, and can have them again with one press on the settings page", async () => {
    const { get, post, published, token } = web({ enrollment: stopped });
    const { html } = await get(`/s/${token("settings")}`);
    expect(visibleText(html)).toContain("You unsubscribed, so no emails come. You can still do your plan.");
    expect(visibleText(html)).not.toContain("Your email for week 4 comes");
    expect(html).not.toMatch(/action="[^"]+\/pause"/);
    const again = /action="([^"]+)"><button type="submit">Send me the emails again/.exec(html)?.[1] ?? "";
    expect(visibleText((await post(again)).html)).toContain("You get the emails again");
    expect(published()).toEqual([{ type: "Resubscribed", patientRef }]);
  });

  it("still finds the plan and the days for a calendar", async () => {
    const { get, token } = web({ enrollment: stopped });
    const { html } = await get(`/r/${token("read")}/week`);
    expect(html).toContain('<section class="exercise">');
    expect(hrefs(html)).toContain(`/r/${token("read")}/days.ics`);
  });
});

const said = (week: number, usualPain: number, sessions: number) => ({
  ...{ enrollmentId, week, rev: 1, at: "2027-02-01T10:00:00Z", flags: [] },
  answers: { usualPain, sessions, redFlags: [] },
});

describe("the progress page", () => {
  it("says in words, in a picture and in a table what was told, with a gap for a week without an answer", async () => {
    const { get, token } = web({ checkIns: [said(1, 6, 2), said(3, 4, 3)] });
    const { html } = await get(`/r/${token("read")}`);
    expect(visibleText(html)).toContain("You exercised on 5 of 6 days of your plan");
    expect(visibleText(html)).toContain("Your usual pain went from 6 to 4.");
    expect(html.match(/<polyline class="pain"/g)).toHaveLength(2);
    expect(html).toMatch(/<th scope="row">2<\/th><td colspan="3">no answer<\/td><\/tr>/);
  });

  it("says so when nothing was told yet", async () => {
    const { get, token } = web();
    const { html } = await get(`/r/${token("read")}`);
    expect(visibleText(html)).toContain("You have not told us about a week yet.");
    expect(html).not.toContain("<svg");
  });
});

describe("the page of this week's plan", () => {
  it("is the week that was sent last, with every dose, and leads to the sheet with pictures", async () => {
    const { get, token } = web();
    const { html } = await get(`/r/${token("read")}/week`);
    expect(visibleText(html)).toContain("Week 3: Add load");
    expect(html.match(/<section class="exercise">/g)?.length).toBeGreaterThan(3);
    expect(hrefs(html)).toContain("https://site.example/en/programs/knee-12/v1/week-3/");
  });

  it.each([
    ["red-flag", "Please do no exercises until you have talked with your clinic."],
    ["clinic", "Your clinic has paused your plan."],
  ] as const)("shows no exercise while a %s hold stands", async (by, words) => {
    const { get, token } = web({
      enrollment: { ...week3, holds: { h: { by, at: "2027-02-02T10:00:00Z" } } },
    });
    const { html } = await get(`/r/${token("read")}/week`);
    expect(visibleText(html)).toContain(words);
    expect(html).not.toContain('<section class="exercise">');
  });
});

describe("a link to read", () => {
  it.each(["check-in", "settings", "data", "unsubscribe"] as const)(
    "is not the one for %s",
    async (purpose) => {
      const { get, token } = web();
      for (const path of ["", "/week", "/days.ics"])
        expect((await get(`/r/${token(purpose)}${path}`)).status).toBe(404);
    },
  );
});

describe("every page", () => {
  it.each([
    "/c/check-in",
    "/r/read",
    "/r/read/week",
    "/r/read/days.ics",
    "/s/settings",
    "/d/data",
    "/d/data/my-data.json",
  ])("%s is kept nowhere and tells nobody where its reader came from", async (path) => {
    const { get, token } = web();
    const [, page = "", purpose = "", rest] = path.split("/");
    const { status, headers } = await get(
      `/${page}/${token(purpose as "read")}${rest === undefined ? "" : `/${rest}`}`,
    );
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-robots-tag")).toBe("noindex");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("set-cookie")).toBeNull();
  });
});
