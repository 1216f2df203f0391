import { ConditionalCheckFailedException, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamodbEngine } from "../../infra/local/dynamodb-engine.ts";
import { AwsError } from "../../infra/local/world.ts";

/** Capacity units that DynamoDB would bill: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html */
export interface Meter {
  calls: number;
  writes: number;
  reads: number;
}

const reads = new Set(["GetItem", "Query"]);

/** The table of the stateful stack in the local engine, reached by the product's own adapters, with a meter. */
export async function tableEngine() {
  const engine = new DynamodbEngine();
  const tableName = "hipline";
  await engine.createTable({
    TableName: tableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: ["pk", "sk", "dueKey"].map((AttributeName) => ({
      AttributeName,
      AttributeType: "S",
    })),
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: "due",
        KeySchema: [
          { AttributeName: "dueKey", KeyType: "HASH" },
          { AttributeName: "pk", KeyType: "RANGE" },
        ],
        Projection: { ProjectionType: "KEYS_ONLY" },
      },
    ],
  } as never);
  const meter: Meter = { calls: 0, writes: 0, reads: 0 };

  async function send({ constructor: { name }, input }: { constructor: { name: string }; input: object }) {
    const operation = name.replace(/Command$/, "");
    meter.calls += 1;
    try {
      const answer = (await engine.run(operation, { ...input, ReturnConsumedCapacity: "TOTAL" })) as {
        ConsumedCapacity?: { CapacityUnits: number };
      };
      meter[reads.has(operation) ? "reads" : "writes"] += answer.ConsumedCapacity?.CapacityUnits ?? 0;
      return answer;
    } catch (error) {
      if (!(error instanceof AwsError) || error.type !== "ConditionalCheckFailedException") throw error;
      meter.writes += 1;
      throw new ConditionalCheckFailedException({ message: error.message, $metadata: {} });
    }
  }

  return {
    access: { client: { send } as unknown as DynamoDBClient, tableName },
    meter,
    close: () => engine.close(),
  };
}
