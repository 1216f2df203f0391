import { join } from "node:path";
import { onTestFinished } from "vitest";
import { VirtualClock } from "../../../../infra/local/clock.ts";
import { createIds } from "../../../../infra/local/ids.ts";
import { createFunctions } from "../../../../infra/local/lambda.ts";
import { resource } from "./fake-world.ts";
import { writeAssembly } from "./literal-assembly.ts";

export const start = new Date("2027-01-04T13:00:00Z");
/** One function named `echo` with this body of its handler; `before` runs when it is loaded. */
export function setupFunction(body: string, { before = "", properties = {}, seed = "s" } = {}) {
  const source = `${before}\nexport const handler = async (event, context) => {${body}};`;
  const directory = writeAssembly({}, { code: source });
  const clock = new VirtualClock(start);
  const lines: string[] = [];
  const settings = {
    FunctionName: "echo",
    Code: { S3Bucket: "assets", S3Key: "code.zip" },
    Handler: "index.handler",
    Role: "arn:aws:iam::000000000000:role/echo",
    Runtime: "nodejs24.x",
    Timeout: 20,
    ...properties,
  };
  const attrs = { Arn: "arn:aws:lambda:us-east-1:000000000000:function:echo" };
  const functions = createFunctions(
    [resource("AWS::Lambda::Function", "Echo", settings, { ref: "echo", attrs })],
    {
      clock,
      region: "us-east-1",
      endpoint: "http://127.0.0.1:4000",
      seed,
      id: createIds(seed),
      assets: { "code.zip": join(directory, "asset.code") },
      onLog: (_fn, line) => {
        if (line !== undefined) lines.push(line);
      },
    },
  );
  onTestFinished(() => functions.stop());
  return { clock, functions, lines, invoke: (event: unknown = {}) => functions.invoke("echo", event) };
}
