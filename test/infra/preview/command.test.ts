import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const command = join(import.meta.dirname, "../../../infra/preview/preview.ts");

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function run(args: string[], onOut?: (out: string, stop: () => void) => void): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, ...args]);
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => onOut?.((out += String(chunk)), () => child.kill("SIGINT")));
    child.stderr.on("data", (chunk) => (err += String(chunk)));
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

async function withPort<Result>(act: (port: number) => Promise<Result>, keep: boolean): Promise<Result> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  if (!keep) await new Promise((resolve) => server.close(resolve));
  try {
    return await act(port);
  } finally {
    server.close();
  }
}

describe("npm run preview", () => {
  it("serves on this machine only, and ends at once on Ctrl-C", async () => {
    const { code, out } = await withPort(
      (port) => run(["--port", String(port)], (said, stop) => said.includes("Ctrl-C") && stop()),
      false,
    );
    expect(out).toContain("Every email and page: http://127.0.0.1:");
    expect(code).toBe(0);
  });

  it("says in one sentence that its port is taken", async () => {
    const { code, err } = await withPort((port) => run(["--port", String(port)]), true);
    expect(err).toMatch(
      /^Port \d+ is taken, perhaps by another preview\. Choose another one: npm run preview -- --port \d+\n$/,
    );
    expect(code).toBe(1);
  });

  it.each([
    [["--port", "0"], '--port needs a number from 1 to 65535, found "0".\n'],
    [["--prot"], "Unknown option '--prot'. See npm run preview -- --help.\n"],
  ])("refuses %j", async (args, sentence) => {
    expect(await run(args)).toEqual({ code: 1, out: "", err: sentence });
  });
});
