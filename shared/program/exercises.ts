/**
 * The exercise library: facts without words. What a person reads about each one lives in content/<language>/exercises.ts.
 * There is no E07. An id is never given to another exercise.
 */

/** What a person needs to have. */
export type Kit =
  "mat" | "band" | "ankle-weight" | "chair" | "pillow" | "counter" | "step" | "wall" | "towel" | "weight";

/** Where it works. The words for it are chosen per exercise. */
export type Target =
  | "hip-side"
  | "hip-rotators"
  | "buttock"
  | "buttock-and-back-of-thigh"
  | "trunk-side-and-hip"
  | "thigh"
  | "thigh-and-buttock"
  | "thigh-and-hip"
  | "balance"
  | "landing";

export interface Exercise {
  readonly target: Target;
  /** Always needed; a load may add to it. */
  readonly kit: readonly Kit[];
}

export const exercises = {
  E01: { target: "hip-side", kit: ["mat"] },
  E02: { target: "hip-rotators", kit: ["mat"] },
  E03: { target: "hip-rotators", kit: ["chair", "band"] },
  E04: { target: "buttock", kit: ["mat", "pillow"] },
  E05: { target: "buttock-and-back-of-thigh", kit: ["mat"] },
  E06: { target: "buttock-and-back-of-thigh", kit: ["mat"] },
  E08: { target: "hip-side", kit: ["counter"] },
  E09: { target: "hip-side", kit: [] },
  E10: { target: "hip-side", kit: ["step"] },
  E11: { target: "trunk-side-and-hip", kit: ["mat"] },
  E12: { target: "thigh-and-buttock", kit: ["chair"] },
  E13: { target: "thigh", kit: ["wall"] },
  E14: { target: "thigh-and-hip", kit: ["step"] },
  E15: { target: "thigh-and-hip", kit: ["step"] },
  E16: { target: "thigh-and-hip", kit: ["chair"] },
  E17: { target: "thigh-and-hip", kit: ["wall"] },
  E18: { target: "balance", kit: ["counter"] },
  E19: { target: "landing", kit: [] },
  E20: { target: "buttock", kit: ["mat"] },
  E21: { target: "thigh", kit: ["towel"] },
} as const satisfies Record<string, Exercise>;

export type ExerciseId = keyof typeof exercises;

export const exerciseIds = Object.keys(exercises) as readonly ExerciseId[];
