import { shaded } from "../draw/color.ts";
import type { Color } from "../draw/color.ts";
import type { Part } from "../shapes/shape.ts";
import type { Side } from "../skeleton/pose.ts";

/** What a limb behind the body loses of its light. */
const farShade = 0.2;

/** One arm or leg as the viewer has it. */
export interface Limb {
  readonly side: Side;
  /** It lies behind the body. */
  readonly far: boolean;
}

/** Names and colors the parts of one person: the same name on the same side is the same part. */
export type Dress = (name: string, family: string, color: Color, limb?: Limb) => Part;

export function dress(): Dress {
  const known = new Map<string, Part>();
  return (name, family, color, limb) => {
    const key = `${limb?.side ?? ""} ${name}`;
    const part: Part = known.get(key) ?? {
      name,
      family,
      color: limb?.far ? shaded(color, farShade) : color,
      of: "person",
      ...(limb ? { side: limb.side } : {}),
    };
    known.set(key, part);
    return part;
  };
}
