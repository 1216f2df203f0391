import { type CfnResource, type Duration, RemovalPolicy } from "aws-cdk-lib/core";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Architecture, Function, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct, type IConstruct } from "constructs";
import { functionCode } from "../bundle.ts";
import { acknowledge } from "../security-checks.ts";

export interface HouseFunctionProps {
  /** The folder under functions/. */
  readonly name: string;
  readonly stage: string;
  /** Who is hurt when it fails, as a sentence. Its alarms say it. */
  readonly impact: string;
  readonly timeout: Duration;
  readonly logRetention: RetentionDays;
  /** Encrypts the logs. */
  readonly encryptionKey?: IKey;
}

/** A function with a role and a log group of its own. It may do nothing but log until a grant says so. */
export class HouseFunction extends Construct {
  readonly name: string;
  readonly impact: string;
  readonly function: Function;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id);
    this.name = props.name;
    this.impact = props.impact;
    const functionName = `hipline-${props.stage}-${props.name}`;
    const logGroup = new LogGroup(this, "Logs", {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(props.encryptionKey && { encryptionKey: props.encryptionKey }),
    });
    this.role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    this.allow(["logs:CreateLogStream", "logs:PutLogEvents"], [logGroup.logGroupArn]);
    this.function = new Function(this, "Function", {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: props.timeout,
      handler: "index.handler",
      code: functionCode(this, props.name),
      role: this.role,
      logGroup,
      // The name under which Powertools logs and counts.
      environment: { POWERTOOLS_SERVICE_NAME: functionName },
    });
    acknowledgeHouseRules(this);
    acknowledgeOrder(this.function);
    if (!props.encryptionKey) acknowledgePlainLogs(logGroup);
  }

  allow(
    actions: string[],
    resources: string[],
    conditions: Record<string, Record<string, unknown>> = {},
  ): void {
    this.role.addToPolicy(new PolicyStatement({ actions, resources, conditions }));
  }

  /** What the code reads from its environment. */
  tell(variables: Record<string, string>): void {
    for (const [name, value] of Object.entries(variables)) this.function.addEnvironment(name, value);
  }
}

/** The CDK has a function wait for its role and the role's policy. The role it names anyway; the policy is why this is right. */
export function acknowledgeOrder(fn: IConstruct): void {
  const resource = fn.node.defaultChild as CfnResource;
  resource.addMetadata("cfn-lint", { config: { ignore_checks: ["W3005"] } });
}

function acknowledgeHouseRules({ function: fn, role }: HouseFunction): void {
  acknowledge(
    fn,
    "It reaches only AWS APIs, over TLS and with IAM; there is nothing private to reach, and a VPC would add a NAT as a way out.",
    "HIPAA.Security-LambdaInsideVPC",
  );
  acknowledge(
    fn,
    "Load is bounded where it enters: queues by the concurrency of their event source, the HTTP API by its throttle. Reserving would take capacity from stop events exactly when there are many.",
    "HIPAA.Security-LambdaConcurrency",
  );
  acknowledge(
    fn,
    "It is never invoked asynchronously, which is all this setting covers. Its queue has the dead letters; an HTTP caller gets the error.",
    "HIPAA.Security-LambdaDLQ",
    "Serverless-LambdaDLQ",
  );
  acknowledge(
    fn,
    "X-Ray needs a permission on every resource of the account. Every log line carries the correlationId, which follows one event through all functions.",
    "Serverless-LambdaTracing",
  );
  acknowledgeInlinePolicy(role);
}

export function acknowledgeInlinePolicy(role: Role): void {
  acknowledge(
    role,
    "The policy belongs to this one role and is deleted with it. A managed policy could be attached to someone else.",
    "HIPAA.Security-IAMNoInlinePolicy",
  );
}

export function acknowledgePlainLogs(logGroup: LogGroup): void {
  acknowledge(
    logGroup,
    "Only stages without real patients have no key of their own. Logs hold ids, never an address or a name, and CloudWatch encrypts them with its key.",
    "HIPAA.Security-CloudWatchLogGroupEncrypted",
  );
}
