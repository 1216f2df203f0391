import { afterEach, describe, expect, it } from "vitest";
import { VirtualClock } from "../../../infra/local/clock.ts";
import { createDynamodb, type Dynamodb } from "../../../infra/local/dynamodb.ts";
import { AwsError, type Iam } from "../../../infra/local/world.ts";
import { resource } from "./support/fake-world.ts";

const tableArn = "arn:aws:dynamodb:us-east-1:000000000000:table/programs";
const table = (properties: object = {}) =>
  resource(
    "AWS::DynamoDB::GlobalTable",
    "Table",
    {
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      BillingMode: "PAY_PER_REQUEST",
      TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
      ...properties,
    },
    { ref: "programs", attrs: { Arn: tableArn } },
  );

const opened: Dynamodb[] = [];
afterEach(async () => {
  for (const dynamodb of opened.splice(0)) await dynamodb.close();
});

async function setup(denies = "", properties: object = {}) {
  const clock = new VirtualClock(new Date("2027-01-04T13:00:00Z"));
  const asked: string[] = [];
  const iam: Iam = {
    authorize(_principal, action, resourceArn) {
      asked.push(`${action} ${resourceArn}`);
      if (action === denies) throw new AwsError("AccessDeniedException", action, 403);
    },
    authorizeAssume: () => undefined,
  };
  const dynamodb = await createDynamodb([table(properties)], { clock, iam });
  opened.push(dynamodb);
  const call = (operation: string, body: object) =>
    dynamodb.call(
      {
        method: "POST",
        path: "/",
        query: new URLSearchParams(),
        operation,
        body: { TableName: "programs", ...body },
      },
      { kind: "operator" },
    );
  const put = (sk: string, more: object = {}) =>
    call("PutItem", { Item: { pk: { S: "P" }, sk: { S: sk }, ...more } });
  return { clock, dynamodb, call, put, asked };
}

const Key = { pk: { S: "P" }, sk: { S: "1" } };

// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB.html
describe("an item", () => {
  it("is read back as it was written", async () => {
    const { call, put } = await setup();
    await put("1", { week: { N: "3" } });
    expect(await call("GetItem", { Key, ConsistentRead: true })).toEqual({
      Item: { ...Key, week: { N: "3" } },
    });
  });

  it("is shown to the desk as plain values", async () => {
    const { put, dynamodb } = await setup();
    const holds = { M: { red: { L: [{ BOOL: true }, { NULL: true }, { S: "x" }] } } };
    await put("1", { week: { N: "3" }, holds, days: { SS: ["mon"] }, hours: { NS: ["8"] } });
    expect(await dynamodb.items()).toEqual([
      { pk: "P", sk: "1", week: 3, holds: { red: [true, null, "x"] }, days: ["mon"], hours: [8] },
    ]);
  });

  it("changes only when the condition holds", async () => {
    const { call, put } = await setup();
    await put("1", { rev: { N: "1" } });
    const update = {
      Key,
      UpdateExpression: "SET #rev = #rev + :one",
      ConditionExpression: "#rev = :old",
      ExpressionAttributeNames: { "#rev": "rev" },
      ExpressionAttributeValues: { ":one": { N: "1" }, ":old": { N: "1" } },
      ReturnValues: "ALL_NEW",
    };
    expect(await call("UpdateItem", update)).toEqual({ Attributes: { ...Key, rev: { N: "2" } } });
    await expect(call("UpdateItem", update)).rejects.toMatchObject({
      type: "ConditionalCheckFailedException",
      status: 400,
    });
  });

  // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html
  it("tells what it was when a condition failed, if asked to", async () => {
    const { call, put } = await setup();
    await put("1", { rev: { N: "7" } });
    const again = {
      Item: Key,
      ConditionExpression: "attribute_not_exists(pk)",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    };
    await expect(call("PutItem", again)).rejects.toMatchObject({
      fields: { Item: { ...Key, rev: { N: "7" } } },
    });
  });

  it("is found by query, in key order", async () => {
    const { call, put } = await setup();
    for (const sk of ["2", "1", "3"]) await put(sk);
    const request = {
      KeyConditionExpression: "pk = :p AND sk > :s",
      ExpressionAttributeValues: { ":p": { S: "P" }, ":s": { S: "1" } },
    };
    const { Items } = (await call("Query", request)) as { Items: { sk: { S: string } }[] };
    expect(Items.map(({ sk }) => sk.S)).toEqual(["2", "3"]);
  });
});

// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB.html
describe("an index", () => {
  const due = {
    AttributeDefinitions: ["pk", "sk", "dueKey"].map((AttributeName) => ({
      AttributeName,
      AttributeType: "S",
    })),
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
  };
  const query = {
    IndexName: "due",
    KeyConditionExpression: "dueKey = :key",
    ExpressionAttributeValues: { ":key": { S: "mon-08" } },
  };

  it("finds the items that have its key, with their keys alone", async () => {
    const { call, put } = await setup("", due);
    await put("1", { dueKey: { S: "mon-08" }, week: { N: "3" } });
    await put("2", { week: { N: "3" } });
    expect(await call("Query", query)).toMatchObject({ Items: [{ ...Key, dueKey: { S: "mon-08" } }] });
  });

  it("is asked for by its own ARN", async () => {
    const { call, asked } = await setup("", due);
    await call("Query", query);
    expect(asked).toEqual([`dynamodb:Query ${tableArn}/index/due`]);
  });
});

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html
describe("time to live", () => {
  const january5 = Date.parse("2027-01-05T13:00:00Z") / 1000;

  it("removes an item within a day after it expired, and not before", async () => {
    const { clock, put, dynamodb } = await setup();
    await put("1", { ttl: { N: String(january5) } });
    await clock.advanceTo((january5 - 60) * 1000);
    expect(await dynamodb.items()).toHaveLength(1);
    await clock.advanceTo((january5 + 86_400) * 1000);
    expect(await dynamodb.items()).toEqual([]);
  });

  it("also hides it from functions", async () => {
    const { clock, put, call } = await setup();
    await put("1", { ttl: { N: String(january5) } });
    await clock.advanceTo((january5 + 86_400) * 1000);
    expect(await call("GetItem", { Key })).toEqual({});
  });
});

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
describe("a call", () => {
  it("needs its own action on the table", async () => {
    const { call } = await setup("dynamodb:DeleteItem");
    await expect(call("DeleteItem", { Key })).rejects.toMatchObject({ type: "AccessDeniedException" });
  });

  it("needs the key that encrypts the table", async () => {
    const Replicas = [{ Region: "us-east-1", SSESpecification: { KMSMasterKeyId: "arn:key" } }];
    const { call } = await setup("kms:Decrypt", { Replicas });
    await expect(call("GetItem", { Key })).rejects.toThrow("kms:Decrypt");
  });

  it("encrypts by that key only when it writes", async () => {
    const Replicas = [{ Region: "us-east-1", SSESpecification: { KMSMasterKeyId: "arn:key" } }];
    const { call, put } = await setup("kms:Encrypt", { Replicas });
    expect(await call("GetItem", { Key })).toEqual({});
    await expect(put("1")).rejects.toThrow("kms:Encrypt");
  });

  it("asks IAM once for each table of a batch", async () => {
    const { dynamodb, asked } = await setup();
    const body = { RequestItems: { programs: { Keys: [Key] } } };
    const request = {
      method: "POST",
      path: "/",
      query: new URLSearchParams(),
      operation: "BatchGetItem",
      body,
    };
    await dynamodb.call(request, { kind: "operator" });
    expect(asked).toEqual([`dynamodb:BatchGetItem ${tableArn}`]);
  });

  it.each([
    ["an operation", "TransactWriteItems", {}, "TransactWriteItems"],
    ["a parameter", "GetItem", { Key, AttributesToGet: ["pk"] }, "AttributesToGet"],
  ])("with %s that is not played is refused by name", async (_name, operation, body, message) => {
    const { call } = await setup();
    await expect(call(operation, body)).rejects.toThrow(message);
  });

  it("for a table that does not exist is refused as DynamoDB does", async () => {
    const { call } = await setup();
    await expect(call("GetItem", { Key, TableName: "gone" })).rejects.toMatchObject({
      type: "ResourceNotFoundException",
    });
  });

  it("that DynamoDB finds invalid is refused with its exception", async () => {
    const { call } = await setup();
    await expect(call("GetItem", { Key: { pk: { S: "P" } } })).rejects.toMatchObject({
      type: "ValidationException",
    });
  });
});

// The player plays what the template uses and refuses the rest by name.
it("refuses a setting of the table that it does not play, by name", async () => {
  const iam: Iam = { authorize: () => undefined, authorizeAssume: () => undefined };
  const clock = new VirtualClock(new Date("2027-01-04T13:00:00Z"));
  const streaming = table({ StreamSpecification: { StreamViewType: "NEW_IMAGE" } });
  await expect(createDynamodb([streaming], { clock, iam })).rejects.toThrow(
    "AWS::DynamoDB::GlobalTable.StreamSpecification",
  );
});
