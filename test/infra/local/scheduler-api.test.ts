import { describe, expect, it } from "vitest";
import { containing, rest, role } from "./support/fake-world.ts";
import {
  create,
  groupArn,
  remove,
  roleArn,
  scheduleArn,
  setup,
  update,
  weekly,
} from "./support/scheduler.ts";

// https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html
describe("CreateSchedule", () => {
  it("answers the schedule's ARN", async () => {
    expect(await setup().scheduler.call(create(weekly), role)).toEqual({ ScheduleArn: scheduleArn });
  });

  // https://docs.aws.amazon.com/scheduler/latest/UserGuide/security_iam_id-based-policies.html#security_iam_id-based-policies-passrole
  it("asks IAM for the schedule, for passing the role to Scheduler, and for Scheduler to assume it", async () => {
    const { world, scheduler } = setup();
    await scheduler.call(create(weekly), role);
    expect(world.authorizations).toEqual([
      { principal: role, action: "scheduler:CreateSchedule", resource: scheduleArn, context: undefined },
      {
        principal: role,
        action: "iam:PassRole",
        resource: roleArn,
        context: { "iam:PassedToService": "scheduler.amazonaws.com" },
      },
      {
        principal: { kind: "service", service: "scheduler.amazonaws.com", sourceArn: groupArn },
        action: "sts:AssumeRole",
        resource: roleArn,
        context: undefined,
      },
    ]);
  });

  it.each(["scheduler:CreateSchedule", "iam:PassRole"])(
    "creates nothing when IAM denies %s",
    async (action) => {
      const { world, scheduler } = setup();
      world.denies = (denied) => denied === action;
      await expect(scheduler.call(create(weekly), role)).rejects.toMatchObject({
        type: "AccessDeniedException",
      });
      expect(scheduler.list()).toEqual([]);
    },
  );

  it("refuses a role that Scheduler may not assume", async () => {
    const { world, scheduler } = setup();
    world.denies = (action) => action === "sts:AssumeRole";
    await expect(scheduler.call(create(weekly), role)).rejects.toMatchObject({
      type: "ValidationException",
      message: containing("must allow AWS EventBridge Scheduler to assume the role"),
    });
  });

  it("refuses a name that is taken", async () => {
    const { scheduler } = setup();
    await scheduler.call(create(weekly), role);
    await expect(scheduler.call(create(weekly), role)).rejects.toMatchObject({
      type: "ConflictException",
      status: 409,
    });
  });

  it("answers the same again to the same call with the same token", async () => {
    const { scheduler } = setup();
    const request = create({ ...weekly, ClientToken: "id-1" });
    await scheduler.call(request, role);
    expect(await scheduler.call(request, role)).toEqual({ ScheduleArn: scheduleArn });
  });

  it("refuses another call with the same token", async () => {
    const { scheduler } = setup();
    await scheduler.call(create({ ...weekly, ClientToken: "id-1" }), role);
    const other = { ...weekly, ClientToken: "id-1", ScheduleExpressionTimezone: "UTC" };
    await expect(scheduler.call(create(other), role)).rejects.toMatchObject({ type: "ConflictException" });
  });

  it("refuses a group that does not exist", async () => {
    const call = setup().scheduler.call(create({ ...weekly, GroupName: "hipline-prod" }), role);
    await expect(call).rejects.toMatchObject({ type: "ResourceNotFoundException", status: 404 });
  });

  const target = weekly.Target;
  it.each<[string, object, string]>([
    [
      "an expression of five fields",
      { ScheduleExpression: "cron(0 8 ? * MON)" },
      "Invalid Schedule Expression",
    ],
    ["no expression", { ScheduleExpression: undefined }, "Invalid Schedule Expression"],
    ["an unknown zone", { ScheduleExpressionTimezone: "Paris" }, "must be an IANA time zone, but is 'Paris'"],
    ["no window", { FlexibleTimeWindow: undefined }, "FlexibleTimeWindow.Mode OFF only"],
    ["a flexible window", { FlexibleTimeWindow: { Mode: "FLEXIBLE" } }, "FlexibleTimeWindow.Mode OFF only"],
    ["a rate", { ScheduleExpression: "rate(1 day)" }, "does not play rate(1 day)"],
    ["an unknown action", { ActionAfterCompletion: "STOP" }, "one of NONE, DELETE"],
    ["no target", { Target: undefined }, "Target.RoleArn must be the ARN of a role"],
    ["a target that is no queue", { Target: { ...target, Arn: "arn:aws:lambda:x" } }, "to queues only"],
    ["no input", { Target: { ...target, Input: undefined } }, "without Input"],
    ["an input over 256 KB", { Target: { ...target, Input: "x".repeat(262_145) } }, "256 KB or less"],
    [
      "too many retries",
      { Target: { ...target, RetryPolicy: { MaximumRetryAttempts: 186 } } },
      "0 to 185, but is 186",
    ],
    [
      "an age of a second",
      { Target: { ...target, RetryPolicy: { MaximumEventAgeInSeconds: 1 } } },
      "60 to 86400",
    ],
    ["a parameter of FIFO queues", { Target: { ...target, SqsParameters: {} } }, "Target.SqsParameters"],
  ])("refuses %s", async (_, change, message) => {
    await expect(setup().scheduler.call(create({ ...weekly, ...change }), role)).rejects.toMatchObject({
      type: "ValidationException",
      message: containing(message),
    });
  });

  it("names an unknown parameter as not played", async () => {
    const call = setup().scheduler.call(create({ ...weekly, KmsKeyArn: "arn" }), role);
    await expect(call).rejects.toThrow("parameter KmsKeyArn of CreateSchedule");
  });

  it.each(["a".repeat(65), "week 1", "e1#2"])("refuses the name %s", async (name) => {
    await expect(setup().scheduler.call(create(weekly, name), role)).rejects.toThrow(
      "Name must be 1 to 64 of",
    );
  });
});

// https://docs.aws.amazon.com/scheduler/latest/APIReference/API_UpdateSchedule.html
describe("UpdateSchedule", () => {
  it("puts what it leaves out back to the default", async () => {
    const { scheduler } = setup();
    await scheduler.call(create(weekly), role);
    const { ScheduleExpressionTimezone: _, ...withoutZone } = weekly;
    await scheduler.call(update(withoutZone), role);
    expect(scheduler.list()).toMatchObject([{ timezone: "UTC" }]);
  });

  it("needs permission to pass the role", async () => {
    const { world, scheduler } = setup();
    await scheduler.call(create(weekly), role);
    world.denies = (action) => action === "iam:PassRole";
    await expect(scheduler.call(update(weekly), role)).rejects.toMatchObject({
      type: "AccessDeniedException",
    });
  });
});

// https://docs.aws.amazon.com/scheduler/latest/APIReference/API_UpdateSchedule.html
describe("a schedule that does not exist", () => {
  it.each([
    ["UpdateSchedule", update(weekly)],
    ["DeleteSchedule", remove()],
  ])("is not found by %s", async (_, request) => {
    await expect(setup().scheduler.call(request, role)).rejects.toMatchObject({
      type: "ResourceNotFoundException",
      status: 404,
      message: "Schedule weekly-e1 does not exist.",
    });
  });
});

// The player plays what the template uses and refuses the rest by name.
it.each([
  rest("POST", "/schedule-groups/g", {}),
  rest("PATCH", "/schedules/s", {}),
  rest("GET", "/schedules/s"),
  rest("GET", "/tags/arn"),
])("$method $path is refused by name", async (request) => {
  await expect(setup().scheduler.call(request, role)).rejects.toThrow(
    `play ${request.method} ${request.path}`,
  );
});
