import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
} from "@aws-sdk/client-dynamodb";
import type { AddressHash, ErasedAddresses, Erasure } from "../ports.ts";
import { auditPartition } from "./audit.ts";
import type { TableAccess } from "./table.ts";

/** Whatever is about an enrollment or a consult is in its partition: see shared/aws/slots.ts and shared/aws/check-ins.ts. */
export function tableErasure(access: TableAccess): Erasure {
  return {
    enrollment: (id) => erasePartition(access, `ENROLLMENT#${id}`),
    consult: (ref) => erasePartition(access, `CONSULT#${ref}`),
    audit: (patientRef, until) => erasePartition(access, auditPartition(patientRef), until),
  };
}

/** `until`: only what happened by then. */
async function erasePartition(
  { client, tableName: TableName }: TableAccess,
  pk: string,
  until?: string,
): Promise<void> {
  let page: QueryCommandOutput | undefined;
  do {
    const query = new QueryCommand({
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk",
      ProjectionExpression: "pk, sk",
      ...(until !== undefined && {
        // ISO instants in UTC sort as text.
        FilterExpression: "#at <= :until",
        ExpressionAttributeNames: { "#at": "at" },
      }),
      ExpressionAttributeValues: { ":pk": { S: pk }, ...(until !== undefined && { ":until": { S: until } }) },
      ...(page?.LastEvaluatedKey && { ExclusiveStartKey: page.LastEvaluatedKey }),
    });
    page = await client.send(query);
    for (const Key of page.Items ?? []) await client.send(new DeleteItemCommand({ TableName, Key }));
  } while (page.LastEvaluatedKey);
}

export function tableErasedAddresses(access: TableAccess, hashOf: AddressHash): ErasedAddresses {
  const { client, tableName: TableName } = access;
  const keyOf = async (email: string): Promise<Record<string, AttributeValue>> => ({
    pk: { S: `ERASED#${await hashOf(email)}` },
    sk: { S: "ERASED" },
  });
  return {
    async erasedAt(email) {
      const Key = await keyOf(email);
      const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
      return Item?.["at"]?.S;
    },
    async add(email, at) {
      const put = new PutItemCommand({
        TableName,
        Item: { ...(await keyOf(email)), at: { S: at } },
        // ISO instants in UTC sort as text.
        ConditionExpression: "attribute_not_exists(pk) OR #at < :at",
        ExpressionAttributeNames: { "#at": "at" },
        ExpressionAttributeValues: { ":at": { S: at } },
      });
      try {
        await client.send(put);
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}
