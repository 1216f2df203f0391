/** A value of a JSON file, and where it is written. */
export interface JsonNode {
  /** Offset of its first character. */
  readonly at: number;
  readonly value: unknown;
  /** Members by name or index. */
  readonly members: ReadonlyMap<string | number, Member>;
}

export interface Member {
  readonly node: JsonNode;
  /** Where its name is written; for an entry of a list, where it begins. */
  readonly keyAt: number;
}

/** What is not JSON, and where. `JSON.parse` does not always say where. */
export class NotJson extends Error {
  override name = "NotJson";
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

const space = /[ \t\r\n]*/y;
const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b/y;
const quoted = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;

/** Far deeper than any program. */
const deepest = 64;

export function parseJson(text: string): JsonNode {
  const reader = new Reader(text);
  const root = reader.value(0);
  reader.end();
  return root;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): JsonNode {
    if (depth > deepest) throw this.#fault(`must be nested at most ${deepest} deep; take a level out`);
    const next = this.#peek();
    if (next === "{") return this.#object(depth);
    if (next === "[") return this.#list(depth);
    const at = this.#at;
    const word = this.#take(next === '"' ? quoted : literal);
    if (word === undefined) throw this.#unexpected(next);
    return { at, value: JSON.parse(word), members: new Map() };
  }

  end(): void {
    const left = this.#peek();
    if (left !== "") throw this.#fault(`must end after its last bracket, found ${left}; remove what follows`);
  }

  #object(depth: number): JsonNode {
    const at = this.#at;
    const members = new Map<string, Member>();
    this.#inside("}", () => {
      const found = this.#peek();
      const keyAt = this.#at;
      const word = this.#take(quoted);
      if (word === undefined)
        throw this.#fault(`must be a field name in double quotes, found ${shown(found)}; write one`);
      const key = JSON.parse(word) as string;
      if (members.has(key)) {
        throw new NotJson(keyAt, `must name each field once, found ${word} a second time; remove one`);
      }
      if (this.#peek() !== ":")
        throw this.#fault(`must have a colon after ${word}, found ${shown(this.#peek())}; write it`);
      this.#at += 1;
      members.set(key, { keyAt, node: this.value(depth + 1) });
    });
    const value = Object.fromEntries([...members].map(([key, { node }]) => [key, node.value]));
    return { at, value, members };
  }

  #list(depth: number): JsonNode {
    const at = this.#at;
    const nodes: JsonNode[] = [];
    this.#inside("]", () => nodes.push(this.value(depth + 1)));
    const members = new Map(nodes.map((node, index) => [index, { node, keyAt: node.at }]));
    return { at, value: nodes.map(({ value }) => value), members };
  }

  /** Reads entries and the commas between them, from the opening bracket to behind the closing one. */
  #inside(close: "}" | "]", entry: () => void): void {
    this.#at += 1;
    if (this.#peek() === close) {
      this.#at += 1;
      return;
    }
    for (;;) {
      entry();
      const next = this.#peek();
      if (next !== "," && next !== close) {
        throw this.#fault(`must have a comma or ${close} here, found ${shown(next)}; write it`);
      }
      const comma = this.#at;
      this.#at += 1;
      if (next === close) return;
      if (this.#peek() === close)
        throw new NotJson(comma, `must have no comma before ${close}, found one; remove it`);
    }
  }

  /** The next character that is not space; empty at the end. */
  #peek(): string {
    this.#take(space);
    return this.#text.charAt(this.#at);
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const [word] = pattern.exec(this.#text) ?? [];
    if (word !== undefined) this.#at += word.length;
    return word;
  }

  #unexpected(next: string): NotJson {
    if (next === '"') {
      return this.#fault(
        "must be a text that ends in a double quote on its line, with every \\ written as \\\\; mend the text",
      );
    }
    if (next === "'") return this.#fault("must be in double quotes, found single ones; replace them");
    if (next === "/") return this.#fault("must be a value, found a comment; JSON has none, remove it");
    const [word = ""] = /^[^\s,{}[\]:]*/.exec(this.#text.slice(this.#at)) ?? [];
    const found = shown(word || next);
    return this.#fault(
      `must be a value, found ${found}; write a number, true, false, null, or a text in double quotes`,
    );
  }

  #fault(message: string): NotJson {
    return new NotJson(this.#at, message);
  }
}

const shown = (text: string): string => (text === "" ? "the end of the file" : text.slice(0, 20));
