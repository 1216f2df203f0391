/**
 * Asks moto, https://github.com/getmoto/moto, everything in api-questions.ts and prints the shapes of its answers as JSON.
 * The first argument is the address of a moto server.
 */
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateEventBusCommand, EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { CreateScheduleGroupCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { CreateSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import {
  CreateConfigurationSetCommand,
  CreateEmailIdentityCommand,
  SESv2Client,
} from "@aws-sdk/client-sesv2";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { askEverything } from "../../support/api-questions.ts";

const credentials = { accessKeyId: "moto", secretAccessKey: "moto" };
const client = { endpoint: process.argv[2] ?? "", region: "us-east-1", credentials };

const string = (AttributeName: string) => ({ AttributeName, AttributeType: "S" as const });
const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: "HASH" as const },
  { AttributeName: range, KeyType: "RANGE" as const },
];
const keysOnly = { ProjectionType: "KEYS_ONLY" as const };
await new DynamoDBClient(client).send(
  new CreateTableCommand({
    TableName: "shapes",
    AttributeDefinitions: ["pk", "sk", "dueKey"].map(string),
    KeySchema: keys("pk", "sk"),
    GlobalSecondaryIndexes: [{ IndexName: "due", KeySchema: keys("dueKey", "pk"), Projection: keysOnly }],
    BillingMode: "PAY_PER_REQUEST",
  }),
);
const { QueueUrl = "" } = await new SQSClient(client).send(new CreateQueueCommand({ QueueName: "shapes" }));
await new EventBridgeClient(client).send(new CreateEventBusCommand({ Name: "shapes" }));
await new SchedulerClient(client).send(new CreateScheduleGroupCommand({ Name: "shapes" }));
const { ARN = "" } = await new SecretsManagerClient(client).send(
  new CreateSecretCommand({ Name: "shapes", SecretString: "{}" }),
);
const ses = new SESv2Client(client);
await ses.send(new CreateEmailIdentityCommand({ EmailIdentity: "mail.hipline.example" }));
await ses.send(new CreateConfigurationSetCommand({ ConfigurationSetName: "shapes" }));

const answers = await askEverything({
  client,
  tableName: "shapes",
  indexName: "due",
  queueUrl: QueueUrl,
  queueArn: "arn:aws:sqs:us-east-1:123456789012:shapes",
  busName: "shapes",
  scheduleGroup: "shapes",
  scheduleRoleArn: "arn:aws:iam::123456789012:role/shapes",
  secretArn: ARN,
  fromAddress: "program@mail.hipline.example",
  configurationSet: "shapes",
});
console.log(JSON.stringify(answers, undefined, 1));
