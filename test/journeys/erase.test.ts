import { describe, expect, it } from "vitest";
import type { Local } from "../../infra/local/hipline.ts";
import { enrollmentIdOf, patientRefOf } from "../../shared/identity.ts";
import { withHipline } from "../support/played-hipline.ts";

const friday = "2027-01-15T17:00:00Z";
const hourMs = 3_600_000;

const contact = {
  email: "canary.person@example.com",
  givenName: "Canaryname",
  language: "en",
  timeZone: "America/New_York",
  birthYear: 1950,
  consent: { at: "2027-01-10T15:00:00Z", textVersion: "v1" },
};
const patient = { clinicId: "hip-strong", patientId: "p-1" };
const consult = {
  ...patient,
  consultId: "c-1",
  startsAt: "2027-02-20T15:00:00Z",
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
  const eventId = `erase-event-${(count += 1)}`;
  const occurredAt = new Date(local.clock.now()).toISOString();
  const detail = { metadata: { eventId, occurredAt, version: 1, correlationId: "erase-run" }, data };
  local.putEvents([{ source, detailType, detail }]);
  await local.clock.settle();
}
const later = (local: Local, hours: number) => local.clock.advanceTo(local.clock.now() + hours * hourMs);
const dataOf = (local: Local, type: string) =>
  local
    .events()
    .filter(({ detailType }) => detailType === type)
    .map(({ detail }) => (detail as { data: Record<string, unknown> }).data);

/** Every store of the deployment that outlives a message. */
const everything = async (local: Local) =>
  JSON.stringify([
    await local.items(),
    local.schedules(),
    local.queues().map(({ messages }) => messages),
    local.logs(),
    local.notes(),
  ]);

describe("a patient who asks to be forgotten", () => {
  it("is in no store afterwards, gets no email and does not come back", async () => {
    await withHipline(friday, async (local) => {
      await publish(local, "ConsultBooked", consult);
      await publish(local, "PlanAssigned", plan);
      await later(local, 24 * 11);
      const enrollmentId = enrollmentIdOf("hip-strong", "plan-1");
      const answers = { worstPain: 7, redFlags: ["locked-knee"] };
      await publish(local, "CheckInSubmitted", { enrollmentId, week: 1, answers }, "hipline.web");
      const toPatient = local.inbox().filter(({ to }) => to[0] === contact.email).length;
      expect(toPatient).toBeGreaterThan(3);
      const before = (await local.items()).map(({ sk }) => String(sk).split("#")[0]);
      expect(before).toEqual(expect.arrayContaining(["CHECKIN", "SLOT", "ENROLLMENT", "CONSULT", "AUDIT"]));
      const reasons = local.schedules().map(({ name }) => name.split("-")[0]);
      expect(reasons).toEqual(expect.arrayContaining(["weekly", "due"]));

      await publish(local, "PatientErased", patient);
      await later(local, 0.2);
      const ref = patientRefOf("hip-strong", "p-1");
      // Counts of a day, hours of the week and the clinic's own digest are about nobody.
      const items = (await local.items()).map(({ pk }) => String(pk));
      const whose = items.filter((pk) => !/^(DUE-KEYS$|TALLY#|CONTROL#|CLINIC#)/.test(pk)).sort();
      expect(whose).toEqual([`AUDIT#${ref}`, expect.stringMatching(/^ERASED#/), `PATIENT#${ref}`]);
      expect(
        local
          .schedules()
          .map(({ name }) => name)
          .sort(),
      ).toEqual(["digest-hip-strong", "every-hour"]);
      expect(dataOf(local, "ErasureCompleted")).toEqual([
        expect.objectContaining({
          patientId: "p-1",
          stores: expect.objectContaining({ table: "erased", backupDays: 35 }) as unknown,
        }),
      ]);
      expect(await everything(local)).not.toMatch(/canary/i);

      await publish(local, "ConsultBooked", { ...consult, consultId: "c-2" });
      await publish(local, "PlanAssigned", { ...plan, planId: "plan-2", contact });
      expect(dataOf(local, "EventRefused").map(({ field }) => field)).toEqual([
        "data.contact.consent.at",
        "data.contact.consent.at",
      ]);
      await later(local, 24 * 14);
      expect(local.inbox().filter(({ to }) => to[0] === contact.email)).toHaveLength(toPatient);
      expect(await everything(local)).not.toMatch(/canary/i);
      expect(local.denials()).toEqual([]);
      expect(local.queues().flatMap(({ dlq, messages }) => (dlq ? messages : []))).toEqual([]);
    });
  }, 300_000);

  it("while an email waits for the outcome of its attempt, has that check deleted too", async () => {
    await withHipline(friday, async (local) => {
      local.ses.fail("loseAnswer", 1);
      local.ses.fail("loseEvents", 1);
      await publish(local, "PlanAssigned", { ...plan, contact });
      await later(local, 70);
      expect(local.schedules().some(({ name }) => name.startsWith("settle-"))).toBe(true);
      await publish(local, "PatientErased", patient);
      await later(local, 0.2);
      const id = enrollmentIdOf("hip-strong", "plan-1");
      expect(JSON.stringify(local.schedules())).not.toContain(id);
      await later(local, 24 * 7);
      expect(local.inbox()).toHaveLength(1);
      expect(local.denials()).toEqual([]);
    });
  }, 300_000);
});
