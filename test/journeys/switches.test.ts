import { expect, it } from "vitest";
import { faults, type FaultName } from "../../infra/local/desk/faults.ts";
import type { Local } from "../../infra/local/hipline.ts";
import { withHipline } from "../support/played-hipline.ts";

const friday = "2027-01-15T17:00:00Z";
const contact = {
  email: "maria@example.com",
  givenName: "Maria",
  language: "en",
  timeZone: "America/New_York",
  birthYear: 1950,
  consent: { at: "2027-01-10T15:00:00Z", textVersion: "v1" },
};
const plan = {
  clinicId: "hip-strong",
  patientId: "p-1",
  planId: "plan-1",
  program: "pfp-12",
  startDate: "2027-01-18",
  signedBy: "Dr. Ada Park",
  signedAt: "2027-01-15T16:00:00Z",
  contact,
};

/** The weekly emails of two weeks in which `names` go wrong: before the plan arrives, and before the second week's email. */
async function weeksWith(local: Local, names: readonly FaultName[]): Promise<string[]> {
  const arm = () => names.forEach((name) => faults[name].arm(local));
  const until = (time: string) => local.clock.advanceTo(Date.parse(time));
  const metadata = {
    eventId: "journey-plan",
    occurredAt: friday,
    version: 1,
    correlationId: "journey-switches",
  };
  arm();
  local.putEvents([{ source: "clinic", detailType: "PlanAssigned", detail: { metadata, data: plan } }]);
  await until("2027-01-25T12:00:00Z");
  arm();
  await until("2027-01-27T12:00:00Z");
  expect(local.queues().flatMap(({ dlq, messages }) => (dlq ? messages : []))).toEqual([]);
  const subjects = local.inbox().map(({ subject }) => subject);
  return subjects.filter((subject) => subject.startsWith("Week "));
}

it.each<[string, readonly FaultName[]]>([
  ["events and schedules arrive twice", ["event-twice", "schedule-twice"]],
  ["events arrive late and are overtaken", ["event-late"]],
  ["SES throttles, and its answer is lost", ["throttle", "lose-answer"]],
])(
  "each week's email goes out once although %s",
  async (_, names) => {
    const weeks = await withHipline(friday, (local) => weeksWith(local, names));
    expect(weeks).toEqual(["Week 1 of your plan", "Week 2 of your plan"]);
  },
  300_000,
);
