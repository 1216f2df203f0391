import { exercises } from "../program/exercises.ts";
import type { Kit } from "../program/exercises.ts";
import { loadOf } from "../program/loads.ts";
import type { Prescription } from "../program/program.ts";

/** What the week's session needs, in the order it is needed. */
export const kitOf = (prescriptions: readonly Prescription[]): Kit[] => [
  ...new Set(
    prescriptions.flatMap(({ exercise, load }) => [...exercises[exercise].kit, ...(loadOf(load).kit ?? [])]),
  ),
];

export const usesBand = (prescriptions: readonly Prescription[]): boolean =>
  kitOf(prescriptions).includes("band");
