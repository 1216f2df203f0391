import type { JsonNode } from "./parse.ts";

export type Path = readonly PropertyKey[];

/** `phases[1].rows[2].sets` */
export const pathText = (path: Path): string =>
  path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");

/** The value at `path`; where it is not written, what should hold it. */
export function nodeAt(root: JsonNode, path: Path): JsonNode {
  let node = root;
  for (const step of path) {
    const member = node.members.get(step as string | number);
    if (!member) return node;
    node = member.node;
  }
  return node;
}

/** Where the name of the last step stands. */
export function keyAt(root: JsonNode, path: Path): number {
  const parent = nodeAt(root, path.slice(0, -1));
  return parent.members.get(path.at(-1) as string | number)?.keyAt ?? parent.at;
}

export interface Place {
  /** Both count from 1, as editors do. */
  readonly line: number;
  readonly column: number;
}

export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
