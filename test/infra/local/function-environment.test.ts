import { describe, expect, it } from "vitest";
import { setupFunction, start } from "./support/function.ts";

// https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
describe("its surroundings", () => {
  it("are the template's variables, Lambda's own and the edge", async () => {
    const { invoke, functions } = setupFunction("return process.env;", {
      properties: { Environment: { Variables: { STAGE: "dev" } }, MemorySize: 512 },
    });
    const { payload } = await invoke();
    expect(payload).toMatchObject({
      STAGE: "dev",
      AWS_REGION: "us-east-1",
      AWS_ENDPOINT_URL: "http://127.0.0.1:4000",
      AWS_ACCESS_KEY_ID: functions.list[0]?.accessKeyId,
      AWS_LAMBDA_FUNCTION_NAME: "echo",
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "512",
      _HANDLER: "index.handler",
    });
  });

  it("hold nothing of the machine's environment", async () => {
    const { payload } = await setupFunction("return Object.keys(process.env);").invoke();
    expect(payload).not.toContain("PATH");
  });

  it("say who is invoked and how much time is left", async () => {
    const { payload } = await setupFunction(
      "return { ...context, left: context.getRemainingTimeInMillis() };",
    ).invoke();
    expect(payload).toMatchObject({
      functionName: "echo",
      invokedFunctionArn: "arn:aws:lambda:us-east-1:000000000000:function:echo",
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    const { left } = payload as { left: number };
    expect(left).toBeGreaterThan(10_000);
    expect(left).toBeLessThanOrEqual(20_000);
  });

  it.each([
    ["Date.now()", "return Date.now();", start.getTime()],
    ["new Date()", "return new Date().toISOString();", start.toISOString()],
    ["a date of its own", "return new Date(0).toISOString();", "1970-01-01T00:00:00.000Z"],
    ["Date as a function", "return new Date(Date()).toISOString();", start.toISOString()],
    ["a date's constructor", "return new (new Date(0).constructor)().toISOString();", start.toISOString()],
    ["instanceof", "return new Date() instanceof Date;", true],
  ])("tell virtual time: %s", async (_name, body, expected) => {
    expect(await setupFunction(body).invoke()).toMatchObject({ payload: expected });
  });

  it("see time move while the function is warm", async () => {
    const { clock, invoke } = setupFunction("return Date.now();");
    await invoke();
    await clock.advanceTo(start.getTime() + 60_000);
    expect(await invoke()).toMatchObject({ payload: start.getTime() + 60_000 });
  });
});

// The player's own promise, none of AWS's.
describe("randomness", () => {
  const draw =
    "return [randomUUID(), crypto.randomUUID(), randomBytes(4).toString('hex'), Math.random(), [...crypto.getRandomValues(new Uint8Array(3))]];";
  const before = "import { randomBytes, randomUUID } from 'node:crypto';";

  it("is the same in a second run with the same seed", async () => {
    const runs = [setupFunction(draw, { before }), setupFunction(draw, { before })];
    const [first, second] = await Promise.all(runs.map(({ invoke }) => invoke()));
    expect(first?.ok).toBe(true);
    expect(second).toEqual(first);
  });

  it("differs between invocations and between seeds", async () => {
    const { invoke } = setupFunction(draw, { before });
    const draws = [
      await invoke(),
      await invoke(),
      await setupFunction(draw, { before, seed: "other" }).invoke(),
    ];
    expect(new Set(draws.map(({ payload }) => JSON.stringify(payload))).size).toBe(3);
  });

  it("gives version 4 UUIDs", async () => {
    const { payload } = await setupFunction("return crypto.randomUUID();").invoke();
    expect(payload).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
