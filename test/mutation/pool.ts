import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Verdict } from "./judge.ts";
import type { Answer, Question } from "./worker.ts";

/** A mutant that hangs is noticed, too; nobody waits for a clock that stands still. */
const limitMs = 600_000;

/** Asks all questions, several at once; `onVerdict` hears of each answer as it comes. */
export async function askAll(
  questions: readonly Question[],
  processes: number,
  onVerdict: (about: Question, verdict: Verdict | undefined) => void,
): Promise<void> {
  const waiting = [...questions];
  await Promise.all(
    Array.from({ length: Math.min(processes, questions.length) }, async () => {
      const asked = new AskedProcess();
      for (let next = waiting.shift(); next; next = waiting.shift()) onVerdict(next, await asked.ask(next));
      asked.end();
    }),
  );
}

class AskedProcess {
  #child: ChildProcess | undefined;

  ask(question: Question): Promise<Verdict | undefined> {
    const child = (this.#child ??= fork(join(import.meta.dirname, "worker.ts"), {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    }));
    return new Promise((resolve) => {
      let complaint = "";
      child.stderr?.on("data", (chunk) => (complaint = `${complaint}${String(chunk)}`.slice(-2000)));
      const over = (verdict: Verdict | undefined) => {
        clearTimeout(timer);
        child.removeAllListeners();
        child.stderr?.removeAllListeners();
        resolve(verdict);
      };
      const timer = setTimeout(() => {
        this.end();
        over({ by: "time limit", sentence: `it does not end within ${limitMs / 1000} seconds` });
      }, limitMs);
      child.on("message", ({ verdict }: Answer) => over(verdict));
      child.on("exit", () => {
        this.#child = undefined;
        over({ by: "crash", sentence: complaint.trim() });
      });
      child.send(question);
    });
  }

  end(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill();
    this.#child = undefined;
  }
}
