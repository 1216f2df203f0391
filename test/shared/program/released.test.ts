import { expect, it } from "vitest";
import { programs } from "../../../shared/program/catalog.ts";
import { dosesFingerprint } from "../../../shared/program/fingerprint.ts";

// People are pinned to the version their clinician signed. To change a dose, add a version; never edit one.
it("never changes a dose of a version that was released", () => {
  const released = Object.fromEntries(
    programs.map((one) => [`${one.id} ${one.version}`, dosesFingerprint(one)]),
  );
  expect(released).toEqual({
    "pfp-12 1": "4d7b87caeab2fbf5",
    "run-8 1": "f2c99bec1851030d",
    "gentle-6 1": "59761c6ce70ec17b",
  });
});
