import type { LambdaFunction } from "./lambda.ts";
import type { Place } from "./physical.ts";
import { AwsError, type Iam } from "./world.ts";

/**
 * Without a line it stands for those that Lambda itself writes about every invocation, which are not kept.
 *
 * Lambda writes what a function prints as the function's role. Without the permission the function runs all the same, and its
 * lines are lost: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html#monitoring-cloudwatchlogs-prereqs
 * Log streams are named below their group: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html
 */
export function keepLines(
  iam: Iam,
  { region, account }: Pick<Place, "region" | "account">,
  keep: (functionName: string, line: string) => void,
): (fn: LambdaFunction, line?: string) => void {
  const begun = new Set<LambdaFunction>();
  return (fn, line) => {
    const group = `arn:aws:logs:${region}:${account}:log-group:${fn.logGroup}`;
    try {
      if (!begun.has(fn)) iam.authorize(fn.principal, "logs:CreateLogStream", `${group}:log-stream:`);
      begun.add(fn);
      iam.authorize(fn.principal, "logs:PutLogEvents", `${group}:log-stream:local`);
    } catch (error) {
      if (error instanceof AwsError) return;
      throw error;
    }
    if (line !== undefined) keep(fn.name, line);
  };
}
