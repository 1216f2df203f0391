import { GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { noTally, type Tally } from "../breaker.ts";
import type { Tallies } from "../ports.ts";
import type { TableAccess } from "./table.ts";

/** Nobody asks for a day after so long. */
const keptSeconds = 30 * 86_400;

/** An item a day and clinic. */
export function tableTallies({ client, tableName: TableName }: TableAccess): Tallies {
  const keyOf = (key: string, day: string) => ({ pk: { S: `TALLY#${key}` }, sk: { S: day } });
  const tallyOf = (item: Parameters<typeof unmarshall>[0] | undefined): Tally => {
    const { sent, counted, bounced, complained } = { ...noTally, ...(item && unmarshall(item)) };
    return { sent, counted, bounced, complained };
  };
  return {
    async get(key, day) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOf(key, day) }));
      return tallyOf(Item);
    },
    async add(key, day, more) {
      const parts = Object.keys(more) as (keyof Tally)[];
      const update = new UpdateItemCommand({
        TableName,
        Key: keyOf(key, day),
        UpdateExpression: `SET #ttl = :ttl ADD ${parts.map((part) => `${part} :${part}`).join(", ")}`,
        ExpressionAttributeNames: { "#ttl": "ttl" },
        ExpressionAttributeValues: marshall({
          ":ttl": Date.parse(day) / 1000 + keptSeconds,
          ...Object.fromEntries(parts.map((part) => [`:${part}`, more[part]])),
        }),
        ReturnValues: "ALL_NEW",
      });
      const { Attributes } = await client.send(update);
      return tallyOf(Attributes);
    },
  };
}
