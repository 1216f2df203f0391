import { describe, expect, it } from "vitest";
import { fromClinic, fromPatient } from "../../../events/index.ts";
import { routes } from "../../../infra/aws/routes.ts";
import { at, dev, nameOf, queueName, resources, textAt } from "./synthesized.ts";

const { stateful, stateless } = dev;
const rules = resources(stateless, "AWS::Events::Rule").map(({ properties }) => properties);

it("everything a clinic or a patient can say has a queue, except what nothing consumes yet", () => {
  const routed = new Set<string>(
    Object.values(routes).flatMap((contracts) => contracts.map(({ type }) => type)),
  );
  const unrouted = [...fromClinic, ...fromPatient]
    .map(({ type }) => type)
    .filter((type) => !routed.has(type));
  expect(unrouted.sort()).toEqual([]);
});

it.each(
  Object.entries(routes).flatMap(([queue, contracts]) =>
    contracts.map(({ type, source }) => ({ queue, type, source })),
  ),
)("$type from $source goes to $queue and nowhere else", ({ queue, type, source }) => {
  const matching = rules.filter(({ EventPattern }) => JSON.stringify(EventPattern).includes(`"${type}"`));
  const found = matching.map(({ EventPattern, Targets }) => ({
    EventPattern,
    queue: queueName(stateful, at(Targets, 0, "Arn")),
  }));
  expect(found).toEqual([
    { EventPattern: { source: [source], "detail-type": [type] }, queue: `hipline-dev-${queue}` },
  ]);
});

it.each(rules)("$Name tries for a day and then keeps what it could not deliver", ({ Targets }) => {
  expect(queueName(stateful, at(Targets, 0, "DeadLetterConfig", "Arn"))).toBe(
    "hipline-dev-undelivered-events",
  );
  expect(at(Targets, 0, "RetryPolicy")).toEqual({
    MaximumEventAgeInSeconds: 86_400,
    MaximumRetryAttempts: 185,
  });
});

it("rules have the names that the queues let in, on our bus, and SES's on the account's", () => {
  const named = rules.map(({ Name, EventBusName }) => [nameOf(stateful, EventBusName), Name]);
  const ours = Object.entries(routes).flatMap(([queue, contracts]) =>
    contracts.map(({ type }) => ["hipline-dev", `${queue}-${type}`]),
  );
  expect(named.sort()).toEqual([...ours, ["default", "hipline-dev-delivery"]].sort());
});

describe("what SES tells", () => {
  const rule = rules.find(({ EventBusName }) => EventBusName === "default");
  const transformer = () => at(rule, "Targets", 0, "InputTransformer");

  it("passes as seven fields, none of which can hold an address, a subject or a header", () => {
    expect(at(transformer(), "InputPathsMap")).toEqual({
      type: "$.detail-type",
      sid: "$.detail.mail.tags.sid",
      messageId: "$.detail.mail.messageId",
      at: "$.time",
      bounceType: "$.detail.bounce.bounceType",
      bounceSubType: "$.detail.bounce.bounceSubType",
      complaint: "$.detail.complaint.complaintFeedbackType",
    });
  });

  it("is JSON even when only the required fields have values", () => {
    const values: Record<string, string> = {
      type: "Email Sent",
      sid: '["s1"]',
      messageId: "m1",
      at: "2027-03-01T16:20:00Z",
    };
    const template = textAt(transformer(), "InputTemplate");
    const message = template.replaceAll(/<(\w+)>/g, (_, name: string) => values[name] ?? "");
    expect(JSON.parse(message)).toEqual({
      type: "Email Sent",
      sid: ["s1"],
      messageId: "m1",
      at: "2027-03-01T16:20:00Z",
      bounceType: "",
      bounceSubType: "",
      complaint: "",
    });
  });

  it("is heard whatever becomes of an email, from SES alone", () => {
    expect(at(rule, "EventPattern")).toMatchObject({
      source: ["aws.ses"],
      "detail-type": [
        "Email Sent",
        "Email Delivered",
        "Email Delivery Delayed",
        "Email Bounced",
        "Email Complaint Received",
        "Email Rejected",
        "Email Rendering Failed",
      ],
    });
    expect(queueName(stateful, at(rule, "Targets", 0, "Arn"))).toBe("hipline-dev-delivery");
  });

  it("is heard for emails of this stage that carry our tag", () => {
    expect(at(rule, "EventPattern", "detail", "mail", "tags")).toEqual({
      "ses:configuration-set": ["hipline-dev"],
      sid: [{ exists: true }],
    });
  });
});
