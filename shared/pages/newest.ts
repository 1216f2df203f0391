import type { Program } from "../program/program.ts";

/** The newest version of each program, in the order they first appear. */
export function newestOf(programs: readonly Program[]): Program[] {
  const newest = new Map<string, Program>();
  for (const program of programs) {
    if (program.version >= (newest.get(program.id)?.version ?? 0)) newest.set(program.id, program);
  }
  return [...newest.values()];
}
