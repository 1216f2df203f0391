import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
  UpdateScheduleCommand,
} from "@aws-sdk/client-scheduler";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

/** Where the calls go, and what is there to be called. */
export interface Place {
  client: { endpoint: string; region: string; credentials: { accessKeyId: string; secretAccessKey: string } };
  tableName: string;
  indexName: string;
  queueUrl: string;
  queueArn: string;
  busName: string;
  scheduleGroup: string;
  scheduleRoleArn: string;
  secretArn: string;
  fromAddress: string;
  configurationSet: string;
}

export interface Asked {
  question: string;
  /** Names of fields with the type of what they hold; of a refusal its name, status and further fields. */
  answer: unknown;
}

const item = { pk: { S: "SHAPE#1" }, sk: { S: "SHAPE" }, dueKey: { S: "k" }, rev: { N: "1" } };
const Key = { pk: item.pk, sk: item.sk };

/** Every call that a handler makes, with the refusals that it reads. Order matters: later calls meet what earlier ones left. */
export async function askEverything(place: Place): Promise<Asked[]> {
  const asked: Asked[] = [];
  const ask = async (question: string, call: Promise<object>): Promise<void> => {
    asked.push({ question, answer: await call.then(shapeOf, refusalOf) });
  };
  await askTable(place, ask);
  await askScheduler(place, ask);
  await askOthers(place, ask);
  return asked;
}

type Ask = (question: string, call: Promise<object>) => Promise<void>;

async function askTable(
  { client, tableName: TableName, indexName: IndexName }: Place,
  ask: Ask,
): Promise<void> {
  const db = new DynamoDBClient({ ...client, maxAttempts: 1 });
  const isNew = { ConditionExpression: "attribute_not_exists(pk)" };
  const values = { ":one": { N: "1" } };
  const raise = {
    TableName,
    Key,
    UpdateExpression: "SET rev = rev + :one",
    ConditionExpression: "rev = :one",
    ExpressionAttributeValues: values,
    ReturnValues: "ALL_NEW" as const,
  };
  await ask("GetItem of nothing", db.send(new GetItemCommand({ TableName, Key, ConsistentRead: true })));
  await ask("PutItem of a new item", db.send(new PutItemCommand({ TableName, Item: item, ...isNew })));
  await ask(
    "PutItem of an item that exists",
    db.send(new PutItemCommand({ TableName, Item: item, ...isNew })),
  );
  await ask("GetItem", db.send(new GetItemCommand({ TableName, Key, ConsistentRead: true })));
  await ask("UpdateItem", db.send(new UpdateItemCommand(raise)));
  await ask("UpdateItem whose condition fails", db.send(new UpdateItemCommand(raise)));
  const [ofIndex, ofTable] = [
    { KeyConditionExpression: "dueKey = :key", ExpressionAttributeValues: { ":key": item.dueKey } },
    { KeyConditionExpression: "pk = :key", ExpressionAttributeValues: { ":key": item.pk } },
  ];
  await db.send(new PutItemCommand({ TableName, Item: { ...item, sk: { S: "SHAPE#2" } } }));
  await ask("Query of the index", db.send(new QueryCommand({ TableName, IndexName, ...ofIndex })));
  await ask("Query, one page of more", db.send(new QueryCommand({ TableName, Limit: 1, ...ofTable })));
  await ask("DeleteItem", db.send(new DeleteItemCommand({ TableName, Key })));
}

async function askScheduler(place: Place, ask: Ask): Promise<void> {
  const scheduler = new SchedulerClient({ ...place.client, maxAttempts: 1 });
  const GroupName = place.scheduleGroup;
  const Target = { Arn: place.queueArn, RoleArn: place.scheduleRoleArn, Input: "{}" };
  const schedule = {
    GroupName,
    Name: "shape-1",
    ScheduleExpression: "cron(5 8 ? * MON *)",
    ScheduleExpressionTimezone: "America/New_York",
    FlexibleTimeWindow: { Mode: "OFF" as const },
    Target,
  };
  const gone = { GroupName, Name: "shape-1" };
  await ask("CreateSchedule", scheduler.send(new CreateScheduleCommand(schedule)));
  await ask("CreateSchedule of one that exists", scheduler.send(new CreateScheduleCommand(schedule)));
  await ask("UpdateSchedule", scheduler.send(new UpdateScheduleCommand(schedule)));
  await ask("ListSchedules", scheduler.send(new ListSchedulesCommand({ GroupName, NamePrefix: "shape-" })));
  await ask("DeleteSchedule", scheduler.send(new DeleteScheduleCommand(gone)));
  await ask("DeleteSchedule of nothing", scheduler.send(new DeleteScheduleCommand(gone)));
}

async function askOthers(place: Place, ask: Ask): Promise<void> {
  const options = { ...place.client, maxAttempts: 1 };
  const attribute = { DataType: "String", StringValue: "data.planId" };
  const message = { QueueUrl: place.queueUrl, MessageBody: "{}", MessageAttributes: { field: attribute } };
  await ask("SendMessage", new SQSClient(options).send(new SendMessageCommand(message)));
  const entry = { EventBusName: place.busName, Source: "hipline", DetailType: "Shape", Detail: "{}" };
  await ask("PutEvents", new EventBridgeClient(options).send(new PutEventsCommand({ Entries: [entry] })));
  const secret = new GetSecretValueCommand({ SecretId: place.secretArn });
  await ask("GetSecretValue", new SecretsManagerClient(options).send(secret));
  const text = (Data: string) => ({ Data, Charset: "UTF-8" });
  const email = {
    FromEmailAddress: place.fromAddress,
    Destination: { ToAddresses: ["shape@example.com"] },
    ConfigurationSetName: place.configurationSet,
    EmailTags: [{ Name: "sid", Value: "w_1" }],
    Content: { Simple: { Subject: text("s"), Body: { Text: text("t"), Html: text("<p>t</p>") } } },
  };
  const ses = new SESv2Client(options);
  await ask("SendEmail", ses.send(new SendEmailCommand(email)));
  const stranger = { ...email, FromEmailAddress: "somebody@not-verified.test" };
  await ask("SendEmail from an address that is not verified", ses.send(new SendEmailCommand(stranger)));
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (value instanceof Date) return "Date";
  if (typeof value !== "object" || value === null) return typeof value;
  const fields = Object.entries(value).filter(([name, field]) => name !== "$metadata" && field !== undefined);
  return Object.fromEntries(fields.map(([name, field]) => [name, shapeOf(field)] as const).sort(byName));
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function refusalOf(error: unknown): unknown {
  const { name, $metadata } = error as { name: string; $metadata?: { httpStatusCode?: number } };
  return { refused: name, status: $metadata?.httpStatusCode };
}
