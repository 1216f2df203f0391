import type { LoadId } from "./loads.ts";
import type { ExerciseId } from "./exercises.ts";
import type { Prescription, Range } from "./program.ts";

/** A dose for timelines and logs: `{ id: "E11", sets: 3, hold: "20-30 s", load: "from-knees" }`. */
export interface MachineDose {
  id: ExerciseId;
  sets: number;
  /** "12" or "8-10"; steps count as reps. */
  reps?: string;
  /** "5 s" or "20-30 s", times the reps where a set has several holds. */
  hold?: string;
  load: LoadId;
}

const spanOf = ({ min, max }: Range): string => (min === max ? String(min) : `${min}-${max}`);

export function machineDose({ exercise, sets, work, load }: Prescription): MachineDose {
  const dose = { id: exercise, sets };
  if (work.kind === "reps") return { ...dose, reps: spanOf(work.reps), load };
  if (work.kind === "steps") return { ...dose, reps: spanOf(work.steps), load };
  const hold = `${spanOf(work.seconds)} s`;
  return work.times === 1 ? { ...dose, hold, load } : { ...dose, reps: String(work.times), hold, load };
}
