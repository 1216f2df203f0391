import { compileTransformer } from "./input-transformer.ts";
import { fromTemplate } from "./known.ts";
import { compilePattern, type Matcher } from "./pattern.ts";
import { deliver, isThrottle, type RetryPolicy, stringAttributes } from "./retries.ts";
import { AwsError, NotPlayed, type Principal, type Resource, type World } from "./world.ts";

/** An event as rules match it: https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html */
export interface EventEnvelope extends Record<string, unknown> {
  version: "0";
  id: string;
  "detail-type": string;
  source: string;
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: unknown;
}

export interface Rule {
  name: string;
  arn: string;
  bus: string;
  matches: Matcher;
  targets: Target[];
}

export interface Target {
  id: string;
  arn: string;
  transform(event: EventEnvelope): string;
  retryPolicy: RetryPolicy;
  dlqArn: string | undefined;
}

interface RuleProperties {
  Name?: string;
  Description?: string;
  EventBusName?: string;
  EventPattern?: object;
  State?: string;
  Targets?: unknown[];
}

interface TargetProperties {
  Id: string;
  Arn: string;
  InputTransformer?: object;
  RetryPolicy?: RetryPolicy;
  DeadLetterConfig?: { Arn?: string };
}

export function readRules(world: World): Rule[] {
  return world.resources("AWS::Events::Rule").flatMap((resource) => readRule(resource) ?? []);
}

function readRule({ id, type, attrs, properties }: Resource): Rule | undefined {
  const what = `${type} ${id}`;
  const rule = fromTemplate<RuleProperties>(what, properties, [
    "Name",
    "Description",
    "EventBusName",
    "EventPattern",
    "State",
    "Targets",
  ]);
  if (rule.State === "DISABLED") return undefined;
  if (rule.State !== undefined && rule.State !== "ENABLED")
    throw new NotPlayed(`${what}.State ${rule.State}`);
  const arn = attrs["Arn"] ?? "";
  return {
    name: lastSegment(arn),
    arn,
    bus: lastSegment(rule.EventBusName ?? "default"),
    matches: compilePattern(rule.EventPattern),
    targets: (rule.Targets ?? []).map((target) => readTarget(`${what}.Targets`, target)),
  };
}

function readTarget(what: string, properties: unknown): Target {
  const target = fromTemplate<TargetProperties>(what, properties, [
    "Id",
    "Arn",
    "InputTransformer",
    "RetryPolicy",
    "DeadLetterConfig",
  ]);
  if (!target.Arn.startsWith("arn:aws:sqs:")) throw new NotPlayed(`${what}: a target that is no queue`);
  return {
    id: target.Id,
    arn: target.Arn,
    transform: target.InputTransformer ? compileTransformer(what, target.InputTransformer) : JSON.stringify,
    retryPolicy: fromTemplate<RetryPolicy>(`${what}.RetryPolicy`, target.RetryPolicy ?? {}, [
      "MaximumEventAgeInSeconds",
      "MaximumRetryAttempts",
    ]),
    dlqArn: target.DeadLetterConfig?.Arn,
  };
}

export const lastSegment = (nameOrArn: string) => nameOrArn.slice(nameOrArn.lastIndexOf("/") + 1);

/** Both the target and its DLQ admit EventBridge by their queue policies, for this rule. */
export function deliverTo(world: World, rule: Rule, target: Target, event: EventEnvelope): void {
  const principal: Principal = { kind: "service", service: "events.amazonaws.com", sourceArn: rule.arn };
  deliver(world.clock, target.retryPolicy, {
    attempt: () => void world.sendMessage(target.arn, target.transform(event), principal),
    onFailed({ error, retries, exhausted }) {
      const attributes = stringAttributes({
        RULE_ARN: rule.arn,
        TARGET_ARN: target.arn,
        ERROR_CODE: errorCode(error),
        ERROR_MESSAGE: error.message,
        RETRY_ATTEMPTS: retries,
        EXHAUSTED_RETRY_CONDITION: exhausted,
      });
      const kept =
        target.dlqArn !== undefined && tryDeadLetter(world, target.dlqArn, event, principal, attributes);
      world.note(kept ? "event to dead-letter queue" : "event dropped", {
        event: event.id,
        rule: rule.name,
        target: target.arn,
        reason: error.message,
      });
    },
  });
}

/**
 * The DLQ gets the event as it was put, before any transformation, with the reason in the attributes.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html
 */
function tryDeadLetter(
  world: World,
  dlqArn: string,
  event: EventEnvelope,
  principal: Principal,
  attributes: ReturnType<typeof stringAttributes>,
): boolean {
  try {
    world.sendMessage(dlqArn, JSON.stringify(event), principal, { attributes });
    return true;
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    world.note("dead-letter queue refused an event", { dlq: dlqArn, event: event.id, reason: error.message });
    return false;
  }
}

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html#eb-dlq-considerations */
function errorCode(error: AwsError): string {
  if (error.type.startsWith("AccessDenied")) return "NO_PERMISSIONS";
  if (/NonExistent|DoesNotExist|NotFound/.test(error.type)) return "NO_RESOURCE";
  if (isThrottle(error)) return "THROTTLING";
  return error.type === "INVALID_JSON" ? error.type : "ERROR_FROM_TARGET";
}
