import {
  ConditionalCheckFailedException,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { inOrder, type AuditEntry } from "../audit/entry.ts";
import type { Audit } from "../ports.ts";
import { withoutKey, type TableAccess } from "./table.ts";

/** A partition of its own for each patient; an entry is written once and never again. */
export const auditPartition = (patientRef: string): string => `AUDIT#${patientRef}`;

export function tableAudit({ client, tableName: TableName }: TableAccess): Audit {
  return {
    async add(patientRef, entry) {
      const key = { pk: { S: auditPartition(patientRef) }, sk: { S: `AUDIT#${entry.id}` } };
      const put = new PutItemCommand({
        TableName,
        Item: { ...key, ...marshall(entry) },
        ConditionExpression: "attribute_not_exists(pk)",
      });
      try {
        await client.send(put);
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
    async of(patientRef) {
      const entries: AuditEntry[] = [];
      let page: QueryCommandOutput | undefined;
      do {
        const query = new QueryCommand({
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": { S: auditPartition(patientRef) } },
          ...(page?.LastEvaluatedKey && { ExclusiveStartKey: page.LastEvaluatedKey }),
        });
        page = await client.send(query);
        for (const item of page.Items ?? []) entries.push(withoutKey(unmarshall(item)) as AuditEntry);
      } while (page.LastEvaluatedKey);
      return inOrder(entries);
    },
  };
}
