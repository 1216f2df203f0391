import { readFileSync } from "node:fs";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod/mini";
import { runningFile, runningSchema, type Running } from "./running.ts";

/** A deployment that a command speaks to: a stage on AWS, or the one that `npm start` plays. */
export interface Target {
  /** As in `hipline-<stage>`. */
  stage: string;
  dynamodb: DynamoDBClient;
  sqs: SQSClient;
  bus: EventBridgeClient;
  secrets: SecretsManagerClient;
  now(): Promise<Date>;
}

/** What a person can mend, as one sentence. */
export class Wrong extends Error {
  override readonly name = "Wrong";
}

/** `stage`: on AWS, with the caller's own credentials and region. `local`: what `npm start` plays. Exactly one of them. */
export function targetOf({ stage, local }: { stage?: string; local?: boolean }, root: string): Target {
  if ((stage === undefined) === (local !== true))
    throw new Wrong("Say which Hipline: --local for the one that npm start plays, or --stage prod.");
  if (stage !== undefined) return awsTarget(stage);
  return localTarget(readRunning(runningFile(root)));
}

function awsTarget(stage: string): Target {
  if (!/^[a-z][a-z0-9]{1,11}$/.test(stage))
    throw new Wrong(`A stage is 2 to 12 lower-case letters or digits, found "${stage}".`);
  return { stage, ...clients({}), now: () => Promise.resolve(new Date()) };
}

export function localTarget({ stage, endpoint, region, credentials }: Running): Target {
  return {
    stage,
    ...clients({ endpoint, region, credentials, maxAttempts: 1 }),
    // Time is virtual there; every answer says what it is.
    now: async () => new Date((await fetch(endpoint)).headers.get("date") ?? 0),
  };
}

const clients = (config: object) => ({
  dynamodb: new DynamoDBClient(config),
  sqs: new SQSClient(config),
  bus: new EventBridgeClient(config),
  secrets: new SecretsManagerClient(config),
});

function readRunning(file: string): Running {
  try {
    return z.parse(runningSchema, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Wrong("No local Hipline runs. Start one in another terminal: npm start");
  }
}

/** CloudFormation made the name up; it begins with the stack's and the table's. */
export async function tableOf({ dynamodb, stage }: Target): Promise<string> {
  const prefix = `Hipline-${stage}-Stateful-Table`;
  const { TableNames = [] } = await dynamodb.send(new ListTablesCommand({ ExclusiveStartTableName: prefix }));
  const found = TableNames.find((name) => name.startsWith(prefix));
  if (found === undefined)
    throw new Wrong(
      `There is no stage "${stage}" in this account and region. Set AWS_PROFILE and AWS_REGION.`,
    );
  return found;
}
