import type { Problem } from "./problem.ts";
import { phaseOf, weekOf } from "./program.ts";
import type { Phase, Prescription, Program } from "./program.ts";

/** An exercise in one week, and where in the program it is written. */
export interface Placed {
  readonly week: number;
  readonly phase: Phase;
  readonly dose: Prescription;
  readonly at: (field: "sets" | "work" | "load") => Problem["path"];
}

function placedIn(program: Program, week: number): Placed[] {
  const phase = phaseOf(program, week);
  return weekOf(program, week).prescriptions.map((dose, row) => {
    const path = ["phases", program.phases.indexOf(phase), "rows", row];
    const { later = [] } = phase.rows[row] as Phase["rows"][number];
    return {
      week,
      phase,
      dose,
      at: (field) => {
        const change = later.findLastIndex((entry) => entry.fromWeek <= week && entry[field] !== undefined);
        return change < 0 ? [...path, field] : [...path, "later", change, field];
      },
    };
  });
}

export const placedWeeksOf = (program: Program): Placed[][] =>
  Array.from({ length: program.weeks }, (_, index) => placedIn(program, index + 1));

export interface Step {
  readonly before: Placed;
  readonly after: Placed;
}

/** Each exercise beside the last time it was done, which may be several weeks before. */
export function stepsIn(program: Program): Step[] {
  const last = new Map<string, Placed>();
  return placedWeeksOf(program).flatMap((placed) => {
    const steps = placed.flatMap((after) => {
      const before = last.get(after.dose.exercise);
      return before ? [{ before, after }] : [];
    });
    for (const each of placed) last.set(each.dose.exercise, each);
    return steps;
  });
}
