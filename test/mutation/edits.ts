import type { Edit, Path } from "./mutant.ts";

type Json = unknown;
type Bends = (atom: Json) => { to: Json; what: string }[];

/** Every part of `value` taken out, and every atom bent, one at a time. */
export function edits(value: Json, bends: Bends, path: Path = []): Edit[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => {
      const here = [...path, index];
      // The only entry of a list is its list: that one is taken out above.
      const gone = value.length > 1 ? [removal(here)] : [];
      return [...gone, ...edits(entry, bends, here)];
    });
  }
  if (isBranch(value)) {
    return Object.entries(value).flatMap(([key, entry]) => {
      const here = [...path, key];
      return [removal(here), ...edits(entry, bends, here)];
    });
  }
  return bends(value).map(({ to, what }) => replacement(path, to, what));
}

export const removal = (path: Path): Edit => ({
  path,
  what: "removed",
  apply: (value) => at(value, path, () => undefined),
});

export const replacement = (path: Path, to: Json, what: string): Edit => ({
  path,
  what,
  apply: (value) => at(value, path, () => to),
});

/** A copy of `value` in which `change` was made at `path`; what becomes undefined is no longer there. */
export function at(value: Json, [key, ...rest]: Path, change: (found: Json) => Json): Json {
  if (key === undefined) return change(value);
  const entries = (Array.isArray(value) ? [...value.entries()] : Object.entries(value as object)) as [
    string | number,
    Json,
  ][];
  const changed = entries
    .map(([own, entry]) => [own, own === key ? at(entry, rest, change) : entry] as const)
    .filter(([own, entry]) => own !== key || entry !== undefined);
  return Array.isArray(value) ? changed.map(([, entry]) => entry) : Object.fromEntries(changed);
}

export function valueAt(value: Json, path: Path): Json {
  return path.reduce<Json>(
    (found, key) => (found as Record<string | number, Json> | undefined)?.[key],
    value,
  );
}

/** An object that is no intrinsic: those are atoms, for what they stand for is one value. */
function isBranch(value: Json): value is object {
  return typeof value === "object" && value !== null && !isIntrinsic(value);
}

export function isIntrinsic(value: Json): value is Record<string, Json> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const [name = "", ...others] = Object.keys(value);
  return others.length === 0 && (name === "Ref" || name.startsWith("Fn::"));
}
