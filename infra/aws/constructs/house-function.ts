import { type Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Architecture, Function, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { functionCode } from "../bundle.ts";

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
      environment: { STAGE: props.stage },
    });
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
