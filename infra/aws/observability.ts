import { Stack } from "aws-cdk-lib/core";
import { type ITopic, Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import type { StageConfig } from "./config.ts";
import { awsMetric, ImpactAlarm, type ImpactAlarmProps, sum } from "./constructs/alarm.ts";
import type { HouseFunction } from "./constructs/house-function.ts";
import type { HttpFunction } from "./constructs/http-function.ts";
import type { QueueFunction } from "./constructs/queue-function.ts";
import { queues } from "./queues.ts";
import { routes } from "./routes.ts";

export interface ObservabilityProps {
  readonly config: StageConfig;
  readonly consumers: readonly QueueFunction[];
  readonly web: HttpFunction;
}

/** Every alarm. Each has an article of the same name in infra/RUNBOOK.md. */
export class Observability extends Construct {
  private readonly stage: string;
  /** What the names of everything in this stage begin with. */
  private readonly prefix: string;
  private readonly topic: ITopic | undefined;

  constructor(scope: Construct, id: string, { config, consumers, web }: ObservabilityProps) {
    super(scope, id);
    this.stage = config.stage;
    this.prefix = `hipline-${config.stage}`;
    this.topic = config.alarmTopic === undefined ? undefined : this.findTopic(config.alarmTopic);
    this.watchQueues();
    this.watchDeliveryToQueues();
    for (const fn of consumers) this.watchFunction(fn);
    this.watchFunction(web, [awsMetric("AWS/ApiGateway", "5xx", { ApiId: web.api.apiId })]);
    this.watchReputation();
    this.watchBrakes();
    this.watchSlots();
    this.watchWaitingPlans();
    this.watchAlerts();
  }

  private watchQueues(): void {
    for (const [name, { impact, maxWaitSeconds }] of Object.entries(queues)) {
      const queue = `${this.prefix}-${name}`;
      this.watchDeadLetters(`${name}-dead-letters`, `${queue}-dlq`, impact);
      this.alarm({
        name: `${name}-waiting`,
        impact,
        lookAt: `queue ${queue}`,
        metric: awsMetric(
          "AWS/SQS",
          "ApproximateAgeOfOldestMessage",
          { QueueName: queue },
          { statistic: "Maximum", minutes: 1 },
        ),
        threshold: maxWaitSeconds,
      });
    }
  }

  /** What EventBridge and Scheduler could not put on a queue. */
  private watchDeliveryToQueues(): void {
    this.watchDeadLetters(
      "undelivered-events",
      `${this.prefix}-undelivered-events`,
      "What a clinic, a patient or SES told us was not acted on.",
    );
    this.watchDeadLetters(
      "undelivered-schedules",
      `${this.prefix}-undelivered-schedules`,
      "Patients miss emails that were due.",
    );
    const group = { ScheduleGroup: this.prefix };
    this.alarm({
      name: "schedules-dropped",
      impact: "Patients miss emails that were due, and nothing was kept to send them from.",
      lookAt: `schedule group ${this.prefix}`,
      metric: sum([
        awsMetric("AWS/Scheduler", "InvocationDroppedCount", group),
        awsMetric("AWS/Scheduler", "InvocationsFailedToBeSentToDeadLetterCount", group),
      ]),
      threshold: 1,
    });
    for (const [queueName, contracts] of Object.entries(routes)) {
      const rules = contracts.map(({ type }) => ({
        EventBusName: this.prefix,
        RuleName: `${queueName}-${type}`,
      }));
      this.watchRules(queueName as keyof typeof routes, rules);
    }
    this.watchRules("delivery", [{ RuleName: `${this.prefix}-delivery` }]);
  }

  private watchRules(queueName: keyof typeof queues, rules: readonly Record<string, string>[]): void {
    this.alarm({
      name: `${queueName}-undeliverable`,
      impact: queues[queueName].impact,
      lookAt: `the rules that feed queue ${this.prefix}-${queueName}`,
      metric: sum(rules.map((dimensions) => awsMetric("AWS/Events", "FailedInvocations", dimensions))),
      threshold: 1,
    });
  }

  /** Errors of the function as a whole; a message that fails alone shows as waiting and, in the end, as a dead letter. */
  private watchFunction({ name, impact }: HouseFunction, alsoBad: Parameters<typeof sum>[0] = []): void {
    const functionName = `${this.prefix}-${name}`;
    const dimensions = { FunctionName: functionName };
    this.alarm({
      name: `${name}-failing`,
      impact,
      lookAt: `log group /aws/lambda/${functionName}`,
      metric: sum([
        awsMetric("AWS/Lambda", "Errors", dimensions),
        awsMetric("AWS/Lambda", "Throttles", dimensions),
        ...alsoBad,
      ]),
      threshold: 1,
      badPeriods: 2,
    });
  }

  /** At less than half of where AWS puts an account under review (5 % and 0.1 %). */
  private watchReputation(): void {
    const rate = (metricName: string) =>
      awsMetric(
        "AWS/SES",
        metricName,
        { "ses:configuration-set": this.prefix },
        { statistic: "Maximum", minutes: 60 },
      );
    this.alarm({
      name: "bounce-rate",
      impact: "Many addresses are wrong; if it goes on, AWS stops all email to all patients.",
      lookAt: `SES configuration set ${this.prefix}`,
      metric: rate("Reputation.BounceRate"),
      threshold: 0.02,
    });
    this.alarm({
      name: "complaint-rate",
      impact: "Patients report our email as spam; if it goes on, AWS stops all email to all patients.",
      lookAt: `SES configuration set ${this.prefix}`,
      metric: rate("Reputation.ComplaintRate"),
      threshold: 0.0005,
    });
  }

  /** What holds emails back. */
  private watchBrakes(): void {
    const counted = (metricName: string, fn: string, minutes = 60) =>
      awsMetric("Hipline", metricName, { service: `${this.prefix}-${fn}` }, { minutes });
    // The hourly look says every sixth hour what is still stopped.
    const stopped = ["record-delivery", "reconcile"].map((fn) => counted("Stopped", fn, 360));
    this.alarm({
      name: "clinic-stopped",
      impact: "Patients of a clinic, or of all, get no email until somebody starts sending again.",
      lookAt: `log group /aws/lambda/${this.prefix}-record-delivery`,
      metric: sum(stopped, 360),
      threshold: 1,
    });
    this.alarm({
      name: "clinic-capped",
      impact: "Patients of a clinic get their weekly program a day late, or not at all.",
      lookAt: `log group /aws/lambda/${this.prefix}-send-email`,
      metric: counted("Capped", "send-email"),
      threshold: 1,
    });
  }

  /** Told by whoever learns it: the sender or the recorder of SES's events. */
  private watchAlerts(): void {
    const undelivered = (name: string) =>
      awsMetric("Hipline", "AlertsUndelivered", { service: `${this.prefix}-${name}` });
    this.alarm({
      name: "alerts-undelivered",
      impact: "A clinic did not get the email about a patient's warning sign.",
      lookAt: `log groups /aws/lambda/${this.prefix}-send-email and /aws/lambda/${this.prefix}-record-delivery`,
      metric: sum([undelivered("send-email"), undelivered("record-delivery")]),
      threshold: 1,
    });
  }

  /** What the hourly look finds. */
  private watchSlots(): void {
    this.alarm({
      name: "slots-unaccounted",
      impact: "Patients were due an email that was neither sent nor ended, and nobody would have noticed.",
      lookAt: `log group /aws/lambda/${this.prefix}-reconcile`,
      metric: awsMetric("Hipline", "Unaccounted", { service: `${this.prefix}-reconcile` }, { minutes: 60 }),
      threshold: 1,
    });
    this.alarm({
      name: "emails-overdue",
      impact: "Patients have waited two days for an email that neither left nor was given up.",
      lookAt: `log group /aws/lambda/${this.prefix}-reconcile`,
      metric: awsMetric("Hipline", "Overdue", { service: `${this.prefix}-reconcile` }, { minutes: 60 }),
      threshold: 1,
    });
  }

  private watchWaitingPlans(): void {
    this.alarm({
      name: "plans-unreachable",
      impact:
        "Patients were assigned a program a day ago and get none, because nobody told how to reach them.",
      lookAt: `log group /aws/lambda/${this.prefix}-reconcile`,
      metric: awsMetric("Hipline", "Unreachable", { service: `${this.prefix}-reconcile` }, { minutes: 60 }),
      threshold: 1,
    });
  }

  private watchDeadLetters(name: string, queueName: string, impact: string): void {
    this.alarm({
      name,
      impact,
      lookAt: `queue ${queueName}`,
      metric: awsMetric(
        "AWS/SQS",
        "ApproximateNumberOfMessagesVisible",
        { QueueName: queueName },
        { statistic: "Maximum" },
      ),
      threshold: 1,
    });
  }

  private alarm(props: Omit<ImpactAlarmProps, "stage" | "topic">): void {
    new ImpactAlarm(this, { ...props, stage: this.stage, topic: this.topic });
  }

  private findTopic(name: string): ITopic {
    return Topic.fromTopicArn(this, "Topic", Stack.of(this).formatArn({ service: "sns", resource: name }));
  }
}
