import { findProgram, phaseOf } from "../program/catalog.ts";
import type { Program } from "../program/program.ts";

/** The program an enrollment is pinned to. Released versions stay in the catalog, so a missing one is our own fault. */
export function pinnedProgram({
  program,
  programVersion,
}: {
  program: string;
  programVersion: number;
}): Program {
  const found = findProgram(program, programVersion);
  if (!found) {
    throw new Error(
      `program ${program} version ${programVersion} is missing from the catalog; restore its file`,
    );
  }
  return found;
}

export const startsPhase = (program: Program, week: number): boolean =>
  phaseOf(program, week).weeks.first === week;

/** Where a step back leads: the first week of the phase before, or of the first phase. */
export function firstWeekOfPreviousPhase(program: Program, week: number): number {
  const { first } = phaseOf(program, week).weeks;
  return first === 1 ? 1 : phaseOf(program, first - 1).weeks.first;
}
