import { shaded } from "../draw/color.ts";
import type { Color } from "../draw/color.ts";
import type { Part } from "../shapes/shape.ts";

/** What a limb behind the body loses of its light. */
const farShade = 0.2;

/** Names and colors the parts of one person: the same name is the same part. */
export type Dress = (name: string, family: string, color: Color, far?: boolean, even?: boolean) => Part;

export function dress(): Dress {
  const known = new Map<string, Part>();
  return (name, family, color, far = false, even = false) => {
    const part: Part = known.get(name) ?? {
      name,
      family,
      color: far ? shaded(color, farShade) : color,
      of: "person",
      ...(even ? { even: true } : {}),
    };
    known.set(name, part);
    return part;
  };
}
