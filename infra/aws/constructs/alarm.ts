import { Duration } from "aws-cdk-lib/core";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { acknowledge } from "../security-checks.ts";

export interface ImpactAlarmProps {
  /** Also the heading of its article in infra/RUNBOOK.md. */
  readonly name: string;
  readonly stage: string;
  /** Who is hurt, as a sentence. */
  readonly impact: string;
  /** What to open first. */
  readonly lookAt: string;
  readonly metric: IMetric;
  /** Fires when the metric is at or above it. */
  readonly threshold: number;
  /** How many periods of this many plus one must be bad. Default: one bad period is enough. */
  readonly badPeriods?: number;
  readonly topic: ITopic | undefined;
}

/** An alarm that tells whoever it wakes who is hurt, what to open and which article to follow. */
export class ImpactAlarm extends Alarm {
  constructor(scope: Construct, props: ImpactAlarmProps) {
    const { name, badPeriods } = props;
    super(scope, `Alarm-${name}`, {
      alarmName: `hipline-${props.stage}-${name}`,
      alarmDescription: `${props.impact} Look at ${props.lookAt}. Runbook: infra/RUNBOOK.md#${name}`,
      metric: props.metric,
      threshold: props.threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: badPeriods === undefined ? 1 : badPeriods + 1,
      datapointsToAlarm: badPeriods ?? 1,
      // Quiet queues and unused functions report nothing.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    if (props.topic) {
      this.addAlarmAction(new SnsAction(props.topic));
      this.addOkAction(new SnsAction(props.topic));
    } else {
      acknowledge(
        this,
        "A stage without real patients wakes nobody; its alarms show in the console. The configuration refuses a prod without a topic.",
        "HIPAA.Security-CloudWatchAlarmAction",
      );
    }
  }
}

/** A metric of AWS; counts are sums unless `statistic` says otherwise. */
export function awsMetric(
  namespace: string,
  metricName: string,
  dimensionsMap: Record<string, string>,
  { statistic = "Sum", minutes = 5 }: { statistic?: string; minutes?: number } = {},
): Metric {
  return new Metric({ namespace, metricName, dimensionsMap, statistic, period: Duration.minutes(minutes) });
}

/** The sum of several counts. A count without data is zero. */
export function sum(metrics: readonly Metric[], minutes = 5): MathExpression {
  const named = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]));
  const terms = Object.keys(named).map((id) => `FILL(${id}, 0)`);
  return new MathExpression({
    expression: terms.join(" + "),
    usingMetrics: named,
    period: Duration.minutes(minutes),
  });
}
