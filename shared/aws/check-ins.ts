import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { checkInIdOf, type CheckIn } from "../check-in/check-in.ts";
import type { CheckIns } from "../ports.ts";
import { tableStore, withoutKey, type TableAccess } from "./table.ts";

/** Kept beside their enrollment, so that everything about it is in one place. */
export function tableCheckIns(access: TableAccess): CheckIns {
  const { client, tableName: TableName } = access;
  const keyOf = (id: string) => {
    const [enrollmentId = "", week = ""] = id.split("_");
    return { pk: { S: `ENROLLMENT#${enrollmentId}` }, sk: { S: `CHECKIN#${week}` } };
  };
  return {
    ...tableStore<CheckIn>(access, keyOf, ({ enrollmentId, week }) => checkInIdOf(enrollmentId, week)),
    async ofEnrollment(enrollmentId) {
      // At most 52 weeks of a few hundred bytes: far from the megabyte of a page.
      const query = new QueryCommand({
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :checkin)",
        ExpressionAttributeValues: {
          ":pk": { S: `ENROLLMENT#${enrollmentId}` },
          ":checkin": { S: "CHECKIN#" },
        },
      });
      const { Items = [] } = await client.send(query);
      return Items.map((item) => withoutKey(unmarshall(item)) as CheckIn);
    },
  };
}
