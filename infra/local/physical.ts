/**
 * What `Ref` and `Fn::GetAtt` give for each resource type, in AWS's own shapes. The "Return values" section of each type's page:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
import { createHash } from "node:crypto";
import { uuid } from "./ids.ts";
import { NotPlayed } from "./world.ts";

export interface Place {
  region: string;
  account: string;
  /** The edge. SDK clients call the host of a queue's URL whatever endpoint they were given, so queue URLs name the edge. */
  endpoint: string;
  /** Where a browser reaches the HTTP API; AWS's own URL when absent. */
  apiUrl?: string | undefined;
}

export interface Identity {
  ref: string;
  attrs: Record<string, string>;
}

interface Subject {
  id: string;
  stack: string;
  type: string;
}

interface Shape {
  /** The property that holds the physical name; CloudFormation makes one up when it is absent. */
  name?: string;
  identify: (name: string, place: Place, property: (name: string) => unknown) => Identity;
}

const arn = ({ region, account }: Place, service: string, rest: string): string =>
  `arn:aws:${service}:${region}:${account}:${rest}`;

const named = (name: string, attrs: Record<string, string> = {}): Identity => ({ ref: name, attrs });

/** Types that nothing refers to by more than their name. */
const plain: Shape = { identify: (name) => named(name) };

const shapes: Record<string, Shape> = {
  "AWS::SQS::Queue": {
    name: "QueueName",
    identify(name, place) {
      const url = `${place.endpoint}/${place.account}/${name}`;
      return { ref: url, attrs: { Arn: arn(place, "sqs", name), QueueName: name, QueueUrl: url } };
    },
  },
  "AWS::SQS::QueuePolicy": plain,
  "AWS::DynamoDB::GlobalTable": {
    name: "TableName",
    identify: (name, place) => named(name, { Arn: arn(place, "dynamodb", `table/${name}`) }),
  },
  "AWS::Lambda::Function": {
    name: "FunctionName",
    identify: (name, place) => named(name, { Arn: arn(place, "lambda", `function:${name}`) }),
  },
  "AWS::Lambda::EventSourceMapping": plain,
  "AWS::Lambda::Permission": plain,
  "AWS::Events::EventBus": {
    name: "Name",
    identify: (name, place) => named(name, { Name: name, Arn: arn(place, "events", `event-bus/${name}`) }),
  },
  "AWS::Events::Rule": {
    name: "Name",
    identify(name, place, property) {
      const bus = ((property("EventBusName") ?? "default") as string).replace(/^arn:.*\//, "");
      if (bus === "default") return named(name, { Arn: arn(place, "events", `rule/${name}`) });
      return { ref: `${bus}|${name}`, attrs: { Arn: arn(place, "events", `rule/${bus}/${name}`) } };
    },
  },
  "AWS::Scheduler::ScheduleGroup": {
    name: "Name",
    identify: (name, place) => named(name, { Arn: arn(place, "scheduler", `schedule-group/${name}`) }),
  },
  "AWS::Scheduler::Schedule": {
    name: "Name",
    identify(name, place, property) {
      const group = (property("GroupName") ?? "default") as string;
      return named(name, { Arn: arn(place, "scheduler", `schedule/${group}/${name}`) });
    },
  },
  "AWS::IAM::Role": {
    name: "RoleName",
    identify: (name, { account }) => named(name, { Arn: `arn:aws:iam::${account}:role/${name}` }),
  },
  "AWS::IAM::Policy": plain,
  "AWS::SES::EmailIdentity": { ...plain, name: "EmailIdentity" },
  "AWS::SES::ConfigurationSet": { ...plain, name: "Name" },
  "AWS::SES::ConfigurationSetEventDestination": plain,
  "AWS::SecretsManager::Secret": {
    name: "Name",
    identify(name, place) {
      // Secrets Manager adds six random characters to the name: https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
      const secret = arn(place, "secretsmanager", `secret:${name}-${fingerprint(name).slice(0, 6)}`);
      return { ref: secret, attrs: { Id: secret } };
    },
  },
  "AWS::KMS::Key": {
    identify(name, place) {
      const id = uuid(createHash("sha256").update(name).digest());
      return { ref: id, attrs: { KeyId: id, Arn: arn(place, "kms", `key/${id}`) } };
    },
  },
  "AWS::ApiGatewayV2::Api": {
    identify(name, place) {
      const id = fingerprint(name).slice(0, 10).toLowerCase();
      const url = place.apiUrl ?? `https://${id}.execute-api.${place.region}.amazonaws.com`;
      return { ref: id, attrs: { ApiId: id, ApiEndpoint: url } };
    },
  },
  "AWS::ApiGatewayV2::Integration": plain,
  "AWS::ApiGatewayV2::Route": plain,
  "AWS::ApiGatewayV2::Stage": { ...plain, name: "StageName" },
  "AWS::CloudFront::Distribution": {
    identify(name) {
      const id = fingerprint(name).slice(0, 13);
      return { ref: id, attrs: { Id: id, DomainName: `d${id.toLowerCase()}.cloudfront.net` } };
    },
  },
  "AWS::Logs::LogGroup": {
    name: "LogGroupName",
    identify: (name, place) => named(name, { Arn: arn(place, "logs", `log-group:${name}:*`) }),
  },
  "AWS::SNS::Topic": {
    name: "TopicName",
    identify: (name, place) => ({
      ref: arn(place, "sns", name),
      attrs: { TopicName: name, TopicArn: arn(place, "sns", name) },
    }),
  },
};

export function identify(
  { id, stack, type }: Subject,
  property: (name: string) => unknown,
  place: Place,
): Identity {
  const shape = shapes[type];
  if (!shape) throw new NotPlayed(`${type} (${id} of stack ${stack})`);
  const given = shape.name === undefined ? undefined : (property(shape.name) as string | undefined);
  return shape.identify(given ?? madeUpName(stack, id), place, property);
}

/** `stack-LogicalId-12CHARACTERS`, at most 64 characters: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html */
function madeUpName(stack: string, id: string): string {
  return `${`${stack}-${id}`.slice(0, 51)}-${fingerprint(`${stack}/${id}`).slice(0, 12)}`;
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").toUpperCase();
}
