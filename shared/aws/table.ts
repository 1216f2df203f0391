import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Consult } from "../consult/consult.ts";
import { visitKeyOf } from "../consult/due-hour.ts";
import { apartSince } from "../enrollment/claim.ts";
import { clinicKeyOf } from "../enrollment/attention.ts";
import { dueKeyOf } from "../enrollment/due-hour.ts";
import type { Active, Enrollment } from "../enrollment/enrollment.ts";
import type { Consults, Enrollments, Peek, Store, Suppressions } from "../ports.ts";
import { fromItem, toItem } from "./enrollment-item.ts";

export interface TableAccess {
  client: DynamoDBClient;
  tableName: string;
}

/** Where an item is kept, by its id. */
type KeyOf = (id: string) => { pk: { S: string }; sk: { S: string } };

/** One item type in the one table; `entity` names it in the keys, unless it is kept with something else. */
export function tableStore<Item extends { rev: number }>(
  { client, tableName: TableName }: TableAccess,
  entity: string | KeyOf,
  idOf: (item: Item) => string,
  /** Attributes that an index reads and nobody else. */
  indexed: (item: Item) => Record<string, string | undefined> = () => ({}),
  { toItem, fromItem }: Form<Item> = asItIs(),
): Store<Item> & Peek<Item> {
  const keyIn: KeyOf = typeof entity === "string" ? (id) => keyOf(entity, id) : entity;
  const read = async (id: string, ConsistentRead: boolean): Promise<Item | undefined> => {
    const { Item: found } = await client.send(
      new GetItemCommand({ TableName, Key: keyIn(id), ConsistentRead }),
    );
    return found && fromItem(unmarshall(found));
  };
  return {
    get: (id) => read(id, true),
    peek: (id) => read(id, false),
    async save(item) {
      const stored = { ...toItem(item), ...indexed(item), rev: item.rev + 1 };
      const isNew = item.rev === 0;
      const put = new PutItemCommand({
        TableName,
        Item: { ...keyIn(idOf(item)), ...marshall(stored, { removeUndefinedValues: true }) },
        ConditionExpression: isNew ? "attribute_not_exists(pk)" : "rev = :rev",
        ...(isNew ? {} : { ExpressionAttributeValues: marshall({ ":rev": item.rev }) }),
      });
      return holds(client.send(put));
    },
  };
}

/** How an item rests in the table. */
interface Form<Item> {
  toItem: (item: Item) => object;
  /** `stored` still has its key. */
  fromItem: (stored: Record<string, unknown>) => Item;
}

const asItIs = <Item extends object>(): Form<Item> => ({
  toItem: (item) => item,
  fromItem: (stored) => withoutKey(stored) as Item,
});

export function tableEnrollments(access: TableAccess): Enrollments {
  const store = tableStore<Enrollment>(
    access,
    "ENROLLMENT",
    (item) => item.id,
    (item) => ({ dueKey: dueKeyOf(item), clinicKey: clinicKeyOf(item) }),
    { toItem, fromItem },
  );
  return {
    ...store,
    async claim(request) {
      const { enrollmentId, slot, token, addressHash, hour, now } = request;
      const claim = { slot, token, at: now.toISOString(), addressHash };
      const update = new UpdateItemCommand({
        TableName: access.tableName,
        Key: keyOf("ENROLLMENT", enrollmentId),
        UpdateExpression: claimUpdate,
        ConditionExpression: claimCondition,
        ExpressionAttributeNames: {
          "#status": "status",
          "#next": "next",
          "#kind": "kind",
          "#date": "date",
          "#at": "at",
          "#plan": "plan",
          "#hour": "hour",
          "#week": "week",
          "#repeat": "repeat",
        },
        ExpressionAttributeValues: marshall({
          ":claim": claim,
          ":one": 1,
          ":active": "active",
          ":week": "week",
          ":slot": slot,
          ":none": 0,
          ":no": "",
          ":apart": apartSince(now),
          ":hour": hour,
        }),
        ReturnValues: "ALL_NEW",
      });
      const claimed = await unlessConditionFails(access.client.send(update));
      return claimed?.Attributes && (fromItem(unmarshall(claimed.Attributes)) as Active);
    },
    dueIn: indexReader(access, "due", "ENROLLMENT"),
    ofClinic: indexReader(access, "clinic", "ENROLLMENT"),
  };
}

export const tableConsults = (access: TableAccess): Consults => ({
  ...tableStore<Consult>(
    access,
    "CONSULT",
    ({ ref }) => ref,
    (consult) => ({ dueKey: visitKeyOf(consult) }),
  ),
  dueIn: indexReader(access, "due", "CONSULT"),
});

/**
 * Each holds keys and nothing else, by an attribute of its own: enrollments by `dueKeyOf` and `clinicKeyOf`, visits by
 * `visitKeyOf`.
 */
type Index = "due" | "clinic";

function indexReader({ client, tableName: TableName }: TableAccess, IndexName: Index, entity: string) {
  const attribute = `${IndexName}Key`;
  return async (key: string, from?: string): Promise<{ ids: string[]; next?: string }> => {
    const query = new QueryCommand({
      TableName,
      IndexName,
      KeyConditionExpression: `${attribute} = :key`,
      ExpressionAttributeValues: marshall({ ":key": key }),
      Limit: pageSize,
      ...(from === undefined
        ? {}
        : { ExclusiveStartKey: { ...keyOf(entity, from), [attribute]: { S: key } } }),
    });
    const { Items = [], LastEvaluatedKey } = await client.send(query);
    const next = LastEvaluatedKey && idOfKey(LastEvaluatedKey);
    return { ids: Items.map(idOfKey), ...(next === undefined ? {} : { next }) };
  };
}

const pageSize = 100;

/** `withClaim` of shared/enrollment/claim.ts. What is next is copied without having been read; `fromItem` puts it into the claim. */
const claimUpdate = [
  "SET claim = :claim",
  "#week = #next.#week",
  "#repeat = if_not_exists(#next.#repeat, :no)",
  "attempts = attempts + :one",
  "rev = rev + :one",
].join(", ");

/** `isClaimable` of shared/enrollment/claim.ts, said to DynamoDB. */
const claimCondition = [
  "#status = :active",
  "#next.#kind = :week",
  "#next.#date = :slot",
  "size(holds) = :none",
  "attribute_not_exists(stoppedAt)",
  "attribute_not_exists(claim)",
  "(attribute_not_exists(lastSent) OR (lastSent.#at < :apart AND #plan.#hour <= :hour))",
].join(" AND ");

export function tableSuppressions(access: TableAccess): Suppressions {
  const { client, tableName: TableName } = access;
  return {
    async has(addressHash) {
      const Key = keyOf("ADDRESS", addressHash);
      const { Item: found } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
      return found !== undefined;
    },
    async add(addressHash, entry) {
      const Item = { ...keyOf("ADDRESS", addressHash), ...marshall(entry) };
      await client.send(new PutItemCommand({ TableName, Item }));
    },
  };
}

const keyOf = (entity: string, id: string) => ({ pk: { S: `${entity}#${id}` }, sk: { S: entity } });
const idOfKey = ({ pk }: Record<string, AttributeValue>): string => pk?.S?.replace(/^[A-Z]+#/, "") ?? "";

export function withoutKey({ pk, sk, dueKey, clinicKey, ...item }: Record<string, unknown>): object {
  return item;
}

const holds = async (write: Promise<unknown>): Promise<boolean> =>
  (await unlessConditionFails(write)) !== undefined;

async function unlessConditionFails<Answer>(write: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
