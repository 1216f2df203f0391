import { Worker } from "node:worker_threads";
import type { Invocation, Report, WorkerData } from "./worker.ts";

export interface Outcome {
  ok: boolean;
  payload: unknown;
}

interface Code {
  data: Omit<WorkerData, "invocations">;
  environment: Record<string, string>;
  onLine: (line: string) => void;
}

/** One execution environment of a function: started by the first invocation, replaced after a crash or a time-out. */
export class FunctionWorker {
  readonly #code: Code;
  #thread: Worker | undefined;
  #invocations = new Int32Array(new SharedArrayBuffer(4));
  #answer: ((answer: Report) => void) | undefined;

  constructor(code: Code) {
    this.#code = code;
  }

  /** Call it again only after it answered. */
  async run(invocation: Invocation): Promise<Outcome> {
    const failedStart = this.#thread ? undefined : await this.#start();
    const { kind, payload } = failedStart ?? (await this.#invoke(invocation));
    return { ok: kind === "result", payload: JSON.parse(payload) };
  }

  async stop(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    this.#answer?.(failure("Runtime.ExitError", "Error: Stopped"));
    await thread?.terminate();
  }

  async #start(): Promise<Report | undefined> {
    const answer = await this.#ask(() => this.#openThread());
    if (answer.kind !== "error") return undefined;
    await this.stop();
    return answer;
  }

  /** The time-out counts real time: a function that hangs does not move virtual time. */
  async #invoke(invocation: Invocation): Promise<Report> {
    const { requestId, timeoutMs } = invocation;
    const timer = setTimeout(() => {
      const seconds = (timeoutMs / 1000).toFixed(2);
      this.#fail(
        "Sandbox.Timedout",
        `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`,
      );
    }, timeoutMs);
    const answer = await this.#ask(() => {
      Atomics.add(this.#invocations, 0, 1);
      this.#thread?.postMessage(invocation);
      Atomics.notify(this.#invocations, 0);
    });
    clearTimeout(timer);
    return answer;
  }

  #ask(question: () => void): Promise<Report> {
    return new Promise((resolve) => {
      this.#answer = resolve;
      question();
    });
  }

  #openThread(): void {
    const { data, environment, onLine } = this.#code;
    this.#invocations = new Int32Array(new SharedArrayBuffer(4));
    const workerData: WorkerData = { ...data, invocations: this.#invocations.buffer };
    const options = { workerData, env: environment, execArgv: [] };
    const thread = new Worker(new URL("./worker.ts", import.meta.url), options);
    thread.on("message", (report: Report) => {
      if (report.kind === "line") onLine(report.payload);
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
    const answer = failure(errorType, errorMessage);
    this.#code.onLine(`ERROR\t${answer.payload}`);
    this.#answer?.(answer);
    void this.stop();
  }
}

function failure(errorType: string, errorMessage: string): Report {
  return { kind: "error", payload: JSON.stringify({ errorType, errorMessage }) };
}
