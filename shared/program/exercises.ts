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
  /** Stands in the address of its page, in every language and in emails that are opened years later. */
  readonly slug: string;
  readonly target: Target;
  /** Always needed; a load may add to it. */
  readonly kit: readonly Kit[];
}

export const exercises = {
  E01: { slug: "side-lying-leg-raise", target: "hip-side", kit: ["mat"] },
  E02: { slug: "clam", target: "hip-rotators", kit: ["mat"] },
  E03: { slug: "seated-band-turn", target: "hip-rotators", kit: ["chair", "band"] },
  E04: { slug: "face-down-leg-lift", target: "buttock", kit: ["mat", "pillow"] },
  E05: { slug: "bridge", target: "buttock-and-back-of-thigh", kit: ["mat"] },
  E06: { slug: "one-leg-bridge", target: "buttock-and-back-of-thigh", kit: ["mat"] },
  E08: { slug: "standing-side-kick", target: "hip-side", kit: ["counter"] },
  E09: { slug: "sideways-band-walk", target: "hip-side", kit: [] },
  E10: { slug: "hip-drop", target: "hip-side", kit: ["step"] },
  E11: { slug: "side-plank", target: "trunk-side-and-hip", kit: ["mat"] },
  E12: { slug: "sit-to-stand", target: "thigh-and-buttock", kit: ["chair"] },
  E13: { slug: "wall-squat", target: "thigh", kit: ["wall"] },
  E14: { slug: "step-up", target: "thigh-and-hip", kit: ["step"] },
  E15: { slug: "slow-step-down", target: "thigh-and-hip", kit: ["step"] },
  E16: { slug: "lunge", target: "thigh-and-hip", kit: ["chair"] },
  E17: { slug: "one-leg-quarter-squat", target: "thigh-and-hip", kit: ["wall"] },
  E18: { slug: "one-leg-stand", target: "balance", kit: ["counter"] },
  E19: { slug: "small-hops", target: "landing", kit: [] },
  E20: { slug: "buttock-squeeze", target: "buttock", kit: ["mat"] },
  E21: { slug: "thigh-squeeze", target: "thigh", kit: ["towel"] },
} as const satisfies Record<string, Exercise>;

export type ExerciseId = keyof typeof exercises;

export const exerciseIds = Object.keys(exercises) as readonly ExerciseId[];

/** An exercise in another position, which some loads ask for. It has a picture of its own, and the page of its exercise. */
export const forms = {
  E09c: "E09",
  E09b: "E09",
  E11k: "E11",
  E11c: "E11",
  E11a: "E11",
  E18r: "E18",
  E19s: "E19",
} as const satisfies Record<string, ExerciseId>;

export type FormId = keyof typeof forms;

/** Of everything that is drawn. */
export type PictureId = ExerciseId | FormId;

export const pictureIds: readonly PictureId[] = [...exerciseIds, ...(Object.keys(forms) as FormId[])];

export const formsOf = (exercise: ExerciseId): FormId[] =>
  (Object.keys(forms) as FormId[]).filter((id) => forms[id] === exercise);

export const exerciseOf = (id: PictureId): ExerciseId =>
  id in forms ? forms[id as FormId] : (id as ExerciseId);
