import type { RedFlag } from "../../events/fields/check-in.ts";
import type { Messages } from "./languages.ts";

/** The code of each printed warning sign, at the place it has in `redFlags.groups` of every language. */
export const redFlagCodes: readonly (readonly RedFlag[])[] = [
  ["breathless-or-chest-pain", "numb-or-cold-leg"],
  ["swollen-calf", "hot-knee-and-fever", "injury", "locked-knee", "giving-way"],
  ["lasting-swelling", "night-or-rest-pain", "new-numbness", "morning-stiffness"],
];

/** The warning sign as the patient read it. */
export function signOf(flag: RedFlag, { redFlags }: Messages): string {
  for (const [group, codes] of redFlagCodes.entries()) {
    const sign = redFlags.groups[group]?.signs[codes.indexOf(flag)];
    if (sign !== undefined) return sign;
  }
  throw new Error(`The warning sign ${flag} has no words; add its code to red-flag-codes.ts`);
}
