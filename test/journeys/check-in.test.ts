import { describe, expect, it } from "vitest";
import { enrollmentIdOf } from "../../shared/identity.ts";
import type { Local } from "../../infra/local/hipline.ts";
import { withHipline } from "../support/played-hipline.ts";

const friday = "2027-01-15T17:00:00Z";
const dayMs = 86_400_000;
const plan = { clinicId: "hip-strong", patientId: "p-1", planId: "plan-1" };
const enrollmentId = enrollmentIdOf("hip-strong", "plan-1");
const fine = {
  sessions: 3,
  worstPain: 2,
  usualPain: 2,
  exercisePain: 2,
  settledByMorning: "always",
  effortLeft: "2-3",
  redFlags: [] as string[],
};

let count = 0;
async function publish(local: Local, source: string, detailType: string, data: object): Promise<void> {
  const occurredAt = new Date(local.clock.now()).toISOString();
  const eventId = `check-in-journey-${(count += 1)}`;
  const detail = { metadata: { eventId, occurredAt, version: 1, correlationId: "journey-run" }, data };
  local.putEvents([{ source, detailType, detail }]);
  await local.clock.settle();
}

const assign = (local: Local) =>
  publish(local, "clinic", "PlanAssigned", {
    ...plan,
    program: "pfp-12",
    startDate: "2027-01-18",
    signedBy: "Dr. Ada Park",
    signedAt: "2027-01-15T16:00:00Z",
    contact: {
      email: "canary.person@example.com",
      givenName: "Canaryname",
      language: "en",
      timeZone: "America/New_York",
      birthYear: 1950,
      consent: { at: "2027-01-10T15:00:00Z", textVersion: "v1" },
    },
  });

const answer = (local: Local, week: number, answers: Partial<typeof fine>) =>
  publish(local, "hipline.web", "CheckInSubmitted", {
    enrollmentId,
    week,
    answers: { ...fine, ...answers },
  });

const days = (local: Local, n: number) => local.clock.advanceTo(local.clock.now() + n * dayMs);
/** Who got which email, without the weekly list for the clinic. */
const mail = (local: Local) =>
  local
    .inbox()
    .filter(({ tags }) => !tags["sid"]?.startsWith("g_"))
    .map(({ to, subject }) => `${to[0]?.split("@")[0] ?? ""}: ${subject}`);
const factsOf = (local: Local, type: string) =>
  local
    .events()
    .filter(({ source, detailType }) => source === "hipline" && detailType === type)
    .map(({ detail }) => (detail as { data: Record<string, unknown> }).data);
const healthy = (local: Local) => {
  expect(local.denials()).toEqual([]);
  expect(local.queues().flatMap(({ dlq, messages }) => (dlq ? messages : []))).toEqual([]);
  expect(factsOf(local, "EventRefused")).toEqual([]);
};

describe("a warning sign", () => {
  it("holds the program until a clinician took charge and lifts the hold", async () => {
    await withHipline(friday, async (local) => {
      await assign(local);
      await days(local, 4);
      await answer(local, 1, { redFlags: ["swollen-calf"] });
      expect(mail(local)).toEqual(["canary.person: Week 1 of your plan", "alerts: Please call patient p-1"]);
      const [raised] = factsOf(local, "RedFlagRaised");
      const alertId = String(raised?.["alertId"]);

      await publish(local, "clinic", "AlertAcknowledged", {
        clinicId: plan.clinicId,
        patientId: plan.patientId,
        alertId,
        acknowledgedBy: "Dr. Ada Park",
      });
      await days(local, 7);
      expect(mail(local)).toHaveLength(2);

      await publish(local, "clinic", "HoldLifted", {
        ...plan,
        holdId: "red-flag",
        liftedBy: "Dr. Ada Park",
        note: "Called: swelling gone since Tuesday.",
      });
      await days(local, 7);
      expect(mail(local).slice(2)).toEqual(["canary.person: Week 2 of your plan"]);
      healthy(local);
    });
  }, 300_000);

  it("that nobody takes charge of goes to the second address after a working day", async () => {
    await withHipline(friday, async (local) => {
      await assign(local);
      await days(local, 7);
      await answer(local, 1, { redFlags: ["locked-knee"] });
      await days(local, 1);
      expect(mail(local)).not.toContain("lead: Please call patient p-1");
      await days(local, 2.1);
      expect(mail(local).filter((sent) => sent.startsWith("lead"))).toEqual([
        "lead: Please call patient p-1",
      ]);
      await days(local, 5);
      expect(mail(local).filter((sent) => sent.startsWith("lead"))).toHaveLength(1);
      healthy(local);
    });
  }, 300_000);
});

describe("answers against going on", () => {
  it("repeat the week with its reason until answers in bounds, and a clinician is asked once a week", async () => {
    await withHipline(friday, async (local) => {
      await assign(local);
      await days(local, 4);
      await answer(local, 1, { exercisePain: 7 });
      await days(local, 7);
      await answer(local, 1, {});
      await days(local, 7);
      expect(mail(local).filter((sent) => !sent.includes("How did"))).toEqual([
        "canary.person: Week 1 of your plan",
        "alerts: Please decide for patient p-1",
        "canary.person: Week 1 of your plan, once more",
        "canary.person: Week 2 of your plan",
      ]);
      const again = local.inbox().find(({ subject }) => subject.includes("once more"));
      expect(again?.text).toContain("because of what you told us about last week");
      expect(factsOf(local, "ProgressionProposed")).toMatchObject([{ week: 1, proposal: "step-back" }]);
      healthy(local);
    });
  }, 300_000);
});

describe("a patient who does not answer", () => {
  it("is asked once on day 5, and stands on the clinic's list after two weeks", async () => {
    await withHipline(friday, async (local) => {
      await assign(local);
      await days(local, 24);
      const asked = local.inbox().filter(({ tags }) => tags["sid"]?.startsWith("c_"));
      expect(asked.map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual([
        "2027-01-23",
        "2027-01-30",
        "2027-02-06",
      ]);
      const lists = local.inbox().filter(({ tags }) => tags["sid"]?.startsWith("g_"));
      expect(lists.map(({ at }) => new Date(at).toISOString())).toEqual(["2027-02-08T13:00:00.000Z"]);
      expect(lists[0]?.text).toContain("No check-in for 2 weeks");
      const links = [...(asked[0]?.html ?? "").matchAll(/href="https:\/\/[^/"]+(\/c\/[^"]+)"/g)];
      expect((await local.http({ method: "GET", path: links[0]?.[1] ?? "" })).status).toBe(200);
      healthy(local);
    });
  }, 300_000);
});
