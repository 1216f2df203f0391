import { createHash } from "node:crypto";
import { weekOf } from "./program.ts";
import type { Program } from "./program.ts";

/** What a clinician signs: the doses of every week. Sources and articles may be corrected. */
export function dosesFingerprint(program: Program): string {
  const weeks = Array.from({ length: program.weeks }, (_, index) => {
    const { sessions, prescriptions, run } = weekOf(program, index + 1);
    return { sessions, prescriptions, run };
  });
  const doses = JSON.stringify(weeks, (key, value: unknown) => (key === "sources" ? undefined : value));
  return createHash("sha256").update(doses).digest("hex").slice(0, 16);
}
