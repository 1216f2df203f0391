import { PutItemCommand, QueryCommand, type QueryCommandOutput } from "@aws-sdk/client-dynamodb";
import type { DueKeys } from "../ports.ts";
import type { TableAccess } from "./table.ts";

const partition = { S: "DUE-KEYS" };

/** An item a key; a function writes each key once in its life. */
export function tableDueKeys({ client, tableName: TableName }: TableAccess): DueKeys {
  const written = new Set<string>();
  return {
    async add(key) {
      if (written.has(key)) return;
      await client.send(new PutItemCommand({ TableName, Item: { pk: partition, sk: { S: key } } }));
      written.add(key);
    },
    async all() {
      const keys: string[] = [];
      let page: QueryCommandOutput | undefined;
      do {
        const query = new QueryCommand({
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": partition },
          ...(page?.LastEvaluatedKey && { ExclusiveStartKey: page.LastEvaluatedKey }),
        });
        page = await client.send(query);
        for (const { sk } of page.Items ?? []) if (sk?.S) keys.push(sk.S);
      } while (page.LastEvaluatedKey);
      return keys;
    },
  };
}
