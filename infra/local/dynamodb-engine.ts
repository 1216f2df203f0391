import { createRequire } from "node:module";
import { AwsError } from "./world.ts";

export type AttributeValue = Record<string, unknown>;
export type Parameters = Record<string, unknown>;
export type Item = Record<string, AttributeValue>;

interface Store {
  db: { close(): Promise<void> };
}
interface Refusal extends Error {
  statusCode?: number;
  body?: { __type: string; message?: string; Message?: string };
}
type Action = (
  store: Store,
  parameters: unknown,
  done: (error: Refusal | null, result: unknown) => void,
) => void;
interface Validation {
  types: unknown;
  custom: unknown;
}
interface Validations {
  checkTypes(parameters: unknown, types: unknown): unknown;
  checkValidations(parameters: unknown, types: unknown, custom: unknown, store: Store): void;
}

const require = createRequire(import.meta.url);
const part = (path: string): unknown => require(`dynalite/${path}`);

/** dynalite without its HTTP server: expressions, conditions, validation and paging behave as DynamoDB's do. */
export class DynamodbEngine {
  readonly #store = (part("db") as { create(options: object): Store }).create({ createTableMs: 0 });
  readonly #validations = part("validations") as Validations;
  readonly #keyNames = new Map<unknown, string[]>();
  #last: Promise<unknown> = Promise.resolve();

  /** One operation at a time, in the order of the calls. */
  run(operation: string, parameters: Parameters): Promise<unknown> {
    const result = this.#last.then(() => this.#executeReturningOld(operation, parameters));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async createTable(table: Parameters & { KeySchema: { AttributeName: string }[] }): Promise<void> {
    this.#keyNames.set(
      table["TableName"],
      table.KeySchema.map(({ AttributeName }) => AttributeName),
    );
    await this.run("CreateTable", table);
    while ((await this.#tableStatus(table)) !== "ACTIVE") await new Promise((retry) => setTimeout(retry, 1));
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#store.db.close();
  }

  async #tableStatus({ TableName }: Parameters): Promise<string> {
    const description = await this.run("DescribeTable", { TableName });
    return (description as { Table: { TableStatus: string } }).Table.TableStatus;
  }

  /** dynalite does not know `ReturnValuesOnConditionCheckFailure`: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html */
  async #executeReturningOld(operation: string, parameters: Parameters): Promise<unknown> {
    const { ReturnValuesOnConditionCheckFailure: onFailure, ...known } = parameters;
    try {
      return await this.#execute(operation, known);
    } catch (error) {
      const wanted =
        error instanceof AwsError &&
        error.type === "ConditionalCheckFailedException" &&
        onFailure === "ALL_OLD";
      if (!wanted) throw error;
      throw new AwsError(error.type, error.message, error.status, await this.#find(known));
    }
  }

  /** The `Item` that a write is about, if there is one. */
  async #find({ TableName, Key, Item }: Parameters): Promise<{ Item?: Item }> {
    const key = (Key ?? Item) as Item;
    const names = this.#keyNames.get(TableName) ?? [];
    const onlyKey = Object.fromEntries(names.map((name) => [name, key[name]]));
    return (await this.#execute("GetItem", { TableName, Key: onlyKey, ConsistentRead: true })) as {
      Item?: Item;
    };
  }

  #execute(operation: string, parameters: Parameters): Promise<unknown> {
    const name = operation.charAt(0).toLowerCase() + operation.slice(1);
    const { types, custom } = part(`validations/${name}`) as Validation;
    const action = part(`actions/${name}`) as Action;
    return new Promise((resolve, reject) => {
      try {
        // Validation adds parsed expressions to what it is given.
        const parsed = this.#validations.checkTypes(structuredClone(parameters), types);
        this.#validations.checkValidations(parsed, types, custom, this.#store);
        action(this.#store, parsed, (error, result) => {
          if (error) reject(toError(error));
          else resolve(result);
        });
      } catch (error) {
        reject(toError(error as Refusal));
      }
    });
  }
}

/** Refusals of DynamoDB carry a body; anything else is a mistake of the player. */
function toError(refusal: Refusal): Error {
  if (refusal.body === undefined) return refusal;
  const { __type, message, Message } = refusal.body;
  return new AwsError(__type.replace(/^.*#/, ""), message ?? Message ?? "", refusal.statusCode);
}
