import { describe, expect, it } from "vitest";
import { AwsError } from "../../../infra/local/world.ts";
import { arnOf, bodyOf, type FakeWorld, role } from "./support/fake-world.ts";
import { create, scheduleArn, schedulerRole, setup, weekly } from "./support/scheduler.ts";

const aDay = 86_400;
const once = { ...weekly, ScheduleExpression: "at(2026-03-02T10:00:00)", ScheduleExpressionTimezone: "UTC" };

// https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html
describe("a run that fails", () => {
  const failing = async (change: (world: FakeWorld) => void, target: object = {}) => {
    const { world, scheduler } = setup();
    await scheduler.call(create({ ...once, Target: { ...weekly.Target, ...target } }), role);
    change(world);
    await world.advance(aDay);
    return world;
  };

  it("goes straight to the dead-letter queue, as the call that failed, when the role may not send", async () => {
    const world = await failing((w) => (w.denies = (_, to) => to === arnOf("sqs", "send")));
    const [letter] = world.queues["undelivered"] ?? [];
    expect(bodyOf(letter)).toEqual({
      MessageBody: '{"slot":"e1","at":"2026-03-02T10:00:00Z"}',
      QueueUrl: "http://127.0.0.1:1/111122223333/send",
    });
    expect(letter?.principal).toEqual(schedulerRole);
    expect(letter?.attributes).toMatchObject({
      ERROR_CODE: { StringValue: "AccessDeniedException" },
      EXECUTION_ID: { StringValue: "id-1" },
      IS_PAYLOAD_TRUNCATED: { StringValue: "false" },
      RETRY_ATTEMPTS: { StringValue: "0" },
      SCHEDULED_TIME: { StringValue: "2026-03-02T10:00:00Z" },
      SCHEDULE_ARN: { StringValue: scheduleArn },
      TARGET_ARN: { StringValue: arnOf("sqs", "send") },
    });
  });

  it("is dropped with a note when the role cannot be assumed any more", async () => {
    const world = await failing((w) => (w.denies = (action) => action === "sts:AssumeRole"));
    expect([world.queues["send"], world.queues["undelivered"]]).toEqual([[], []]);
    expect(world.notes.map(({ kind }) => kind)).toEqual([
      "dead-letter queue refused a scheduled message",
      "scheduled message dropped",
    ]);
  });

  it("is dropped with a note when there is no dead-letter queue", async () => {
    const world = await failing((w) => delete w.queues["send"], { DeadLetterConfig: undefined });
    expect(world.notes.map(({ kind }) => kind)).toEqual(["scheduled message dropped"]);
  });

  it("is tried again when the queue is in trouble, and says which attempt it is", async () => {
    const trouble = new AwsError("InternalError", "try later", 500);
    const world = await failing((w) => (w.sendErrors = [trouble, trouble]), {
      Input: "attempt <aws.scheduler.attempt-number>",
    });
    expect(world.queues["send"]?.map(({ at, body }) => [at, body])).toEqual([
      ["2026-03-02T10:00:03.000Z", "attempt 3"],
    ]);
  });

  it("goes to the dead-letter queue when its retries are used up", async () => {
    const trouble = new AwsError("InternalError", "try later", 500);
    const world = await failing((w) => (w.sendErrors = [trouble]), {
      RetryPolicy: { MaximumRetryAttempts: 0 },
    });
    expect(world.queues["undelivered"]?.[0]?.attributes).toMatchObject({
      RETRY_ATTEMPTS: { StringValue: "0" },
      EXHAUSTED_RETRY_CONDITION: { StringValue: "MaximumRetryAttempts" },
    });
  });

  it("deletes the schedule all the same", async () => {
    const { world, scheduler } = setup();
    await scheduler.call(create({ ...once, ActionAfterCompletion: "DELETE" }), role);
    delete world.queues["send"];
    await world.advance(aDay);
    expect(scheduler.list()).toEqual([]);
  });
});
