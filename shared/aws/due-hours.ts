import { QueryCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Weekday } from "../calendar/local-date.ts";
import type { DueHours } from "../ports.ts";
import type { TableAccess } from "./table.ts";

/** One item a zone, with the set of its hours; a function says each hour once in its life. */
export function tableDueHours({ client, tableName: TableName }: TableAccess): DueHours {
  const said = new Set<string>();
  return {
    async add({ timeZone, weekday, hour }) {
      const name = `${timeZone}#${weekday}#${hour}`;
      if (said.has(name)) return;
      const update = new UpdateItemCommand({
        TableName,
        Key: { pk: { S: "DUE-HOURS" }, sk: { S: timeZone } },
        UpdateExpression: "ADD hours :hour",
        ExpressionAttributeValues: { ":hour": { SS: [`${weekday}#${hour}`] } },
      });
      await client.send(update);
      said.add(name);
    },
    async all() {
      // Some hundred zones with at most 168 short entries each fit one page.
      const query = new QueryCommand({
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": { S: "DUE-HOURS" } },
      });
      const { Items = [] } = await client.send(query);
      return Items.flatMap((item) => {
        const { sk: timeZone, hours } = unmarshall(item) as { sk: string; hours: Set<string> };
        return [...hours].map((entry) => {
          const [weekday, hour] = entry.split("#") as [Weekday, string];
          return { timeZone, weekday, hour: Number(hour) };
        });
      });
    },
  };
}
