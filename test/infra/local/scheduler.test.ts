import { describe, expect, it } from "vitest";
import { arnOf, bodyOf, type FakeWorld, operator, resource, role } from "./support/fake-world.ts";
import {
  create,
  groupArn,
  remove,
  roleArn,
  scheduleArn,
  schedulerRole,
  setup,
  update,
  weekly,
} from "./support/scheduler.ts";

const days = (count: number) => count * 86_400;
const arrivals = (world: FakeWorld) => world.queues["send"]?.map(({ at }) => at);
const onceAt = (at: string) => ({
  ...weekly,
  ScheduleExpression: `at(${at})`,
  ScheduleExpressionTimezone: "UTC",
});

// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based
describe("a weekly schedule", () => {
  it("sends at the local hour, before and after the change to summer time", async () => {
    const { world, scheduler } = setup();
    await scheduler.call(create(weekly), role);
    await world.advance(days(30));
    expect(arrivals(world)).toEqual([
      "2026-03-09T07:00:00.000Z",
      "2026-03-16T07:00:00.000Z",
      "2026-03-23T07:00:00.000Z",
      "2026-03-30T06:00:00.000Z",
    ]);
  });

  it("sends its input as the schedule's role, with the scheduled time in it", async () => {
    const { world, scheduler } = setup();
    await scheduler.call(create(weekly), role);
    await world.advance(days(8));
    const [message] = world.queues["send"] ?? [];
    expect(bodyOf(message)).toEqual({ slot: "e1", at: "2026-03-09T07:00:00Z" });
    expect(message?.principal).toEqual(schedulerRole);
  });

  // https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
  it("fills in every context attribute and leaves other placeholders alone", async () => {
    const { world, scheduler } = setup();
    const Input =
      "<aws.scheduler.schedule-arn> <aws.scheduler.execution-id> <aws.scheduler.attempt-number> <other>";
    await scheduler.call(create({ ...weekly, Target: { ...weekly.Target, Input } }), role);
    await world.advance(days(8));
    expect(world.queues["send"]?.[0]?.body).toBe(`${scheduleArn} id-1 1 <other>`);
  });

  it("does not run at the instant it is created", async () => {
    const { world, scheduler } = setup();
    await scheduler.call(create({ ...weekly, ScheduleExpression: "cron(30 10 ? * MON *)" }), role);
    await world.advance(days(6));
    expect(arrivals(world)).toEqual([]);
  });

  // https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html
  it("begins at its start date", async () => {
    const { world, scheduler } = setup();
    const StartDate = Date.parse("2026-03-16T07:00:00Z") / 1000;
    await scheduler.call(create({ ...weekly, StartDate }), role);
    await world.advance(days(22));
    expect(arrivals(world)).toEqual(["2026-03-16T07:00:00.000Z", "2026-03-23T07:00:00.000Z"]);
  });

  it("stops when it is deleted", async () => {
    const { world, scheduler } = setup();
    await scheduler.call(create(weekly), role);
    await scheduler.call(remove(), role);
    await world.advance(days(9));
    expect(arrivals(world)).toEqual([]);
  });

  // https://docs.aws.amazon.com/scheduler/latest/APIReference/API_UpdateSchedule.html
  it("runs at the new time once it is updated", async () => {
    const { world, scheduler } = setup();
    await scheduler.call(create(weekly), role);
    await scheduler.call(update({ ...weekly, ScheduleExpression: "cron(30 18 ? * FRI *)" }), role);
    await world.advance(days(9));
    expect(arrivals(world)).toEqual(["2026-03-06T17:30:00.000Z"]);
  });

  // The player's own promise, none of AWS's.
  it("is listed with its next run", async () => {
    const { scheduler } = setup();
    await scheduler.call(create(weekly), role);
    expect(scheduler.list()).toEqual([
      {
        name: "weekly-e1",
        group: "hipline-dev",
        expression: "cron(0 8 ? * MON *)",
        timezone: "Europe/Paris",
        next: Date.parse("2026-03-09T07:00:00Z"),
        targetArn: arnOf("sqs", "send"),
        roleArn: weekly.Target.RoleArn,
        dlqArn: arnOf("sqs", "undelivered"),
        input: weekly.Target.Input,
      },
    ]);
  });

  it("runs twice on request", async () => {
    const { world, scheduler } = setup();
    await scheduler.call(create(weekly), role);
    scheduler.runTwice(1);
    await world.advance(days(15));
    expect(arrivals(world)).toEqual([
      "2026-03-09T07:00:00.000Z",
      "2026-03-09T07:00:00.000Z",
      "2026-03-16T07:00:00.000Z",
    ]);
  });
});

// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
describe("a one-time schedule", () => {
  it("runs once", async () => {
    const { world, scheduler } = setup();
    await scheduler.call(create(onceAt("2026-03-02T15:30:00")), role);
    await world.advance(days(400));
    expect(arrivals(world)).toEqual(["2026-03-02T15:30:00.000Z"]);
  });

  it("is kept after its run unless it deletes itself", async () => {
    const { world, scheduler } = setup();
    await scheduler.call(create(onceAt("2026-03-02T15:30:00"), "kept"), role);
    const deleted = { ...onceAt("2026-03-02T15:30:00"), ActionAfterCompletion: "DELETE" };
    await scheduler.call(create(deleted, "deleted"), role);
    await world.advance(days(1));
    expect(scheduler.list().map(({ name }) => name)).toEqual(["kept"]);
  });

  it("runs when its time is now", async () => {
    const { world, scheduler } = setup();
    await scheduler.call(create(onceAt("2026-03-02T09:30:00")), role);
    await world.clock.settle();
    expect(arrivals(world)).toEqual(["2026-03-02T09:30:00.000Z"]);
  });

  // The player's own promise, none of AWS's.
  it("never runs when its time has passed, and says so", async () => {
    const { world, scheduler } = setup();
    await scheduler.call(create(onceAt("2026-03-02T09:29:59")), role);
    await world.advance(days(1));
    expect(arrivals(world)).toEqual([]);
    expect(world.notes.map(({ kind }) => kind)).toEqual(["schedule in the past"]);
  });

  it("can be moved before it has run", async () => {
    const { world, scheduler } = setup();
    await scheduler.call(create(onceAt("2026-03-02T15:30:00")), role);
    await scheduler.call(update(onceAt("2026-03-03T15:30:00")), role);
    await world.advance(days(5));
    expect(arrivals(world)).toEqual(["2026-03-03T15:30:00.000Z"]);
  });
});

// https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
describe("a schedule of the template", () => {
  const inTemplate = (properties: object) =>
    resource("AWS::Scheduler::Schedule", "Tick", { ...weekly, ...properties });

  it("runs like any other", async () => {
    const { world } = setup(inTemplate({ StartDate: "2026-03-16T07:00:00.000Z" }));
    await world.advance(days(15));
    expect(arrivals(world)).toEqual(["2026-03-16T07:00:00.000Z"]);
  });

  it("asks at deployment whether Scheduler may assume its role for the group", () => {
    const { world } = setup(inTemplate({}));
    expect(world.authorizations).toEqual([
      {
        principal: { kind: "service", service: "scheduler.amazonaws.com", sourceArn: groupArn },
        action: "sts:AssumeRole",
        resource: roleArn,
        context: undefined,
      },
    ]);
  });

  it("is refused by name when it has a property the player does not play", () => {
    expect(() => setup(inTemplate({ KmsKeyArn: "arn" }))).toThrow("AWS::Scheduler::Schedule Tick.KmsKeyArn");
  });
});

// The player's own promise, none of AWS's.
it("the operator may do what a function may", async () => {
  const { scheduler } = setup();
  await scheduler.call(create(weekly), operator);
  await scheduler.call(remove(), operator);
  expect(scheduler.list()).toEqual([]);
});
