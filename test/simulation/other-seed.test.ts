import { expect, it } from "vitest";
import { simulate } from "./simulate.ts";

// A file of its own, so that it runs beside the others.
it(
  "another five thousand programs with every fault lose nothing and send nothing twice",
  { timeout: 600_000 },
  async () => {
    const { lost, duplicate, failures } = await simulate({ programs: 5000, seed: 4310 });
    expect(failures).toEqual([]);
    expect({ lost, duplicate }).toEqual({ lost: 0, duplicate: 0 });
  },
);
