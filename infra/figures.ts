import { exerciseFigures } from "../shared/figures/exercises/exercise-figures.ts";
import type { ExerciseId } from "../shared/program/exercises.ts";

export const drawnExercises: ReadonlySet<ExerciseId> = new Set(Object.keys(exerciseFigures) as ExerciseId[]);
