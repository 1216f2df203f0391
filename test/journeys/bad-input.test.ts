import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { playTemplate, type Local } from "../../infra/local/hipline.ts";
import { assembly } from "../support/played-hipline.ts";

/** Personal data that no refusal, log line or queue of ours may ever show. */
const canary = { email: "canary.person@example.com", givenName: "Canaryname" };

const contact = {
  ...canary,
  language: "en",
  timeZone: "America/New_York",
  birthYear: 1980,
  consent: { at: "2027-01-10T15:00:00Z", textVersion: "v1" },
};
const booking = {
  clinicId: "hip-strong",
  patientId: "p-bad",
  consultId: "c-bad",
  startsAt: "2027-01-20T15:00:00Z",
  topic: "knee",
  contact,
};
const plan = {
  clinicId: "hip-strong",
  patientId: "p-bad",
  planId: "plan-bad",
  program: "pfp-12",
  startDate: "2027-01-18",
  signedBy: "Dr. Ada Park",
  signedAt: "2027-01-15T16:00:00Z",
  contact,
};
const without = (data: object, key: string): object =>
  Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));

let local: Local;
beforeAll(async () => {
  local = await playTemplate({ assembly: await assembly(), startAt: new Date("2027-01-15T17:00:00Z") });
});
afterAll(() => local.close());

let count = 0;
async function publish(detailType: string, data: unknown, version: unknown = 1): Promise<string> {
  const eventId = `bad-input-${String((count += 1)).padStart(3, "0")}`;
  const occurredAt = new Date(local.clock.now()).toISOString();
  const metadata = { eventId, occurredAt, version, correlationId: "bad-input-run" };
  local.putEvents([{ source: "clinic", detailType, detail: { metadata, data } }]);
  await local.clock.settle();
  return eventId;
}

interface RefusedData {
  eventId: string;
  field: string;
  reason: string;
}

function refusalOf(eventId: string): RefusedData | undefined {
  return local
    .events()
    .filter(({ detailType }) => detailType === "EventRefused")
    .map(({ detail }) => (detail as { data: RefusedData }).data)
    .find((data) => data.eventId === eventId);
}

const dead = (queue: string) =>
  local.queues().find(({ name }) => name === `hipline-dev-${queue}-dlq`)?.messages ?? [];

/** What cannot be read stays on the dead-letter queue with its reason. */
const unreadable: [
  what: string,
  type: string,
  data: unknown,
  field: string,
  queue: string,
  version?: unknown,
][] = [
  ["an unknown event version", "PlanAssigned", plan, "metadata.version", "assign-plan", 2],
  ["a missing field", "PlanAssigned", without(plan, "startDate"), "data.startDate", "assign-plan"],
  ["a malformed field", "PlanAssigned", { ...plan, hour: "eight" }, "data.hour", "assign-plan"],
  ["an unknown field", "PlanAssigned", { ...plan, doctor: "x" }, "data.doctor", "assign-plan"],
  [
    "an impossible date",
    "PlanAssigned",
    { ...plan, startDate: "2027-02-30" },
    "data.startDate",
    "assign-plan",
  ],
  [
    "a patient without consent",
    "ConsultBooked",
    { ...booking, contact: without(contact, "consent") },
    "data.contact.consent",
    "record-consult",
  ],
  [
    "a zone on another planet",
    "ConsultBooked",
    { ...booking, contact: { ...contact, timeZone: "Mars/Phobos" } },
    "data.contact.timeZone",
    "record-consult",
  ],
  [
    "an offset for a zone",
    "ConsultBooked",
    { ...booking, contact: { ...contact, timeZone: "+05:30" } },
    "data.contact.timeZone",
    "record-consult",
  ],
  [
    "a zone in lower case",
    "ConsultBooked",
    { ...booking, contact: { ...contact, timeZone: "europe/paris" } },
    "data.contact.timeZone",
    "record-consult",
  ],
  [
    "a line break in a name",
    "ConsultBooked",
    { ...booking, contact: { ...contact, givenName: "Canaryname\r\nBcc: all@example.com" } },
    "data.contact.givenName",
    "record-consult",
  ],
  [
    "an override of the reading direction in a name",
    "ConsultBooked",
    { ...booking, contact: { ...contact, givenName: "Canaryname\u202e" } },
    "data.contact.givenName",
    "record-consult",
  ],
  ["no object at all", "ConsultBooked", "nothing", "data", "record-consult"],
];

describe("an event that cannot be read", () => {
  it.each(unreadable)(
    "for %s is refused by field and kept with the reason",
    async (_what, type, data, field, queue, version) => {
      const eventId = await publish(type, data, version);
      expect(refusalOf(eventId)?.field).toBe(field);
      const kept = dead(queue).find(({ body }) => body.includes(eventId));
      expect(kept?.attributes).toMatchObject({ field });
    },
  );

  it("of nearly a megabyte is refused like any other", async () => {
    const eventId = await publish("PlanAssigned", { ...plan, doctor: "x".repeat(900_000) });
    expect(refusalOf(eventId)?.field).toBe("data.doctor");
  });
});

describe("an event over a megabyte", () => {
  it("is refused by the bus", async () => {
    const { endpoint, region, credentials } = local;
    const client = new EventBridgeClient({ endpoint, region, credentials, maxAttempts: 1 });
    const Detail = JSON.stringify({ data: "x".repeat(1_100_000) });
    const entry = { EventBusName: "hipline-dev", Source: "clinic", DetailType: "PlanAssigned", Detail };
    await expect(client.send(new PutEventsCommand({ Entries: [entry] }))).rejects.toThrow(/size/i);
  });
});

const refused: [what: string, type: string, data: unknown, field: string][] = [
  ["an unknown program", "PlanAssigned", { ...plan, program: "pfp-99" }, "data.program"],
  ["an unknown version of a program", "PlanAssigned", { ...plan, programVersion: 99 }, "data.programVersion"],
  [
    "a patient under 16",
    "ConsultBooked",
    { ...booking, contact: { ...contact, birthYear: 2014 } },
    "data.contact.birthYear",
  ],
  [
    "a minor without a guardian's mailbox",
    "ConsultBooked",
    { ...booking, contact: { ...contact, birthYear: 2010 } },
    "data.contact.guardianMailbox",
  ],
  ["a clinic that is not served", "ConsultBooked", { ...booking, clinicId: "elsewhere" }, "data.clinicId"],
  [
    "consent in the future",
    "ConsultBooked",
    { ...booking, contact: { ...contact, consent: { at: "2027-03-01T00:00:00Z", textVersion: "v1" } } },
    "data.contact.consent.at",
  ],
];

describe("an event that the rules refuse", () => {
  it.each(refused)("for %s is answered with the field", async (_what, type, data, field) => {
    expect(refusalOf(await publish(type, data))?.field).toBe(field);
  });
});

describe("after all refusals", () => {
  it("nothing was stored, scheduled or mailed", async () => {
    expect(await local.items()).toEqual([]);
    expect(
      local
        .schedules()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["digest-hip-strong", "every-hour"]);
    expect(local.inbox()).toEqual([]);
  });

  it("no log line, fact or dead letter's reason shows personal data", () => {
    const shown = JSON.stringify([
      local.logs(),
      local.notes(),
      local.events().filter(({ source }) => source === "hipline"),
      local.queues().flatMap(({ messages }) => messages.map(({ attributes }) => attributes)),
    ]);
    expect(shown).not.toMatch(/canary/i);
  });

  it("no function failed and IAM refused nothing", () => {
    expect(local.functions().filter(({ errors }) => errors > 0)).toEqual([]);
    expect(local.denials()).toEqual([]);
  });
});
