import type { Path } from "./mutant.ts";

const kinds: readonly [type: RegExp, path: RegExp, kind: string][] = [
  [/^AWS::Events::EventBus$/, /^/, "bus"],
  [/^AWS::Events::Rule$/, /^EventPattern/, "event pattern"],
  [/^AWS::Events::Rule$/, /^Targets/, "rule target"],
  [/^AWS::Events::Rule$/, /^/, "rule"],
  [/^AWS::SQS::Queue$/, /^RedrivePolicy/, "redrive policy"],
  [/^AWS::SQS::Queue$/, /^/, "queue"],
  [/^AWS::SQS::QueuePolicy$/, /^/, "queue policy"],
  [/^AWS::IAM::Policy$/, /Condition/, "condition of a right"],
  [/^AWS::IAM::Policy$/, /^/, "right of a role"],
  [/^AWS::IAM::Role$/, /^/, "role and its trust"],
  [/^AWS::Lambda::Function$/, /^Environment/, "environment variable"],
  [/^AWS::Lambda::Function$/, /^/, "function"],
  [/^AWS::Lambda::EventSourceMapping$/, /^/, "event source mapping"],
  [/^AWS::DynamoDB::/, /^GlobalSecondaryIndexes/, "index"],
  [/^AWS::DynamoDB::/, /^/, "table"],
  [/^AWS::Scheduler::/, /^/, "schedule"],
  [/^AWS::(ApiGatewayV2::|Lambda::Permission|CertificateManager)/, /^/, "route"],
  [/^AWS::SES::ConfigurationSetEventDestination$/, /^/, "SES event destination"],
  [/^AWS::SES::/, /^/, "SES identity and settings"],
  [/^AWS::SecretsManager::/, /^/, "link key"],
  [/^AWS::KMS::/, /^/, "encryption key"],
  [/^AWS::Logs::/, /^/, "log group"],
  [/^AWS::(CloudWatch|SNS)::/, /^/, "alarm"],
  [/^AWS::(S3|CloudFront)::/, /^/, "education site"],
];

/** Everything has a kind; what nobody thought of stands under its own type. */
export function kindOf(type: string, path: Path): string {
  const text = path.join(".");
  return kinds.find(([ofType, ofPath]) => ofType.test(type) && ofPath.test(text))?.[2] ?? type;
}
