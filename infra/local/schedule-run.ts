import { deliver, type Failure, stringAttributes } from "./retries.ts";
import type { Settings } from "./schedule.ts";
import { AwsError, type Principal, type World } from "./world.ts";

/** One occurrence of a schedule, on its way to the target. */
interface Run {
  settings: Settings;
  scheduleArn: string;
  groupArn: string;
  scheduledTime: number;
}

/** `onDone` is called once the target has the message or never will. */
export function run(
  world: World,
  { settings, scheduleArn, groupArn, scheduledTime }: Run,
  onDone: () => void,
): void {
  const executionId = world.id();
  const time = isoSeconds(scheduledTime);
  const input = (attempt: number) =>
    fillPlaceholders(settings.input, {
      "schedule-arn": scheduleArn,
      "scheduled-time": time,
      "execution-id": executionId,
      "attempt-number": String(attempt),
    });

  function onFailed({ error, retries, exhausted }: Failure): void {
    const attributes = stringAttributes({
      ERROR_CODE: error.type,
      ERROR_MESSAGE: error.message,
      EXECUTION_ID: executionId,
      EXHAUSTED_RETRY_CONDITION: exhausted,
      IS_PAYLOAD_TRUNCATED: "false",
      RETRY_ATTEMPTS: retries,
      SCHEDULED_TIME: time,
      SCHEDULE_ARN: scheduleArn,
      TARGET_ARN: settings.targetArn,
    });
    const kept = tryDeadLetter(world, settings, groupArn, input(retries + 1), attributes);
    world.note(kept ? "schedule to dead-letter queue" : "scheduled message dropped", {
      schedule: scheduleArn,
      target: settings.targetArn,
      reason: error.message,
    });
    onDone();
  }

  deliver(world.clock, settings.retryPolicy, {
    attempt: (number) =>
      void world.sendMessage(settings.targetArn, input(number), assume(world, settings.roleArn, groupArn)),
    onDelivered: onDone,
    onFailed,
  });
}

/** Scheduler acts as the schedule's role; the trust policy may name the group: https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html */
export function assume(world: World, roleArn: string, groupArn: string): Principal {
  world.iam.authorizeAssume(roleArn, "scheduler.amazonaws.com", groupArn);
  return { kind: "role", roleArn, name: roleArn.slice(roleArn.lastIndexOf("/") + 1) };
}

/**
 * The dead letter is the call that failed, so the input is one level down. The role must be allowed to send there too.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html
 */
function tryDeadLetter(
  world: World,
  { dlqArn, targetArn, roleArn }: Settings,
  groupArn: string,
  input: string,
  attributes: ReturnType<typeof stringAttributes>,
): boolean {
  if (dlqArn === undefined) return false;
  const body = JSON.stringify({ MessageBody: input, QueueUrl: queueUrl(world, targetArn) });
  try {
    world.sendMessage(dlqArn, body, assume(world, roleArn, groupArn), { attributes });
    return true;
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    world.note("dead-letter queue refused a scheduled message", { dlq: dlqArn, reason: error.message });
    return false;
  }
}

const queueUrl = (world: World, arn: string): string =>
  world.resources("AWS::SQS::Queue").find(({ attrs }) => attrs["Arn"] === arn)?.ref ?? arn;

/** https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html */
const fillPlaceholders = (input: string, values: Record<string, string>): string =>
  input.replace(/<aws\.scheduler\.([\w-]+)>/g, (whole, name: string) => values[name] ?? whole);

const isoSeconds = (time: number) => new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
