/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB.html */
import { DynamodbEngine } from "./dynamodb-engine.ts";
import { createTable, toPlainItem, type Table } from "./dynamodb-table.ts";
import { fromRequest, unknownOperation } from "./known.ts";
import { AwsError, type Clock, type Iam, type Principal, type Resource, type Service } from "./world.ts";

interface Surroundings {
  clock: Clock;
  iam: Iam;
}

export interface Dynamodb extends Service {
  /** Every item of every table, as plain values. */
  items(): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

const reading = ["TableName", "ConsistentRead", "ProjectionExpression", "ExpressionAttributeNames"];
const writing = [
  "TableName",
  "ConditionExpression",
  "ExpressionAttributeNames",
  "ExpressionAttributeValues",
  "ReturnValues",
  "ReturnValuesOnConditionCheckFailure",
];

/** What each operation may say here. */
const parameters: Record<string, readonly string[]> = {
  GetItem: [...reading, "Key"],
  PutItem: [...writing, "Item"],
  UpdateItem: [...writing, "Key", "UpdateExpression"],
  DeleteItem: [...writing, "Key"],
  Query: [
    ...reading,
    "IndexName",
    "ExpressionAttributeValues",
    "KeyConditionExpression",
    "FilterExpression",
    "ScanIndexForward",
    "Limit",
    "ExclusiveStartKey",
  ],
  BatchGetItem: ["RequestItems"],
};

/**
 * What DynamoDB does with the table's key in the caller's name, as the CDK grants it (`KEY_READ_ACTIONS` and
 * `KEY_WRITE_ACTIONS` of aws-dynamodb):
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
const keyReadActions = ["kms:Decrypt", "kms:DescribeKey"];
const keyWriteActions = [
  ...keyReadActions,
  "kms:Encrypt",
  "kms:GenerateDataKey",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
];
const reads = new Set(["GetItem", "BatchGetItem", "Query"]);

interface Action {
  operation: string;
  index: string | undefined;
}

export async function createDynamodb(resources: Resource[], { clock, iam }: Surroundings): Promise<Dynamodb> {
  const engine = new DynamodbEngine();
  const tables: Table[] = [];
  for (const resource of resources.filter(({ type }) => type === "AWS::DynamoDB::GlobalTable"))
    tables.push(await createTable(engine, resource));

  function find(nameOrArn: unknown): Table {
    const found = tables.find(({ definition: { name, arn } }) => name === nameOrArn || arn === nameOrArn);
    if (!found) throw new AwsError("ResourceNotFoundException", "Requested resource not found");
    return found;
  }

  function authorize(action: Action, { definition: { arn, keyArn } }: Table, caller: Principal): void {
    // A query of an index needs a permission on the index.
    const resource = action.index === undefined ? arn : `${arn}/index/${action.index}`;
    iam.authorize(caller, `dynamodb:${action.operation}`, resource);
    if (keyArn === undefined) return;
    const keyActions = reads.has(action.operation) ? keyReadActions : keyWriteActions;
    for (const keyAction of keyActions) iam.authorize(caller, keyAction, keyArn);
  }

  return {
    signingNames: ["dynamodb"],

    async items() {
      const all = await Promise.all(tables.map((table) => table.items(clock.now())));
      return all.flat().map(toPlainItem);
    },

    async call({ operation = "", body }, caller) {
      if (operation === "ListTables") {
        fromRequest(operation, body, ["ExclusiveStartTableName", "Limit"] as never);
        iam.authorize(caller, "dynamodb:ListTables", "*");
        const { ExclusiveStartTableName: after = "" } = body as { ExclusiveStartTableName?: string };
        const names = tables.map(({ definition: { name } }) => name).sort();
        return { TableNames: names.filter((name) => name > after) };
      }
      const known = parameters[operation];
      if (!known) throw unknownOperation("DynamoDB", operation);
      const request = fromRequest<Record<string, unknown>>(operation, body, known);
      const named =
        operation === "BatchGetItem" ? Object.keys(request["RequestItems"] ?? {}) : [request["TableName"]];
      for (const table of named.map(find)) {
        authorize({ operation, index: request["IndexName"] as string | undefined }, table, caller);
        await table.forgetExpired(clock.now());
      }
      return await engine.run(operation, request);
    },

    close: () => engine.close(),
  };
}
