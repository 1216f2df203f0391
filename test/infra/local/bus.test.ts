import { describe, expect, it } from "vitest";
import { AwsError } from "../../../infra/local/world.ts";
import {
  eventBridge,
  planAssigned,
  planAssignedRule,
  queueTarget,
  rule,
  ruleArn,
  setup,
  sqs,
  toAssignPlan,
} from "./support/bus.ts";
import { arnOf, bodyOf, operator } from "./support/fake-world.ts";

// https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html
describe("an event on the bus", () => {
  it("reaches the queue of a matching rule as AWS's envelope", async () => {
    const { world, bus } = setup(toAssignPlan);
    const id = bus.putEvent(planAssigned, operator);
    await world.clock.settle();
    expect(bodyOf(world.queues["assign-plan"]?.[0])).toEqual({
      version: "0",
      id,
      "detail-type": "PlanAssigned",
      source: "clinic",
      account: "111122223333",
      time: "2026-03-02T09:30:15Z",
      region: "eu-west-1",
      resources: [],
      detail: { data: { planId: "p1" } },
    });
  });

  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-conditions.html
  it("is delivered by EventBridge in the name of the rule", async () => {
    const { world, bus } = setup(toAssignPlan);
    bus.putEvent(planAssigned, operator);
    await world.clock.settle();
    expect(world.queues["assign-plan"]?.[0]?.principal).toEqual(eventBridge);
  });

  it("reaches every target of every rule that matches", async () => {
    const two = rule("two", {
      EventPattern: { source: ["clinic"] },
      Targets: [
        { Id: "a", Arn: sqs("assign-plan") },
        { Id: "b", Arn: sqs("other") },
      ],
    });
    const { world, bus } = setup(toAssignPlan, two);
    bus.putEvent(planAssigned, operator);
    await world.clock.settle();
    expect([world.queues["assign-plan"]?.length, world.queues["other"]?.length]).toEqual([2, 1]);
  });

  it("stays on its own bus", async () => {
    const { world, bus } = setup(toAssignPlan);
    bus.putEvent({ ...planAssigned, bus: "default" }, operator);
    await world.clock.settle();
    expect(world.queues["assign-plan"]).toEqual([]);
  });

  it("may name the bus by its ARN", async () => {
    const { world, bus } = setup(toAssignPlan);
    bus.putEvent({ ...planAssigned, bus: arnOf("events", "event-bus/hipline") }, operator);
    await world.clock.settle();
    expect(world.queues["assign-plan"]).toHaveLength(1);
  });

  it("passes a disabled rule by", async () => {
    const { world, bus } = setup(rule("off", { ...toAssignPlan.properties, Name: "off", State: "DISABLED" }));
    bus.putEvent(planAssigned, operator);
    await world.clock.settle();
    expect(world.queues["assign-plan"]).toEqual([]);
  });

  it("is logged with the rules that matched", () => {
    const { bus } = setup(toAssignPlan);
    const id = bus.putEvent(planAssigned, operator);
    bus.putEvent({ ...planAssigned, detailType: "PlanEnded" }, operator);
    expect(bus.log()).toEqual([
      {
        id,
        at: Date.parse("2026-03-02T09:30:15.250Z"),
        bus: "hipline",
        source: "clinic",
        detailType: "PlanAssigned",
        detail: { data: { planId: "p1" } },
        rules: ["assign"],
      },
      expect.objectContaining({ detailType: "PlanEnded", rules: [] }),
    ]);
  });
});

// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html
describe("a delivery that fails", () => {
  it("goes straight to the dead-letter queue when the rule has no permission", async () => {
    const { world, bus } = setup(toAssignPlan);
    world.denies = (_, resource) => resource === sqs("assign-plan");
    const id = bus.putEvent(planAssigned, operator);
    await world.clock.settle();
    const [letter] = world.queues["undelivered"] ?? [];
    expect(bodyOf(letter)).toMatchObject({ id, detail: { data: { planId: "p1" } } });
    expect(letter?.attributes).toEqual({
      RULE_ARN: { DataType: "String", StringValue: ruleArn },
      TARGET_ARN: { DataType: "String", StringValue: sqs("assign-plan") },
      ERROR_CODE: { DataType: "String", StringValue: "NO_PERMISSIONS" },
      ERROR_MESSAGE: {
        DataType: "String",
        StringValue: `not authorized to perform sqs:SendMessage on ${sqs("assign-plan")}`,
      },
      RETRY_ATTEMPTS: { DataType: "String", StringValue: "0" },
    });
  });

  it("goes straight to the dead-letter queue when the target does not exist", async () => {
    const { world, bus } = setup(toAssignPlan);
    delete world.queues["assign-plan"];
    bus.putEvent(planAssigned, operator);
    await world.clock.settle();
    expect(world.queues["undelivered"]?.[0]?.attributes?.["ERROR_CODE"]?.StringValue).toBe("NO_RESOURCE");
  });

  it("is dropped with a note when there is no dead-letter queue", async () => {
    const Targets = [{ Id: "Queue", Arn: sqs("gone") }];
    const { world, bus } = setup(rule("assign", { EventPattern: { source: ["clinic"] }, Targets }));
    bus.putEvent(planAssigned, operator);
    await world.clock.settle();
    expect(world.notes.map(({ kind }) => kind)).toEqual(["event dropped"]);
  });

  it("is dropped with a note when the dead-letter queue refuses it too", async () => {
    const { world, bus } = setup(toAssignPlan);
    world.denies = (action) => action === "sqs:SendMessage";
    bus.putEvent(planAssigned, operator);
    await world.clock.settle();
    expect(world.notes.map(({ kind }) => kind)).toEqual([
      "dead-letter queue refused an event",
      "event dropped",
    ]);
  });

  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html
  it("is tried again one, two and four seconds later when the queue is in trouble", async () => {
    const { world, bus } = setup(toAssignPlan);
    const trouble = new AwsError("InternalError", "try later", 500);
    world.sendErrors = [trouble, trouble, trouble];
    bus.putEvent(planAssigned, operator);
    await world.advance(60);
    expect(world.queues["assign-plan"]?.map(({ at }) => at)).toEqual(["2026-03-02T09:30:22.250Z"]);
  });

  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html
  it("goes to the dead-letter queue after the last retry", async () => {
    const once = { ...queueTarget, RetryPolicy: { MaximumRetryAttempts: 1 } };
    const { world, bus } = setup(planAssignedRule(once));
    const throttled = new AwsError("ThrottlingException", "slow down");
    world.sendErrors = [throttled, throttled];
    bus.putEvent(planAssigned, operator);
    await world.advance(60);
    expect(world.queues["undelivered"]?.[0]?.attributes).toMatchObject({
      ERROR_CODE: { StringValue: "THROTTLING" },
      RETRY_ATTEMPTS: { StringValue: "1" },
      EXHAUSTED_RETRY_CONDITION: { StringValue: "MaximumRetryAttempts" },
    });
  });

  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html
  it("goes to the dead-letter queue when the event is too old for another retry", async () => {
    const aMinute = { ...queueTarget, RetryPolicy: { MaximumEventAgeInSeconds: 60 } };
    const { world, bus } = setup(planAssignedRule(aMinute));
    world.sendErrors = Array.from({ length: 6 }, () => new AwsError("InternalError", "try later", 500));
    bus.putEvent(planAssigned, operator);
    await world.advance(3600);
    expect(world.queues["undelivered"]?.[0]?.attributes).toMatchObject({
      RETRY_ATTEMPTS: { StringValue: "5" },
      EXHAUSTED_RETRY_CONDITION: { StringValue: "MaximumEventAgeInSeconds" },
    });
  });
});

// https://docs.aws.amazon.com/eventbridge/latest/ref/event-delivery-level.html
describe("delivery is at least once", () => {
  it("delivers twice on request, and then once again", async () => {
    const { world, bus } = setup(toAssignPlan);
    bus.deliverTwice(1);
    bus.putEvent(planAssigned, operator);
    bus.putEvent(planAssigned, operator);
    await world.clock.settle();
    expect(world.queues["assign-plan"]).toHaveLength(3);
  });

  it("delivers late on request, so that a later event overtakes", async () => {
    const { world, bus } = setup(toAssignPlan);
    bus.deliverLate(1, 90_000);
    bus.putEvent({ ...planAssigned, detail: '{"n":1}' }, operator);
    bus.putEvent({ ...planAssigned, detail: '{"n":2}' }, operator);
    await world.advance(100);
    expect(world.queues["assign-plan"]?.map(({ body, at }) => [body.includes('"n":1') ? 1 : 2, at])).toEqual([
      [2, "2026-03-02T09:30:15.250Z"],
      [1, "2026-03-02T09:31:45.250Z"],
    ]);
  });
});
