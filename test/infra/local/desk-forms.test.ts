import { describe, expect, it } from "vitest";
import { prepare, type Form } from "../../../infra/local/desk/forms.ts";
import { contact } from "../../support/builders.ts";

const now = new Date("2027-03-01T14:00:00Z");
const around = { now, id: () => "id-of-this-event", clinicZone: "America/New_York", contact: undefined };

const booking: Form = {
  clinicId: "northside",
  patientId: "p-1001",
  consultId: "c-101",
  topic: "knee",
  date: "2027-03-04",
  time: "14:30",
  givenName: "Maria",
  email: "maria@example.com",
  timeZone: "America/Denver",
  language: "en",
  birthYear: "1961",
};
const assignment: Form = {
  clinicId: "northside",
  patientId: "p-1001",
  planId: "plan-101",
  program: "pfp-12",
  startDate: "2027-03-01",
  weekday: "",
  hour: "8",
  gate: "calendar",
  signedBy: "Dana Reyes, PT",
};

const dataOf = (prepared: ReturnType<typeof prepare>): unknown => {
  if ("problems" in prepared) throw new Error(JSON.stringify(prepared.problems));
  return (prepared.entry.detail as { data: unknown }).data;
};
const problemsOf = (prepared: ReturnType<typeof prepare>) =>
  "problems" in prepared ? prepared.problems : [];

describe("the form of a consult", () => {
  it("becomes an event of the clinic", () => {
    expect(prepare("ConsultBooked", booking, around)).toMatchObject({
      eventId: "id-of-this-event",
      entry: { source: "clinic", detailType: "ConsultBooked" },
    });
  });

  it("says its time on the clinic's clock", () => {
    expect(dataOf(prepare("ConsultBooked", booking, around))).toMatchObject({
      startsAt: "2027-03-04T19:30:00.000Z",
    });
  });

  it("carries the contact with consent of now", () => {
    expect(dataOf(prepare("ConsultBooked", booking, around))).toMatchObject({
      contact: { email: "maria@example.com", birthYear: 1961, consent: { at: "2027-03-01T14:00:00.000Z" } },
    });
  });

  it("says that a guardian reads the mailbox only when it was ticked", () => {
    const ticked = dataOf(prepare("ConsultBooked", { ...booking, guardianMailbox: "yes" }, around));
    expect(ticked).toMatchObject({ contact: { guardianMailbox: true } });
    expect(dataOf(prepare("ConsultBooked", { ...booking, guardianMailbox: "" }, around))).not.toHaveProperty(
      "contact.guardianMailbox",
    );
  });

  it("takes the contact of a known patient as it is known", () => {
    const { email, givenName, timeZone, birthYear, language, ...short } = booking;
    expect(dataOf(prepare("ConsultBooked", short, { ...around, contact }))).toMatchObject({ contact });
  });

  it.each([
    ["email", { email: "not an address" }],
    ["timeZone", { timeZone: "Mars/Base" }],
    ["birthYear", { birthYear: "abc" }],
    ["givenName", { givenName: "" }],
    ["date", { date: "" }],
    ["date", { time: "25:00" }],
  ])("points at the control %s that is wrong", (field, change) => {
    expect(problemsOf(prepare("ConsultBooked", { ...booking, ...change }, around))).toMatchObject([
      { field },
    ]);
  });

  it("names everything that is wrong at once, in the contract's words", () => {
    const problems = problemsOf(prepare("ConsultBooked", { ...booking, email: "x", birthYear: "1" }, around));
    expect(problems).toEqual([
      {
        field: "email",
        reason:
          "must be an email address that Amazon SES can send to: ASCII, at most 254 characters, found text of length 1",
      },
      { field: "birthYear", reason: "must be a whole number from 1900 to 2100, found a number" },
    ]);
  });
});

describe("the form of a plan", () => {
  it("leaves out what was left open", () => {
    expect(dataOf(prepare("PlanAssigned", assignment, { ...around, contact }))).toEqual({
      clinicId: "northside",
      patientId: "p-1001",
      planId: "plan-101",
      program: "pfp-12",
      startDate: "2027-03-01",
      hour: 8,
      gate: "calendar",
      signedBy: "Dana Reyes, PT",
      signedAt: "2027-03-01T14:00:00.000Z",
    });
  });

  it("brings the contact of a new patient", () => {
    const prepared = prepare("PlanAssigned", { ...booking, ...assignment }, around);
    expect(dataOf(prepared)).toMatchObject({ contact: { givenName: "Maria" } });
  });
});

describe("the small forms", () => {
  const onPlan = { clinicId: "northside", patientId: "p-1001", planId: "plan-101" };

  it.each([
    ["PlanPaused", { holdId: "hold-1", until: "" }, { holdId: "hold-1" }],
    ["PlanPaused", { holdId: "hold-1", until: "2027-04-01" }, { holdId: "hold-1", until: "2027-04-01" }],
    ["PlanResumed", { holdId: "hold-1" }, { holdId: "hold-1" }],
    ["PlanEnded", { reason: "discharged" }, { reason: "discharged" }],
    [
      "ProgressionDecided",
      { week: "3", decision: "advance", decidedBy: "Dana Reyes, PT" },
      { week: 3, decision: "advance", decidedBy: "Dana Reyes, PT" },
    ],
  ] as const)("make %s of %j", (type, form, data) => {
    expect(dataOf(prepare(type, { ...onPlan, ...form }, around))).toEqual({ ...onPlan, ...data });
  });

  it("move a consult on the clinic's clock", () => {
    const form = {
      clinicId: "northside",
      patientId: "p-1001",
      consultId: "c-101",
      date: "2027-03-15",
      time: "09:00",
    };
    expect(dataOf(prepare("ConsultRescheduled", form, around))).toMatchObject({
      startsAt: "2027-03-15T13:00:00.000Z",
    });
  });
});
