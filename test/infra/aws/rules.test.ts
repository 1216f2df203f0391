import { describe, expect, it } from "vitest";
import { fromClinic, fromPatient } from "../../../events/index.ts";
import { routes } from "../../../infra/aws/routes.ts";
import { at, dev, queueName, resources, textAt } from "./synthesized.ts";

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

it("every rule tries for a day and then keeps what it could not deliver", () => {
  const targets = rules.map(({ Targets }) => ({
    kept: queueName(stateful, at(Targets, 0, "DeadLetterConfig", "Arn")),
    seconds: at(Targets, 0, "RetryPolicy", "MaximumEventAgeInSeconds"),
  }));
  const wanted = { kept: "hipline-dev-undelivered-events", seconds: 86_400 };
  expect(targets).toEqual(rules.map(() => wanted));
});

describe("what SES tells", () => {
  const rule = rules.find(({ EventBusName }) => EventBusName === "default");
  const transformer = at(rule, "Targets", 0, "InputTransformer");

  it("passes as seven fields, none of which can hold an address, a subject or a header", () => {
    expect(at(transformer, "InputPathsMap")).toEqual({
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
    const template = textAt(transformer, "InputTemplate");
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

  it("is heard for emails of this stage that carry our tag", () => {
    expect(at(rule, "EventPattern", "detail", "mail", "tags")).toEqual({
      "ses:configuration-set": ["hipline-dev"],
      sid: [{ exists: true }],
    });
  });
});
