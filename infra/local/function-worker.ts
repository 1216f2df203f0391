import { Worker } from "node:worker_threads";
import type { Invocation, Report, WorkerData } from "./worker.ts";

export interface Outcome {
  ok: boolean;
  payload: unknown;
}

interface Code {
  data: WorkerData;
  environment: Record<string, string>;
  onLine: (line: string) => void;
}

type Answer = Exclude<Report, { kind: "line" }>;

/** One execution environment of a function: started by the first invocation, replaced after a crash or a time-out. */
export class FunctionWorker {
  readonly #code: Code;
  #thread: Worker | undefined;
  #answer: ((answer: Answer) => void) | undefined;

  constructor(code: Code) {
    this.#code = code;
  }

  /** Call it again only after it answered. */
  async run(invocation: Invocation): Promise<Outcome> {
    const ready = this.#thread ? undefined : await this.#ask(() => this.#start());
    if (ready?.kind === "error") await this.stop();
    const answer = ready?.kind === "error" ? ready : await this.#invoke(invocation);
    if (answer.kind === "ready")
      throw new Error(`The worker of ${this.#code.data.file} answered an invocation with "ready".`);
    return { ok: answer.kind === "result", payload: JSON.parse(answer.payload) };
  }

  async stop(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }

  #ask(question: () => void): Promise<Answer> {
    return new Promise((resolve) => {
      this.#answer = resolve;
      question();
    });
  }

  /** The time-out counts real time: a function that hangs does not move virtual time. */
  async #invoke(invocation: Invocation): Promise<Answer> {
    const seconds = (invocation.timeoutMs / 1000).toFixed(2);
    const timer = setTimeout(() => {
      this.#fail(
        "Sandbox.Timedout",
        `RequestId: ${invocation.requestId} Error: Task timed out after ${seconds} seconds`,
      );
    }, invocation.timeoutMs);
    const answer = await this.#ask(() => this.#thread?.postMessage(invocation));
    clearTimeout(timer);
    return answer;
  }

  #start(): void {
    const { data, environment } = this.#code;
    const thread = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: data,
      env: environment,
      execArgv: [],
    });
    thread.on("message", (report: Report) => {
      if (report.kind === "line") this.#code.onLine(report.line);
      else this.#answer?.(report);
    });
    thread.on("error", (error: Error) => this.#fail(error.name, error.message));
    thread.on("exit", () => {
      if (this.#thread === thread)
        this.#fail("Runtime.ExitError", "Error: Runtime exited without providing a reason");
    });
    this.#thread = thread;
  }

  #fail(errorType: string, errorMessage: string): void {
    const payload = JSON.stringify({ errorType, errorMessage });
    this.#code.onLine(`ERROR\t${payload}`);
    this.#answer?.({ kind: "error", payload });
    void this.stop();
  }
}
