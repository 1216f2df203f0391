import type { Prescription } from "../program/program.ts";
import type { Messages } from "./languages.ts";

/** "3 sets of 12 on each side" */
export const doseText = (prescription: Prescription, { dose }: Messages): string =>
  dose.whole(dose.amount(prescription), dose.sides(prescription.sides));
