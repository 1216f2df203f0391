import { describe, expect, it } from "vitest";
import { patientRefOf } from "../../../shared/identity.ts";
import { contact, enrollmentId, patientRef } from "../../support/builders.ts";
import { visibleText } from "../../support/visible-text.ts";
import { booking, setupDesk } from "./support/desk.ts";

describe("the clinic page", () => {
  it("leads a newcomer through three steps", async () => {
    const text = await (await setupDesk().get("/")).text();
    for (const step of ["Start here", "Book a consult", "Assign a plan", "Turn the clock"])
      expect(text).toContain(step);
  });

  it("suggests a patient, a day and a program", async () => {
    const text = await (await setupDesk().get("/")).text();
    expect(text).toContain("Maria on Thu, Mar 4, 2:30 PM, about the knee.");
    expect(text).toContain("The 12-week program pfp-12, signed by Dana Reyes, PT.");
  });

  it("runs no script but its own, and nothing may frame it", async () => {
    const policy = (await setupDesk().get("/")).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it("escapes what patients are called", async () => {
    const { get, items } = setupDesk();
    const patient = { ref: patientRef, rev: 1, clinicId: "northside", patientId: "p-1" };
    items.push({
      sk: "PATIENT",
      ...patient,
      contact: { ...contact, givenName: "<script>alert(1)</script>" },
    });
    const text = await (await get("/")).text();
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(text).not.toContain("<script>alert");
  });

  it("shows the selected patient's plan and both clocks", async () => {
    const { get, knowMaria, items } = setupDesk();
    knowMaria();
    Object.assign(items[0] as object, { contact: { ...contact, timeZone: "America/Denver" } });
    const text = await (await get(`/?patient=${patientRef}`)).text();
    expect(text).toContain("0 of 12 weeks sent");
    expect(text).toContain("7:00 AM in Denver");
  });
});

describe("a warning sign at the clinic's desk", () => {
  const alert = { week: 2, flags: ["locked-knee"], at: "2027-03-01T13:00:00Z", state: "open" } as const;
  const hold = { by: "red-flag", at: "2027-03-01T13:00:00Z" } as const;
  const flagged = () => {
    const setup = setupDesk();
    setup.knowMaria();
    Object.assign(setup.items[1] as object, { alerts: { 1: alert }, holds: { "red-flag": hold } });
    return setup;
  };

  it("shows what was ticked, and is taken in charge with one click", async () => {
    const { get, post, events } = flagged();
    const text = await (await get(`/?patient=${patientRef}`)).text();
    expect(text).toContain("Knee stuck: cannot straighten or bend it (locked)");
    const form = /action="\/desk\/publish\/AlertAcknowledged"[^]*?<\/form>/.exec(text)?.[0] ?? "";
    const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    await post("/desk/publish/AlertAcknowledged", Object.fromEntries(fields) as Record<string, string>);
    expect(events).toMatchObject([
      {
        detailType: "AlertAcknowledged",
        detail: { data: { alertId: `a_${enrollmentId}_1`, acknowledgedBy: "Dr. Ada Park" } },
      },
    ]);
  });

  it("is not asked about again once somebody took charge", async () => {
    const { get, items } = flagged();
    Object.assign(items[1] as object, { alerts: { 1: { ...alert, state: "acknowledged" } } });
    expect(await (await get(`/?patient=${patientRef}`)).text()).not.toContain("AlertAcknowledged");
  });

  it("lets emails go on with a note of the clinician's own", async () => {
    const { get, post, events } = flagged();
    expect(await (await get(`/?patient=${patientRef}`)).text()).toMatch(
      /name="note" value="[^"]+" type="text"/,
    );
    const ids = { clinicId: "northside", patientId: "p-1", planId: "plan-1", holdId: "red-flag" };
    const lift = { ...ids, liftedBy: "Dr. Ada Park" };
    expect((await post("/desk/publish/HoldLifted", { ...lift, note: "" })).status).toBe(422);
    await post("/desk/publish/HoldLifted", { ...lift, note: "Seen: a strain." });
    expect(events).toMatchObject([{ detail: { data: { note: "Seen: a strain." } } }]);
  });
});

describe("the trail on a patient's card", () => {
  it("says what was changed, by whom and why, newest first, and nothing of anybody else", async () => {
    const { get, knowMaria, items } = setupDesk();
    knowMaria();
    const entry = (pk: string, hour: number, more: object) =>
      items.push({ pk, sk: `AUDIT#${hour}`, id: String(hour), at: `2027-03-01T${hour}:00:00.000Z`, ...more });
    const own = `AUDIT#${patientRef}`;
    entry(own, 12, { actor: "patient", action: "PausedByPatient", about: {} });
    const about = { note: "Called: <b>fine</b>" };
    entry(own, 13, { actor: "clinic", action: "HoldLifted", name: "Dr. Ada Park", about });
    entry("AUDIT#other", 13, { actor: "clinic", action: "PlanEnded", about: {} });
    const text = visibleText(await (await get(`/?patient=${patientRef}`)).text());
    expect(text).toContain("2 changes, and by whom");
    const lifted = text.indexOf("Pause lifted: Called: <b>fine</b> Dr. Ada Park, Mon, Mar 1, 8:00 AM");
    const paused = text.indexOf("Plan paused the patient, Mon, Mar 1, 7:00 AM");
    expect([lifted > 0, paused > lifted, text.includes("Plan ended")]).toEqual([true, true, false]);
  });
});

describe("booking a consult", () => {
  it("puts the event on the bus and goes to the patient", async () => {
    const { post, events } = setupDesk();
    const answer = await post("/desk/publish/ConsultBooked", booking);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`/?patient=${patientRefOf("northside", "p-1001")}`);
    expect(events).toMatchObject([
      {
        source: "clinic",
        detailType: "ConsultBooked",
        detail: { data: { startsAt: "2027-03-04T19:30:00.000Z" } },
      },
    ]);
  });

  it("says what was done", async () => {
    const { get, post } = setupDesk();
    await post("/desk/publish/ConsultBooked", booking);
    expect(await (await get("/")).text()).toContain(
      "Consult booked for Thu, Mar 4, 2:30 PM, about the knee.",
    );
  });

  it("sends nothing that the contract refuses, and keeps what was typed", async () => {
    const { post, events } = setupDesk();
    const answer = await post("/desk/publish/ConsultBooked", { ...booking, email: "maria at example" });
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(events).toEqual([]);
    expect(text).toContain('value="maria at example"');
    expect(text).toContain('aria-describedby="book-email-hint book-email-error" aria-invalid="true"');
    expect(text).toContain('<a href="#book-email">Email</a>');
  });

  it("says so when Hipline refuses it", async () => {
    const { get, post, clock, put } = setupDesk();
    clock.at(clock.now() + 1000, () => {
      put("hipline", "EventRefused", {
        metadata: {
          eventId: "fact-of-refusal",
          occurredAt: "2027-03-01T14:00:01Z",
          version: 1,
          correlationId: "story-01",
        },
        data: {
          eventId: "event-of-the-desk-1",
          eventType: "ConsultBooked",
          clinicId: "northside",
          field: "data.contact.birthYear",
          reason: "the patient must be 16 or older; enroll younger patients in person",
        },
      });
    });
    await post("/desk/publish/ConsultBooked", booking);
    expect(await (await get("/")).text()).toContain(
      "ConsultBooked was refused: birth year the patient must be 16 or older; enroll younger patients in person.",
    );
  });

  it("knows no event that is not the clinic's", async () => {
    const { post } = setupDesk();
    expect((await post("/desk/publish/EventRefused", {})).status).toBe(404);
  });
});
