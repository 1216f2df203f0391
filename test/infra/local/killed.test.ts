import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { Journal } from "../../../infra/local/journal.ts";
import type { Local } from "../../../infra/local/local.ts";
import { assembly } from "../../support/played-hipline.ts";
import type { Death } from "./support/kept-run.ts";

const program = join(import.meta.dirname, "support/kept-run.ts");

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "hipline-kept-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

interface Life {
  signal: NodeJS.Signals | null;
  /** The inputs that it said it took. */
  answered: number[];
  seen: string | undefined;
}

async function live(data: string, death: Death): Promise<Life> {
  const args = [program, await assembly(), data, JSON.stringify(death)];
  const { stdout, stderr, signal, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (signal === null && status !== 0) throw new Error(stderr);
  const lines = stdout.split("\n").filter(Boolean);
  const seen = lines.at(-1)?.startsWith("{") ? lines.pop() : undefined;
  return { signal, answered: lines.map(Number), seen };
}

/** Repeatable, and spread over a start, a step and a line. */
function* deaths(seed: number): Generator<Death> {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (;;) {
    const at = (["write", "sync", "log"] as const)[below(3)] ?? "log";
    yield { at, n: 1 + below(at === "log" ? 18 : 3), bytes: below(120) };
  }
}

describe("a kept run that is killed", { timeout: 300_000 }, () => {
  const never: Death = { at: "never", n: 0, bytes: 0 };

  it.each([1])("again and again loses nothing and repeats nothing (seed %i)", async (seed) => {
    const { seen: uninterrupted } = await live(folder(), never);
    const data = folder();
    const answered: number[] = [];
    let kills = 0;
    let end: string | undefined;
    for (const death of deaths(seed)) {
      const life = await live(data, kills < 4 ? death : never);
      answered.push(...life.answered);
      end = life.seen;
      if (end !== undefined) break;
      expect(life.signal).toBe("SIGKILL");
      kills += 1;
      // An input that was answered is there: the next life begins after it.
      expect(readFileSync(join(data, "inputs.jsonl"), "utf8").split("\n").length - 2).toBeGreaterThan(
        answered.at(-1) ?? -1,
      );
    }
    expect(kills).toBe(4);
    expect(answered).toEqual([...new Set(answered)]);
    expect(end).toBe(uninterrupted);
    const { inbox } = JSON.parse(end ?? "{}") as { inbox: { subject: string }[] };
    const subjects = inbox.map(({ subject }) => subject);
    expect(subjects).toEqual([...new Set(subjects)]);
    expect(subjects).toEqual(expect.arrayContaining(["Week 1 of your plan", "Week 2 of your plan"]));
  });
});

describe("the file of a kept run", () => {
  const begun = { startAt: "2027-01-04T13:00:00.000Z", seed: "hipline" };
  const later = { startAt: "2030-01-01T00:00:00.000Z", seed: "other" };
  const beginning = `${JSON.stringify(begun)}\n`;
  const names = ["a", "é", "c"];
  const inputs = names.map((name) => `${JSON.stringify({ act: "redrive", args: [name] })}\n`);

  /** What a run that goes on does again, before it does something new. */
  async function goOn(data: string) {
    const done: string[] = [];
    const journal = new Journal(data, later);
    const clock = { settle: () => Promise.resolve() };
    const redrive = (name: string) => done.push(name);
    const quiet = { clock, redrive, ses: {}, faults: {} } as unknown as Local;
    const local = await journal.continue(quiet);
    local.redrive("new");
    await local.clock.settle();
    return { beginning: journal.beginning, done };
  }

  it("may end anywhere: half a line was no input", async () => {
    const whole = Buffer.from(beginning + inputs.join(""));
    for (let bytes = Buffer.byteLength(beginning); bytes <= whole.length; bytes += 1) {
      const data = folder();
      writeFileSync(join(data, "inputs.jsonl"), whole.subarray(0, bytes));
      const kept = names.slice(0, whole.subarray(0, bytes).toString().split("\n").length - 2);
      expect(await goOn(data)).toEqual({ beginning: begun, done: [...kept, "new"] });
      expect(await goOn(data)).toEqual({ beginning: begun, done: [...kept, "new", "new"] });
    }
  });

  it("begins anew when not even its first line was written", async () => {
    for (let bytes = 0; bytes < Buffer.byteLength(beginning); bytes += 1) {
      const data = folder();
      writeFileSync(join(data, "inputs.jsonl"), beginning.slice(0, bytes));
      expect(await goOn(data)).toEqual({ beginning: later, done: ["new"] });
    }
  });

  it("belongs to one process at a time", () => {
    const data = folder();
    writeFileSync(join(data, "process"), String(process.ppid));
    expect(() => new Journal(data, begun)).toThrow(`is played by process ${process.ppid}. Stop that one`);
  });

  it("is left by a process that is gone", () => {
    const data = folder();
    const { pid } = spawnSync(process.execPath, ["--version"]);
    writeFileSync(join(data, "process"), String(pid));
    expect(new Journal(data, begun).beginning).toEqual(begun);
    expect(readFileSync(join(data, "process"), "utf8")).toBe(String(process.pid));
  });

  it("takes one input after the other", async () => {
    const clock = { settle: () => Promise.resolve() };
    const quiet = { clock, redrive: () => 0, ses: {}, faults: {} } as unknown as Local;
    const local = await new Journal(folder(), begun).continue(quiet);
    local.redrive("a");
    expect(() => local.redrive("b")).toThrow("await clock.settle() before redrive");
    await local.clock.settle();
    expect(() => local.redrive("b")).not.toThrow();
  });
});
