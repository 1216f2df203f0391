import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { VirtualClock } from "../../../infra/local/clock.ts";
import { createIds } from "../../../infra/local/ids.ts";
import { createFunctions, type Functions } from "../../../infra/local/lambda.ts";
import { resource } from "./support/fake-world.ts";
import { writeAssembly } from "./support/literal-assembly.ts";

const start = new Date("2027-01-04T13:00:00Z");
const running: Functions[] = [];
afterEach(async () => {
  for (const functions of running.splice(0)) await functions.stop();
});

/** One function named `echo` with this body of its handler; `before` runs when it is loaded. */
function setup(body: string, { before = "", properties = {}, seed = "s" } = {}) {
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
      onLog: ({ line }) => lines.push(line),
    },
  );
  running.push(functions);
  return { clock, functions, lines, invoke: (event: unknown = {}) => functions.invoke("echo", event) };
}

describe("a function", () => {
  it("gets the event and answers with what it returns", async () => {
    const { invoke } = setup("return { got: event.n + 1 };");
    expect(await invoke({ n: 1 })).toEqual({ ok: true, payload: { got: 2 } });
  });

  it("that returns nothing answers null", async () => {
    expect(await setup("").invoke()).toEqual({ ok: true, payload: null });
  });

  it("that throws is a function error with type, message and trace", async () => {
    const { invoke, lines } = setup("throw new TypeError('no plan');");
    expect(await invoke()).toEqual({
      ok: false,
      payload: { errorType: "TypeError", errorMessage: "no plan", trace: expect.any(Array) as string[] },
    });
    expect(lines[0]).toContain("TypeError");
  });

  it("stays warm between invocations", async () => {
    const { invoke } = setup("return (count += 1);", { before: "let count = 0;" });
    await invoke();
    expect(await invoke()).toMatchObject({ payload: 2 });
  });

  it("counts its invocations and errors", async () => {
    const { invoke, functions } = setup("if (event.fail) throw new Error('x');");
    await invoke();
    await invoke({ fail: true });
    expect(functions.list.map((one) => one.view())).toEqual([{ name: "echo", invocations: 2, errors: 1 }]);
  });

  it("runs one invocation at a time, in order", async () => {
    const wait =
      "console.log('begin', event.n); await new Promise((r) => setTimeout(r, 5)); console.log('end', event.n);";
    const { invoke, lines } = setup(wait);
    await Promise.all([invoke({ n: 1 }), invoke({ n: 2 })]);
    expect(lines).toEqual(["begin 1", "end 1", "begin 2", "end 2"]);
  });
});

describe("its surroundings", () => {
  it("are the template's variables, Lambda's own and the edge", async () => {
    const { invoke, functions } = setup("return process.env;", {
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
    const { payload } = await setup("return Object.keys(process.env);").invoke();
    expect(payload).not.toContain("PATH");
  });

  it("say who is invoked and how much time is left", async () => {
    const { payload } = await setup(
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
    expect(await setup(body).invoke()).toMatchObject({ payload: expected });
  });

  it("see time move while the function is warm", async () => {
    const { clock, invoke } = setup("return Date.now();");
    await invoke();
    await clock.advanceTo(start.getTime() + 60_000);
    expect(await invoke()).toMatchObject({ payload: start.getTime() + 60_000 });
  });
});

describe("randomness", () => {
  const draw =
    "return [randomUUID(), crypto.randomUUID(), randomBytes(4).toString('hex'), Math.random(), [...crypto.getRandomValues(new Uint8Array(3))]];";
  const before = "import { randomBytes, randomUUID } from 'node:crypto';";

  it("is the same in a second run with the same seed", async () => {
    const runs = [setup(draw, { before }), setup(draw, { before })];
    const [first, second] = await Promise.all(runs.map(({ invoke }) => invoke()));
    expect(first?.ok).toBe(true);
    expect(second).toEqual(first);
  });

  it("differs between invocations and between seeds", async () => {
    const { invoke } = setup(draw, { before });
    const draws = [await invoke(), await invoke(), await setup(draw, { before, seed: "other" }).invoke()];
    expect(new Set(draws.map(({ payload }) => JSON.stringify(payload))).size).toBe(3);
  });

  it("gives version 4 UUIDs", async () => {
    const { payload } = await setup("return crypto.randomUUID();").invoke();
    expect(payload).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe("what it writes", () => {
  it("becomes log lines, in order, from both streams", async () => {
    const { invoke, lines } = setup(
      "console.log('one'); console.error('two'); process.stdout.write('three\\nfour\\n');",
    );
    await invoke();
    expect(lines).toEqual(["one", "two", "three", "four"]);
  });
});

describe("an execution environment", () => {
  const isStartedAgain = async ({ invoke }: ReturnType<typeof setup>) =>
    expect(await invoke()).toEqual({ ok: true, payload: "well" });

  it("is replaced after a time-out", async () => {
    const run = setup("if (event.hang) await new Promise(() => {}); return 'well';", {
      properties: { Timeout: 1 },
    });
    expect(await run.invoke({ hang: true })).toMatchObject({
      ok: false,
      payload: {
        errorType: "Sandbox.Timedout",
        errorMessage: expect.stringContaining("Task timed out after 1.00 seconds") as string,
      },
    });
    await isStartedAgain(run);
  });

  it("is replaced after a busy loop, which only blocks its own thread", async () => {
    const run = setup("while (event.loop); return 'well';", { properties: { Timeout: 1 } });
    expect(await run.invoke({ loop: true })).toMatchObject({
      ok: false,
      payload: { errorType: "Sandbox.Timedout" },
    });
    await isStartedAgain(run);
  });

  it("is replaced after process.exit", async () => {
    const run = setup("if (event.exit) process.exit(1); return 'well';");
    expect(await run.invoke({ exit: true })).toMatchObject({
      ok: false,
      payload: { errorType: "Runtime.ExitError" },
    });
    await isStartedAgain(run);
  });

  it("is replaced after an error that nobody caught", async () => {
    const run = setup(
      "if (event.crash) { setTimeout(() => { throw new RangeError('late'); }, 1); await new Promise(() => {}); } return 'well';",
    );
    expect(await run.invoke({ crash: true })).toEqual({
      ok: false,
      payload: { errorType: "RangeError", errorMessage: "late" },
    });
    await isStartedAgain(run);
  });

  it("that cannot start fails every invocation with the reason", async () => {
    const { invoke } = setup("", { before: "throw new Error('TABLE_NAME is missing');" });
    const failure = { ok: false, payload: { errorType: "Error", errorMessage: "TABLE_NAME is missing" } };
    expect(await invoke()).toMatchObject(failure);
    expect(await invoke()).toMatchObject(failure);
  });

  it("without the handler that the template names says so", async () => {
    const { invoke } = setup("", { properties: { Handler: "index.main" } });
    expect(await invoke()).toMatchObject({
      ok: false,
      payload: { errorMessage: expect.stringContaining("must export main") as string },
    });
  });
});

describe("the template is refused", () => {
  it.each([
    ["another runtime", { Runtime: "nodejs22.x" }, "the runtime nodejs22.x"],
    ["a layer", { Layers: [] }, "AWS::Lambda::Function.Layers"],
    [
      "code that is no asset",
      { Code: { S3Bucket: "assets", S3Key: "gone.zip" } },
      "The code of Echo is asset gone.zip",
    ],
  ])("with %s", (_name, properties, message) => {
    expect(() => setup("", { properties })).toThrow(message);
  });
});

it("names a function that does not exist", () => {
  expect(() => setup("").functions.find("gone")).toThrow("Function not found: gone");
});
