import { describe, expect, it } from "vitest";
import { createBus } from "../../../infra/local/bus.ts";
import type { Principal } from "../../../infra/local/world.ts";
import { rule, setup, sqs } from "./support/bus.ts";
import { arnOf, containing, fakeWorld, resource, role, rpc } from "./support/fake-world.ts";

// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
describe("PutEvents", () => {
  const entry = {
    Source: "hipline.web",
    DetailType: "PatientUnsubscribed",
    Detail: "{}",
    EventBusName: "hipline",
  };

  it("answers an id for each entry", async () => {
    const { bus } = setup();
    const answer = await bus.call(rpc("PutEvents", { Entries: [entry, entry] }), role);
    expect(answer).toEqual({ FailedEntryCount: 0, Entries: [{ EventId: "id-1" }, { EventId: "id-2" }] });
  });

  it("asks IAM for the bus, with the source and the detail-type", async () => {
    const { world, bus } = setup();
    await bus.call(rpc("PutEvents", { Entries: [entry] }), role);
    expect(world.authorizations).toEqual([
      {
        principal: role,
        action: "events:PutEvents",
        resource: arnOf("events", "event-bus/hipline"),
        context: { "events:source": "hipline.web", "events:detail-type": "PatientUnsubscribed" },
      },
    ]);
  });

  it("accepts nothing of a call of which IAM denies one entry", async () => {
    const { world, bus } = setup();
    world.denies = (_, resource) => resource.endsWith("/default");
    const call = bus.call(
      rpc("PutEvents", { Entries: [entry, { ...entry, EventBusName: "default" }] }),
      role,
    );
    await expect(call).rejects.toMatchObject({ type: "AccessDeniedException" });
    expect(bus.log()).toEqual([]);
  });

  it.each<[string, object, string, string]>([
    ["no source", { Source: undefined }, "InvalidArgument", "Source is a required argument"],
    ["no detail-type", { DetailType: "" }, "InvalidArgument", "DetailType is a required argument"],
    ["no detail", { Detail: undefined }, "InvalidArgument", "Detail is a required argument"],
    ["a detail that is no JSON", { Detail: "{" }, "MalformedDetail", "Detail is malformed."],
    ["a detail that is a list", { Detail: "[]" }, "MalformedDetail", "Detail is malformed."],
    [
      "the source of an AWS service",
      { Source: "aws.ses" },
      "NotAuthorizedForSourceException",
      "Not authorized",
    ],
  ])("refuses an entry with %s and accepts the others", async (_, change, code, message) => {
    const { bus } = setup();
    const answer = await bus.call(rpc("PutEvents", { Entries: [{ ...entry, ...change }, entry] }), role);
    expect(answer).toEqual({
      FailedEntryCount: 1,
      Entries: [{ ErrorCode: code, ErrorMessage: containing(message) }, { EventId: "id-1" }],
    });
  });

  it.each<[string, unknown, string]>([
    ["no entries", { Entries: [] }, "1 to 10 entries, not 0"],
    ["eleven entries", { Entries: Array(11).fill(entry) }, "1 to 10 entries, not 11"],
    [
      "one megabyte",
      { Entries: [{ ...entry, Detail: JSON.stringify({ text: "x".repeat(1_048_576) }) }] },
      "Total size of the entries in the request is over the limit.",
    ],
  ])("refuses a call with %s", async (_, body, message) => {
    const { bus } = setup();
    await expect(bus.call(rpc("PutEvents", body), role)).rejects.toMatchObject({
      type: "ValidationException",
      message: containing(message),
    });
  });

  it.each([
    ["an unknown parameter", { Entries: [entry], EndpointId: "e" }, "parameter EndpointId of PutEvents"],
    ["an unknown field of an entry", { Entries: [{ ...entry, TraceHeader: "t" }] }, "parameter TraceHeader"],
  ])("names %s as not played", async (_, body, message) => {
    await expect(setup().bus.call(rpc("PutEvents", body), role)).rejects.toThrow(message);
  });

  it("is the only operation", async () => {
    await expect(setup().bus.call(rpc("PutRule", {}), role)).rejects.toThrow(
      "does not play PutRule of EventBridge",
    );
  });

  it("refuses a bus that does not exist", async () => {
    const call = setup().bus.call(rpc("PutEvents", { Entries: [{ ...entry, EventBusName: "hip" }] }), role);
    await expect(call).rejects.toThrow("Event bus hip does not exist.");
  });
});

// https://docs.aws.amazon.com/eventbridge/latest/ref/event-delivery-level.html
describe("an AWS service", () => {
  it("puts on the default bus without a policy of ours", () => {
    const { world, bus } = setup();
    world.denies = () => true;
    const ses: Principal = { kind: "service", service: "ses.amazonaws.com", sourceArn: arnOf("ses", "x") };
    bus.putEvent({ bus: "default", source: "aws.ses", detailType: "Email Sent", detail: "{}" }, ses);
    expect(bus.log()).toHaveLength(1);
  });
});

// The player plays what the template uses and refuses the rest by name.
describe("a template with something the player does not play is refused by name", () => {
  it.each<[string, object, string]>([
    ["a scheduled rule", { ScheduleExpression: "rate(1 day)" }, "AWS::Events::Rule r.ScheduleExpression"],
    ["another state", { State: "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS" }, "r.State ENABLED_WITH"],
    [
      "a Lambda target",
      { Targets: [{ Id: "a", Arn: arnOf("lambda", "function:f") }] },
      "a target that is no queue",
    ],
    [
      "a target's input path",
      { Targets: [{ Id: "a", Arn: sqs("q"), InputPath: "$" }] },
      "r.Targets.InputPath",
    ],
  ])("%s", (_, properties, name) => {
    expect(() => setup(rule("r", { EventPattern: { source: ["x"] }, ...properties }))).toThrow(name);
  });

  it("a bus with an archive of its own log", () => {
    const bus = resource("AWS::Events::EventBus", "Bus", { Name: "b", LogConfig: {} });
    expect(() => createBus(fakeWorld("2026-03-02T09:30:00Z", [bus]))).toThrow(
      "AWS::Events::EventBus Bus.LogConfig",
    );
  });
});
