import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { programs, weekOf } from "../../../shared/program/catalog.ts";
import type { Program } from "../../../shared/program/program.ts";

/** What a clinician signs: the doses of every week. Sources and articles may be corrected. */
function fingerprint(program: Program): string {
  const weeks = Array.from({ length: program.weeks }, (_, index) => {
    const { sessions, prescriptions, run } = weekOf(program, index + 1);
    return { sessions, prescriptions, run };
  });
  const doses = JSON.stringify(weeks, (key, value: unknown) => (key === "sources" ? undefined : value));
  return createHash("sha256").update(doses).digest("hex").slice(0, 16);
}

// People are pinned to the version their clinician signed. To change a dose, add a version; never edit one.
it("never changes a dose of a version that was released", () => {
  const released = Object.fromEntries(programs.map((one) => [`${one.id} ${one.version}`, fingerprint(one)]));
  expect(released).toEqual({
    "pfp-12 1": "4d7b87caeab2fbf5",
    "run-8 1": "f2c99bec1851030d",
    "gentle-6 1": "59761c6ce70ec17b",
  });
});
