import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assembly } from "../../support/played-hipline.ts";

const root = join(import.meta.dirname, "../../..");

function run(...args: string[]) {
  const child = spawn(process.execPath, ["infra/local/start.ts", ...args], { cwd: root });
  const text = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text.err += chunk.toString()));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  return { child, text, ended };
}

async function addressIn({ child, text }: ReturnType<typeof run>): Promise<string> {
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text.out)?.[0];
    if (found !== undefined) return found;
    if (child.exitCode !== null) throw new Error(text.err);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("npm start", { timeout: 300_000 }, () => {
  it.each(["SIGINT", "SIGTERM"] as const)("prints its address, and ends with 0 on %s", async (signal) => {
    await assembly();
    const started = run("--port", "0");
    const address = await addressIn(started);
    expect((await fetch(address)).status).toBe(200);
    started.child.kill(signal);
    expect(await started.ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });

  it("says which port is taken and what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const { text, ended } = run("--port", String(port));
    expect(await ended).toBe(1);
    expect(text.err).toBe(
      `Port ${port} is taken, perhaps by another Hipline. Choose another one: npm start -- --port ${port + 1}\n`,
    );
    other.close();
  });

  it("refuses an unknown flag in one sentence", async () => {
    const { text, ended } = run("--prot", "1");
    expect(await ended).toBe(1);
    expect(text.err).toBe("Unknown option '--prot'. See npm start -- --help.\n");
  });
});
