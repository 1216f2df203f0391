import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Tests share no state, and one warm process per core starts far faster than one per file.
    isolate: false,
    maxWorkers: "100%",
    // A machine that is busy is no fault of what is tested.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
