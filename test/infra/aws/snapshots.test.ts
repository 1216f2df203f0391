import type { Template } from "aws-cdk-lib/assertions";
import { expect, it } from "vitest";
import { dev } from "./synthesized.ts";

/** Everything but what changes with the source of the functions, and the order of keys, which says nothing. */
function normalized(template: Template): string {
  const json = JSON.stringify(template.toJSON(), sortedKeys, 2);
  return `${json.replaceAll(/"[0-9a-f]{64}\.zip"/g, '"<asset>.zip"')}\n`;
}

const sortedKeys = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

it.each(["stateful", "site", "stateless"] as const)("the %s template is as reviewed", async (stack) => {
  await expect(normalized(dev[stack])).toMatchFileSnapshot(`snapshots/${stack}.template.snap`);
});
