import { describe, expect, it } from "vitest";
import { compileTransformer } from "../../../infra/local/input-transformer.ts";

const event = {
  "detail-type": "Email Bounced",
  time: "2026-03-02T09:30:15Z",
  detail: {
    mail: { messageId: "m1", tags: { sid: ["slot-1_a1"] }, destination: ["a@example.com", "b@example.com"] },
    bounce: { bounceType: "Permanent", count: 2, final: true, reason: null, at: 'said "no"' },
  },
};
const transform = (InputTemplate: string, InputPathsMap: Record<string, string> = {}) =>
  compileTransformer("rule r", { InputPathsMap, InputTemplate })(event);

// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
describe("a template that is an object", () => {
  it.each<[string, string, string]>([
    ["a string", "$.detail.mail.messageId", '{"value":"m1"}'],
    ["a field with a dash", "$.detail-type", '{"value":"Email Bounced"}'],
    ["a list", "$.detail.mail.tags.sid", '{"value":["slot-1_a1"]}'],
    ["one element of a list", "$.detail.mail.destination[1]", '{"value":"b@example.com"}'],
    ["an object", "$.detail.mail.tags", '{"value":{"sid":["slot-1_a1"]}}'],
    ["a number", "$.detail.bounce.count", '{"value":2}'],
    ["a boolean", "$.detail.bounce.final", '{"value":true}'],
    ["null", "$.detail.bounce.reason", '{"value":null}'],
    ["a string with quotes", "$.detail.bounce.at", '{"value":"said \\"no\\""}'],
    ["an empty string for what is absent", "$.detail.complaint.complaintFeedbackType", '{"value":""}'],
    ["an empty string for what is absent in a string", "$.time.zone", '{"value":""}'],
  ])("takes %s", (_, path, output) => {
    expect(transform('{"value": <value>}', { value: path })).toBe(output);
  });

  it("puts a string inside quotes", () => {
    const template = '{"note": "message <id> at <time>, not <gone>."}';
    expect(
      transform(template, { id: "$.detail.mail.messageId", time: "$.time", gone: "$.detail.gone" }),
    ).toBe('{"note":"message m1 at 2026-03-02T09:30:15Z, not ."}');
  });

  it("keeps escaped quotes around a variable", () => {
    expect(transform('{"note": "id \\"<id>\\" bounced"}', { id: "$.detail.mail.messageId" })).toBe(
      '{"note":"id \\"m1\\" bounced"}',
    );
  });

  it.each<[string, string]>([
    ["a list inside quotes", "$.detail.mail.tags.sid"],
    ["a string with quotes inside quotes", "$.detail.bounce.at"],
  ])("fails with INVALID_JSON for %s", (_, path) => {
    expect(() => transform('{"value": "<value>"}', { value: path })).toThrow(
      expect.objectContaining({ type: "INVALID_JSON" }),
    );
  });
});

// The player plays what the template uses and refuses the rest by name.
describe("a transformer with something the player does not play is refused by name", () => {
  it.each<[string, string, Record<string, string>, string]>([
    ["an undefined placeholder", '{"a": <b>}', {}, "the placeholder <b>"],
    ["a predefined variable", '{"a": <aws.events.rule-arn>}', {}, "the placeholder <aws.events.rule-arn>"],
    ["a wildcard path", '{"a": <b>}', { b: "$.detail.*" }, "the input path $.detail.*"],
    ["a template of another kind", "<b>", { b: "$.time" }, "an InputTemplate that is no object"],
  ])("%s", (_, template, paths, name) => {
    expect(() => transform(template, paths)).toThrow(name);
  });
});
