import { describe, expect, it } from "vitest";
import { setupFunction } from "./support/function.ts";

// https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html
describe("a function", () => {
  it("gets the event and answers with what it returns", async () => {
    const { invoke } = setupFunction("return { got: event.n + 1 };");
    expect(await invoke({ n: 1 })).toEqual({ ok: true, payload: { got: 2 } });
  });

  it("that returns nothing answers null", async () => {
    expect(await setupFunction("").invoke()).toEqual({ ok: true, payload: null });
  });

  // https://docs.aws.amazon.com/lambda/latest/dg/nodejs-exceptions.html
  it("that throws is a function error with type, message and trace", async () => {
    const { invoke, lines } = setupFunction("throw new TypeError('no plan');");
    expect(await invoke()).toEqual({
      ok: false,
      payload: { errorType: "TypeError", errorMessage: "no plan", trace: expect.any(Array) as string[] },
    });
    expect(lines[0]).toContain("TypeError");
  });

  it("stays warm between invocations", async () => {
    const { invoke } = setupFunction("return (count += 1);", { before: "let count = 0;" });
    await invoke();
    expect(await invoke()).toMatchObject({ payload: 2 });
  });

  // The player's own promise, none of AWS's.
  it("counts its invocations and errors", async () => {
    const { invoke, functions } = setupFunction("if (event.fail) throw new Error('x');");
    await invoke();
    await invoke({ fail: true });
    expect(functions.list.map((one) => one.view())).toEqual([{ name: "echo", invocations: 2, errors: 1 }]);
  });

  // The player's own promise, none of AWS's.
  it("runs one invocation at a time, in order", async () => {
    const wait =
      "console.log('begin', event.n); await new Promise((r) => setTimeout(r, 5)); console.log('end', event.n);";
    const { invoke, lines } = setupFunction(wait);
    await Promise.all([invoke({ n: 1 }), invoke({ n: 2 })]);
    expect(lines).toEqual(["begin 1", "end 1", "begin 2", "end 2"]);
  });
});

// The player's own promise, none of AWS's.
describe("what it writes", () => {
  it("becomes log lines, in order, from both streams", async () => {
    const { invoke, lines } = setupFunction(
      "console.log('one'); console.error('two'); process.stdout.write('three\\nfour\\n');",
    );
    await invoke();
    expect(lines).toEqual(["one", "two", "three", "four"]);
  });
});

// https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
describe("an execution environment", () => {
  const isStartedAgain = async ({ invoke }: ReturnType<typeof setupFunction>) =>
    expect(await invoke()).toEqual({ ok: true, payload: "well" });

  // https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html
  it("is replaced after a time-out", async () => {
    const run = setupFunction("if (event.hang) await new Promise(() => {}); return 'well';", {
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
    const run = setupFunction("while (event.loop); return 'well';", { properties: { Timeout: 1 } });
    expect(await run.invoke({ loop: true })).toMatchObject({
      ok: false,
      payload: { errorType: "Sandbox.Timedout" },
    });
    await isStartedAgain(run);
  });

  it("is replaced after process.exit", async () => {
    const run = setupFunction("if (event.exit) process.exit(1); return 'well';");
    expect(await run.invoke({ exit: true })).toMatchObject({
      ok: false,
      payload: { errorType: "Runtime.ExitError" },
    });
    await isStartedAgain(run);
  });

  it("is replaced after an error that nobody caught", async () => {
    const run = setupFunction(
      "if (event.crash) { setTimeout(() => { throw new RangeError('late'); }, 1); await new Promise(() => {}); } return 'well';",
    );
    expect(await run.invoke({ crash: true })).toEqual({
      ok: false,
      payload: { errorType: "RangeError", errorMessage: "late" },
    });
    await isStartedAgain(run);
  });

  // https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html#runtimes-lifecycle
  it("is frozen between invocations: what the answer left behind goes on in the next one", async () => {
    const { invoke, lines } = setupFunction(
      "if (event.first) setTimeout(() => console.log('left behind'), 1); else await new Promise((r) => setTimeout(r, 20));",
    );
    await invoke({ first: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(lines).toEqual([]);
    await invoke();
    expect(lines).toEqual(["left behind"]);
  });

  it("that cannot start fails every invocation with the reason", async () => {
    const { invoke } = setupFunction("", { before: "throw new Error('TABLE_NAME is missing');" });
    const failure = { ok: false, payload: { errorType: "Error", errorMessage: "TABLE_NAME is missing" } };
    expect(await invoke()).toMatchObject(failure);
    expect(await invoke()).toMatchObject(failure);
  });

  it("without the handler that the template names says so", async () => {
    const { invoke } = setupFunction("", { properties: { Handler: "index.main" } });
    expect(await invoke()).toMatchObject({
      ok: false,
      payload: { errorMessage: expect.stringContaining("must export main") as string },
    });
  });
});

// The player plays what the template uses and refuses the rest by name.
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
    expect(() => setupFunction("", { properties })).toThrow(message);
  });
});

// The player's own promise, none of AWS's.
it("names a function that does not exist", () => {
  expect(() => setupFunction("").functions.find("gone")).toThrow("Function not found: gone");
});
