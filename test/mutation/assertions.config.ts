import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/mutation/assertions.ts"], isolate: false, maxWorkers: 1 },
});
