import type { Template } from "aws-cdk-lib/assertions";
import { expect, it } from "vitest";
import { dev } from "./synthesized.ts";

/** Everything but what changes with the source of the functions. */
function normalized(template: Template): string {
  const json = JSON.stringify(template.toJSON(), null, 2);
  return `${json.replaceAll(/"[0-9a-f]{64}\.zip"/g, '"<asset>.zip"')}\n`;
}

it.each(["stateful", "stateless"] as const)("the %s template is as reviewed", async (stack) => {
  await expect(normalized(dev[stack])).toMatchFileSnapshot(`snapshots/${stack}.template.snap`);
});
