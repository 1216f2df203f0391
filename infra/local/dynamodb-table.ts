import type { DynamodbEngine, Item } from "./dynamodb-engine.ts";
import { fromTemplate } from "./known.ts";
import { NotPlayed, type Resource } from "./world.ts";

interface Index {
  IndexName: string;
  KeySchema: { AttributeName: string; KeyType: string }[];
  Projection: { ProjectionType: string };
}
const indexKeys = ["IndexName", "KeySchema", "Projection"] as const;

interface Properties {
  TableName?: string;
  AttributeDefinitions: { AttributeName: string; AttributeType: string }[];
  KeySchema: { AttributeName: string; KeyType: string }[];
  GlobalSecondaryIndexes?: Index[];
  BillingMode: "PAY_PER_REQUEST";
  TimeToLiveSpecification?: { AttributeName: string; Enabled: boolean };
  SSESpecification?: object;
  /** Backups and protection from deletion change no answer. */
  Replicas?: { Region: string; SSESpecification?: { KMSMasterKeyId: string } }[];
}
const properties = [
  "TableName",
  "AttributeDefinitions",
  "KeySchema",
  "GlobalSecondaryIndexes",
  "BillingMode",
  "TimeToLiveSpecification",
  "SSESpecification",
  "Replicas",
] as const;

export async function createTable(
  engine: DynamodbEngine,
  { id, type, ref, attrs, properties: given }: Resource,
): Promise<Table> {
  const settings = fromTemplate<Properties>(type, given, properties);
  const [replica, another] = settings.Replicas ?? [];
  if (another) throw new NotPlayed(`replicas in other regions (${id})`);
  const { AttributeDefinitions, KeySchema, BillingMode, TimeToLiveSpecification } = settings;
  const GlobalSecondaryIndexes = settings.GlobalSecondaryIndexes?.map((index) =>
    fromTemplate<Index>(`${type}.GlobalSecondaryIndexes`, index, indexKeys),
  );
  await engine.createTable({
    TableName: ref,
    AttributeDefinitions,
    KeySchema,
    BillingMode,
    ...(GlobalSecondaryIndexes && { GlobalSecondaryIndexes }),
  });
  const keyNames = KeySchema.map(({ AttributeName }) => AttributeName);
  const ttlName = TimeToLiveSpecification?.Enabled ? TimeToLiveSpecification.AttributeName : undefined;
  const keyArn = replica?.SSESpecification?.KMSMasterKeyId;
  return new Table(engine, { name: ref, arn: attrs["Arn"] ?? "", keyNames, ttlName, keyArn });
}

const day = 86_400_000;

interface Definition {
  name: string;
  arn: string;
  keyNames: string[];
  ttlName: string | undefined;
  /** The key of ours that encrypts it, if one does. */
  keyArn: string | undefined;
}

export class Table {
  readonly definition: Definition;
  readonly #engine: DynamodbEngine;
  #nextSweep = 0;

  constructor(engine: DynamodbEngine, definition: Definition) {
    this.#engine = engine;
    this.definition = definition;
  }

  /** Looking changes nothing: what expired a day ago is left out, and left for the next call of a function to delete. */
  async items(now: number): Promise<Item[]> {
    const items = await this.#scan();
    return items.filter((item) => this.#expiry(item) + day > now);
  }

  /** DynamoDB deletes expired items within a few days; here once a day: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html */
  async forgetExpired(now: number): Promise<void> {
    const { ttlName } = this.definition;
    if (ttlName === undefined || now < this.#nextSweep) return;
    this.#nextSweep = now + day;
    for (const item of await this.#scan()) {
      if (this.#expiry(item) < now) await this.#delete(item);
    }
  }

  #expiry(item: Item): number {
    const seconds = item[this.definition.ttlName ?? ""]?.["N"];
    return seconds === undefined ? Infinity : Number(seconds) * 1000;
  }

  async #delete(item: Item): Promise<void> {
    const { name: TableName, keyNames } = this.definition;
    const Key = Object.fromEntries(keyNames.map((name) => [name, item[name]]));
    await this.#engine.run("DeleteItem", { TableName, Key });
  }

  async #scan(): Promise<Item[]> {
    const items: Item[] = [];
    let next: Item | undefined;
    do {
      const page = (await this.#engine.run("Scan", {
        TableName: this.definition.name,
        ...(next && { ExclusiveStartKey: next }),
      })) as { Items: Item[]; LastEvaluatedKey?: Item };
      items.push(...page.Items);
      next = page.LastEvaluatedKey;
    } while (next !== undefined);
    return items;
  }
}

export function toPlainItem(item: Item): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, toPlain(value)]));
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html */
function toPlain(attribute: Record<string, unknown>): unknown {
  const [[type, value] = ["NULL", true]] = Object.entries(attribute);
  switch (type) {
    case "N":
      return Number(value);
    case "NULL":
      return null;
    case "L":
      return (value as Item[string][]).map(toPlain);
    case "M":
      return toPlainItem(value as Item);
    case "NS":
      return (value as string[]).map(Number);
    default:
      return value;
  }
}
