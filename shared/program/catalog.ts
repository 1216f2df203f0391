import type { Program } from "./program.ts";
import { gentle6 } from "./gentle-6.ts";
import { pfp12 } from "./pfp-12.ts";
import { run8 } from "./run-8.ts";

export { phaseOf, weekOf } from "./program.ts";

const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
};

/** Every version ever released stays here: people are pinned to the one they started. */
export const programs: readonly Program[] = frozen([pfp12, run8, gentle6]);

/** The latest version when none is named. */
export const findProgram = (id: string, version?: number): Program | undefined =>
  programs
    .filter((program) => program.id === id && (version === undefined || program.version === version))
    .sort((a, b) => b.version - a.version)[0];
