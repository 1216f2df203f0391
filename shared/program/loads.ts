/**
 * How hard an exercise is made: a band, a weight, a step height, a position. Ids say it without words; the sentence a
 * patient reads lives in content/<language>/messages.ts. Colors are a brand's scale, so each carries its pull.
 */

export type BandColor = "yellow" | "red" | "green" | "blue";

/** Pull of a TheraBand stretched to double its length, in kg. A closed loop doubles it. */
export const bandKg: Record<BandColor, number> = { yellow: 1.4, red: 1.7, green: 2.1, blue: 2.6 };

export interface Load {
  /** Rung on this load's ladder: a program climbs one rung at a time. */
  readonly rung: number;
  readonly bands?: readonly BandColor[];
  readonly kg?: readonly [least: number, most: number];
  readonly stepCm?: number;
}

export const loads = {
  none: { rung: 0 },
  "ankle-weight-0.5kg": { rung: 1, kg: [0.5, 0.5] },
  "red-band-or-ankle-weight": { rung: 1, bands: ["red"], kg: [0.5, 1] },
  "hard-band-or-ankle-weight": { rung: 2 },
  "yellow-band": { rung: 1, bands: ["yellow"] },
  "red-band": { rung: 2, bands: ["red"] },
  "red-band-above-knees": { rung: 1, bands: ["red"] },
  "green-band-above-knees": { rung: 2, bands: ["green"] },
  "red-or-green-band-above-knees": { rung: 1, bands: ["red", "green"] },
  "green-or-blue-band-above-knees": { rung: 2, bands: ["green", "blue"] },
  "bend-to-60-degrees": { rung: 0 },
  "band-pulls-knee-in": { rung: 1 },
  "step-10cm": { rung: 1, stepCm: 10 },
  "step-10cm-with-rail": { rung: 0, stepCm: 10 },
  "step-15cm": { rung: 2, stepCm: 15 },
  "step-20cm": { rung: 2, stepCm: 20 },
  "from-knees": { rung: 0 },
  "from-knees-with-clam-red-band": { rung: 1, bands: ["red"] },
  "legs-straight": { rung: 1 },
  "top-leg-lifted": { rung: 2 },
  "raised-seat-hands-allowed": { rung: -1 },
  fingertips: { rung: -1 },
  "slower-lowering-if-easy": { rung: 0 },
  "at-counter": { rung: 0 },
  "at-counter-yellow-band-above-knees": { rung: 1, bands: ["yellow"] },
  "reach-with-5-to-10kg": { rung: 2, kg: [5, 10] },
  "two-feet": { rung: 0 },
  "one-foot": { rung: 1 },
} as const satisfies Record<string, Load>;

export type LoadId = keyof typeof loads;

export const loadOf = (id: LoadId): Load => loads[id];
