import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readRecords } from "../../infra/local/desk/records.ts";
import type { Local } from "../../infra/local/hipline.ts";
import { enrollmentIdOf } from "../../shared/identity.ts";
import { canariesIn } from "../support/canary.ts";
import { withBentHipline, withHipline, type Bend } from "../support/played-hipline.ts";

const friday = "2027-01-15T17:00:00Z";
const dayMs = 86_400_000;

const contact = {
  email: "Kanarienvogel.Quinta@example.com",
  givenName: "Xanthippe Kanarienvogel",
  language: "en",
  timeZone: "America/New_York",
  birthYear: 1937,
  consent: { at: "2027-01-10T15:00:00Z", textVersion: "v1" },
};
const corrected = "quetzal.corrected@example.com";
const canaries = [contact.email, contact.givenName, corrected];
const patient = { clinicId: "hip-strong", patientId: "p-1" };
const consult = {
  ...patient,
  consultId: "c-1",
  startsAt: "2027-01-20T15:00:00Z",
  topic: "knee",
  contact,
};
const plan = {
  ...patient,
  planId: "plan-1",
  program: "pfp-12",
  startDate: "2027-01-18",
  signedBy: "Dr. Ada Park",
  signedAt: "2027-01-15T16:00:00Z",
};

let count = 0;
async function publish(local: Local, detailType: string, data: object, source = "clinic"): Promise<void> {
  const eventId = `canary-event-${(count += 1)}`;
  const occurredAt = new Date(local.clock.now()).toISOString();
  const detail = { metadata: { eventId, occurredAt, version: 1, correlationId: "canary-run" }, data };
  local.putEvents([{ source, detailType, detail }]);
  await local.clock.settle();
}
const days = (local: Local, n: number) => local.clock.advanceTo(local.clock.now() + n * dayMs);

const withContact = ["ConsultBooked", "PlanAssigned", "PatientUpdated"];
const hrefsOf = (html = "") => [...html.matchAll(/href="(https?:[^"]+)"/g)].map(([, url]) => url ?? "");

/** Everything that a run leaves behind, by where it is; only what may hold the patient's details is left out. */
async function artifacts(local: Local): Promise<Record<string, unknown>> {
  const items = await local.items();
  const inbox = local.inbox();
  return {
    "items but the patient's": items.filter(({ pk }) => !String(pk).startsWith("PATIENT#")),
    "keys of items": items.map(({ pk, sk, dueKey }) => [pk, sk, dueKey]),
    "logs and metrics": local.logs(),
    "access logs and notes": local.notes(),
    schedules: local.schedules(),
    queues: local.queues(),
    "events but the three that tell a contact, and SES's own": local
      .events()
      .filter(({ source, detailType }) => source !== "aws.ses" && !withContact.includes(detailType)),
    "tags of emails": inbox.map(({ tags }) => tags),
    "headers of emails": inbox.map(({ headers }) => headers),
    "subjects, senders and reply addresses": inbox.map(({ subject, from, replyTo }) => [
      subject,
      from,
      replyTo,
    ]),
    "links in emails": inbox.map(({ html }) => hrefsOf(html)),
    "emails to the clinic": inbox.filter(({ to }) => to[0]?.endsWith("@hip-strong.example")),
    "message ids": inbox.map(({ messageId }) => messageId),
  };
}

async function leaks(local: Local): Promise<string[]> {
  return Object.entries(await artifacts(local)).flatMap(([where, what]) =>
    canariesIn(JSON.stringify(what), canaries).map((form) => `${where}: ${form}`),
  );
}

describe("a canary", () => {
  it.each([
    ["as it is", contact.email],
    ["in capitals", contact.email.toUpperCase()],
    ["in a URL", `https://x.example/?a=${encodeURIComponent(contact.email)}`],
    ["in base64", Buffer.from(`a ${contact.email} b`).toString("base64")],
    ["in base64 for URLs", Buffer.from(`ab ${contact.email}`).toString("base64url")],
    ["as SHA-256", createHash("sha256").update(contact.email.toLowerCase()).digest("hex")],
    ["as the start of MD5", createHash("md5").update(contact.email.toLowerCase()).digest("hex").slice(0, 24)],
  ])("is found %s", (_how, text) => {
    expect(canariesIn(`before ${text} after`, canaries)).not.toEqual([]);
  });

  it("is not found where there is none", () => {
    expect(canariesIn("Week 3 of your plan, 2027-01-18, bWFyaWE", canaries)).toEqual([]);
  });
});

describe("who a patient is, over twelve weeks", () => {
  it("is in the patient's item, the three events that tell it and the emails, and nowhere else", async () => {
    await withHipline(friday, async (local) => {
      await publish(local, "ConsultBooked", consult);
      await publish(local, "PlanAssigned", { ...plan, contact });
      await publish(local, "ConsultBooked", { ...consult, consultId: "c-2", startsAt: "never" });
      await days(local, 4);
      expect(await leaks(local)).toEqual(["queues: Kanari… plain", "queues: Xanthi… plain"]);
      const kept = local
        .queues()
        .filter(({ messages }) => canariesIn(JSON.stringify(messages), canaries).length);
      expect(kept.map(({ name }) => name)).toEqual(["hipline-dev-record-consult-dlq"]);
      const attributes = local
        .queues()
        .flatMap(({ messages }) => messages.map((message) => message.attributes));
      expect(canariesIn(JSON.stringify(attributes), canaries)).toEqual([]);

      local.ses.fail("loseAnswer", 1);
      await days(local, 17);
      const unsubscribe = local.inbox()[0]?.headers["List-Unsubscribe"]?.slice(1, -1) ?? "";
      const path = new URL(unsubscribe).pathname;
      const pages = [await local.http({ method: "GET", path }), await local.http({ method: "POST", path })];
      await days(local, 0.01);
      pages.push(await local.http({ method: "POST", path: `${path}/resubscribe` }));
      pages.push(await local.http({ method: "GET", path: `${path}x` }));
      expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 404]);
      expect(canariesIn(JSON.stringify(pages), canaries)).toEqual([]);
      const links = new Set(local.inbox().flatMap(({ html }) => hrefsOf(html)));
      const own = [...links]
        .map((url) => new URL(url))
        .filter(({ hostname }) => hostname.includes("execute-api"));
      expect(own.length).toBeGreaterThan(10);
      for (const { pathname, search } of own) {
        const page = await local.http({ method: "GET", path: pathname + search });
        // What is held about a patient is what that one page is for.
        if (!pathname.startsWith("/d/")) expect(canariesIn(JSON.stringify(page), canaries)).toEqual([]);
      }
      const enrollmentId = enrollmentIdOf("hip-strong", "plan-1");
      for (const redFlags of [[], ["locked-knee"]]) {
        const answers = { worstPain: 3, exercisePain: 2, settledByMorning: "always", redFlags };
        await publish(local, "CheckInSubmitted", { enrollmentId, week: 2, answers }, "hipline.web");
      }
      expect(local.inbox().some(({ to }) => to[0]?.endsWith("@hip-strong.example"))).toBe(true);
      expect(await leaks(local)).toEqual([]);
      const [enrollment] = (await readRecords(local)).enrollments;
      const holds = enrollment?.status === "active" ? Object.keys(enrollment.holds) : [];
      expect(holds).toHaveLength(1);
      await days(local, 0.01);
      const lifted = { liftedBy: "Dr. Ada Park", note: "Called: the knee moves freely." };
      for (const holdId of holds)
        await publish(local, "HoldLifted", { ...patient, planId: "plan-1", holdId, ...lifted });
      await publish(local, "PatientUpdated", { ...patient, contact: { email: corrected } });
      await days(local, 70);
      const toPatient = local.inbox().filter(({ to }) => !to[0]?.endsWith("@hip-strong.example"));
      expect(toPatient.length).toBeGreaterThan(11);
      expect(toPatient.at(-1)?.to).toEqual([corrected]);

      const patients = (await local.items()).filter(({ pk }) => String(pk).startsWith("PATIENT#"));
      expect(canariesIn(JSON.stringify(patients), canaries)).not.toEqual([]);
      expect(canariesIn(JSON.stringify(local.inbox()), canaries)).not.toEqual([]);
      // The dead letter is gone after two weeks.
      expect(await leaks(local)).toEqual([]);
      const years = (await local.items()).filter((item) => JSON.stringify(item).includes('"birthYear":'));
      expect(years.map(({ pk }) => String(pk).split("#")[0])).toEqual(["PATIENT"]);
      expect(local.denials()).toEqual([]);
    });
  }, 240_000);

  /** Nobody reads these queues, so that what is put on them can be seen. */
  const unread =
    (...names: string[]): Bend =>
    (resources) => {
      for (const { Type, Properties } of Object.values(resources))
        if (
          Type === "AWS::Lambda::EventSourceMapping" &&
          names.some((name) => JSON.stringify(Properties["EventSourceArn"]).includes(name))
        )
          Properties["Enabled"] = false;
    };

  it.each([
    ["that send", unread("Queuesend", "Queueurgent")],
    ["that tell what SES says, and the hourly looks", unread("Queuedelivery", "Queuereconcile")],
    ["of stops", unread("Queuestop")],
  ])(
    "is on none of the queues %s",
    async (_which, bend) => {
      await withBentHipline(friday, bend, async (local) => {
        await publish(local, "ConsultBooked", consult);
        await publish(local, "PlanAssigned", { ...plan, contact });
        await publish(local, "PlanAssigned", { ...plan, patientId: "p-2", planId: "plan-2" });
        await days(local, 4);
        await publish(local, "PlanEnded", { ...patient, planId: "plan-1", reason: "discharged" });
        const waiting = local.queues().flatMap(({ messages }) => messages);
        expect(waiting.length).toBeGreaterThan(0);
        expect(await leaks(local)).toEqual([]);
      });
    },
    300_000,
  );
});
