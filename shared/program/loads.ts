import { forms } from "./exercises.ts";
import type { ExerciseId, FormId, Kit, PictureId } from "./exercises.ts";

/**
 * How hard an exercise is made: a band, a weight, a step height, a position. Ids say it without words; the sentence a
 * patient reads lives in content/<language>/messages.ts.
 */
export interface Load {
  /** A program climbs one rung at a time. Rungs compare only between loads of one exercise. */
  readonly rung: number;
  readonly kit?: readonly Kit[];
  readonly bands?: readonly BandColor[];
  readonly kg?: readonly [least: number, most: number];
  readonly stepCm?: number;
  /** The position that it is, where that looks different. */
  readonly form?: FormId;
}

export type BandColor = "yellow" | "red" | "green" | "blue";

/** Colors are one brand's scale: pull of a TheraBand stretched to double its length. A closed loop doubles it. */
export const bandKg: Record<BandColor, number> = { yellow: 1.4, red: 1.7, green: 2.1, blue: 2.6 };

export const loads = {
  none: { rung: 0 },
  "bend-to-60-degrees": { rung: 0 },
  "slower-lowering-if-easy": { rung: 0 },
  "ankle-weight-0.5kg": { rung: 1, kit: ["ankle-weight"], kg: [0.5, 0.5] },
  "red-band-or-ankle-weight": { rung: 1, kit: ["band"], bands: ["red"], kg: [0.5, 1] },
  "hard-band-or-ankle-weight": { rung: 2, kit: ["band"] },
  "yellow-band": { rung: 1, bands: ["yellow"] },
  "red-band": { rung: 2, bands: ["red"] },
  "red-band-above-knees": { rung: 1, kit: ["band"], bands: ["red"] },
  "green-band-above-knees": { rung: 2, kit: ["band"], bands: ["green"] },
  "red-or-green-band-above-knees": { rung: 1, kit: ["band"], bands: ["red", "green"] },
  "green-or-blue-band-above-knees": { rung: 2, kit: ["band"], bands: ["green", "blue"] },
  "band-pulls-knee-in": { rung: 1, kit: ["band"] },
  "step-10cm-with-rail": { rung: 0, stepCm: 10 },
  "step-10cm": { rung: 1, stepCm: 10 },
  "step-10-to-15cm": { rung: 1, stepCm: 10 },
  "step-20cm": { rung: 2, stepCm: 20 },
  "from-knees": { rung: 0, form: "E11k" },
  "from-knees-with-clam-red-band": { rung: 1, form: "E11c", kit: ["band"], bands: ["red"] },
  "legs-straight": { rung: 1 },
  "top-leg-lifted": { rung: 2, form: "E11a" },
  "raised-seat-hands-allowed": { rung: -1 },
  fingertips: { rung: -1 },
  "at-counter": { rung: 0, kit: ["counter"], form: "E09c" },
  "at-counter-yellow-band-above-knees": {
    rung: 1,
    kit: ["counter", "band"],
    bands: ["yellow"],
    form: "E09b",
  },
  "reach-with-5-to-10kg": { rung: 2, form: "E18r", kit: ["weight"], kg: [5, 10] },
  "two-feet": { rung: 0 },
  "one-foot": { rung: 1, form: "E19s" },
} as const satisfies Record<string, Load>;

export type LoadId = keyof typeof loads;

export const loadOf = (id: LoadId): Load => loads[id];

/** Which picture shows a dose: that of its exercise, or of the position that its load asks for. */
export function pictureIdOf({ exercise, load }: { exercise: ExerciseId; load: LoadId }): PictureId {
  const { form } = loadOf(load);
  return form && forms[form] === exercise ? form : exercise;
}
