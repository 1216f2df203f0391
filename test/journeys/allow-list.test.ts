import { describe, expect, it } from "vitest";
import { mayReceive } from "../../functions/send-email/hand-over.ts";
import type { Local } from "../../infra/local/hipline.ts";
import { withBentHipline, withHipline, type Bend } from "../support/played-hipline.ts";

const monday = "2027-01-18T15:00:00Z";

/** A plan starts today for a patient whose address the dev stage may not write to. */
async function enrollOutside(local: Local) {
  const contact = {
    email: "maria@hospital.test",
    givenName: "Maria",
    language: "en",
    timeZone: "America/New_York",
    birthYear: 1980,
    consent: { at: "2027-01-10T15:00:00Z", textVersion: "v1" },
  };
  const data = {
    ...{ clinicId: "hip-strong", patientId: "p-1", planId: "plan-1", contact, program: "pfp-12" },
    ...{ startDate: "2027-01-18", signedBy: "Dr. Ada Park", signedAt: "2027-01-15T16:00:00Z" },
  };
  const metadata = {
    eventId: "assign-outside-1",
    occurredAt: monday,
    version: 1,
    correlationId: "outside-1",
  };
  local.putEvents([{ source: "clinic", detailType: "PlanAssigned", detail: { metadata, data } }]);
  await local.clock.settle();
  await local.clock.advanceTo(local.clock.now() + 30 * 60_000);
  return {
    mailed: local.inbox().map(({ to }) => to),
    refusedByIam: local
      .denials()
      .map(({ principal, action }) => `${principal.replace(/^.*hipline-/, "")} ${action}`),
    facts: local.events().filter(({ detailType }) => detailType === "EmailFailed"),
  };
}

/** The sender as it would be with the check taken out of it. */
const trusting: Bend = (resources) => {
  for (const { Type, Properties } of Object.values(resources)) {
    const { Variables } = (Properties["Environment"] ?? {}) as { Variables?: Record<string, unknown> };
    if (Type === "AWS::Lambda::Function" && Variables?.["RECIPIENT_ALLOW_LIST"] !== undefined)
      Variables["RECIPIENT_ALLOW_LIST"] = "";
  }
};

describe("a stage without patients, asked to write to one", () => {
  it("refuses in its code, and tells the clinic that the email failed", async () => {
    const { mailed, refusedByIam, facts } = await withHipline(monday, enrollOutside);
    expect(mailed).toEqual([]);
    expect(refusedByIam).toEqual([]);
    expect(facts).toMatchObject([{ detail: { data: { reason: "recipient-outside-allow-list" } } }]);
  }, 300_000);

  it("is refused by IAM where its code would not", async () => {
    const { mailed, refusedByIam } = await withBentHipline(monday, trusting, enrollOutside);
    expect(mailed).toEqual([]);
    expect(new Set(refusedByIam)).toEqual(new Set(["dev-send-email ses:SendEmail"]));
  }, 300_000);
});

describe("the list of those who may get email", () => {
  it.each([
    ["maria@example.com", ["@example.com"], true],
    ["MARIA@EXAMPLE.COM", ["@example.com"], true],
    ["maria@example.com", ["maria@example.com"], true],
    ["maria@sub.example.com", ["@example.com"], false],
    ["maria@notexample.com", ["@example.com"], false],
    ["other@example.com", ["maria@example.com"], false],
    ["anyone@anywhere.test", [], true],
  ])("%s by %j: %s", (address, list, may) => {
    expect(mayReceive(address, list)).toBe(may);
  });
});
