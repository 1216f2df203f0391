/** What a running local Hipline offers to the demo, the start page and tests. Plain values; times are epoch milliseconds of virtual time. */
import type { Clock } from "./world.ts";

export interface PlayOptions {
  /** The synthesized cloud assembly: the folder that holds `manifest.json`. */
  assembly: string;
  /** Virtual time at the start. */
  startAt: Date;
  /** Same template, inputs, start and seed: same order, ids and emails. */
  seed?: string;
  /** A folder that keeps what the operator and the patients did; the next start replays it. In memory only when absent. */
  data?: string;
  /** Where a browser reaches the HTTP API, for example `http://127.0.0.1:4310`. Links in emails start with it. AWS's own URL when absent. */
  apiUrl?: string;
  onLog?: (line: LogLine) => void;
  onNote?: (note: Note) => void;
}

export interface Local {
  clock: Clock;
  /** Where AWS SDK clients of the operator reach the services: pass `endpoint` and `credentials` to a client. */
  endpoint: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** Puts events as the clinic's system or the operator; answers their ids. `bus` is `hipline`'s when absent. Call `clock.settle()` to see the effects. */
  putEvents(entries: OperatorEvent[]): string[];
  /** One request to the HTTP API, as a browser sends it. */
  http(request: HttpRequest): Promise<HttpResponse>;
  /** Every email SES accepted, oldest first. */
  inbox(): SentEmail[];
  ses: {
    /** The mailbox provider refuses the address for good; SES says so and puts it on the suppression list. */
    bounce(messageId: string): void;
    /** The reader presses "spam". */
    complain(messageId: string): void;
    suppress(address: string, reason: "BOUNCE" | "COMPLAINT"): void;
  };
  queues(): QueueView[];
  /** Moves everything on a dead-letter queue back to where it came from; answers how many messages. */
  redrive(dlqName: string): number;
  schedules(): ScheduleView[];
  /** Every event put on a bus, with the rules that matched. */
  events(): EventRecord[];
  logs(): LogLine[];
  /** Every item of every table, as plain values. */
  items(): Promise<Record<string, unknown>[]>;
  functions(): FunctionView[];
  /** Every call that IAM refused. A healthy run has none. */
  denials(): Denial[];
  /** What the parts of the player had to say: dropped events, dead letters, disabled mappings. */
  notes(): Note[];
  close(): Promise<void>;
}

export interface OperatorEvent {
  source: string;
  detailType: string;
  detail: object;
  bus?: string;
}

export interface HttpRequest {
  method: string;
  /** Path and query, as in the browser's address bar after the host. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface SentEmail {
  messageId: string;
  at: number;
  from: string;
  to: string[];
  replyTo: string[];
  subject: string;
  html: string | undefined;
  text: string | undefined;
  headers: Record<string, string>;
  tags: Record<string, string>;
  configurationSet: string | undefined;
  /** Where it stands at the mailbox provider. */
  state: "sent" | "delivered" | "bounced" | "complained";
}

export interface QueueView {
  name: string;
  arn: string;
  /** Other queues, rules or schedules send here what they could not deliver. */
  dlq: boolean;
  visible: number;
  inFlight: number;
  delayed: number;
  messages: MessageView[];
}

export interface MessageView {
  id: string;
  body: string;
  sentAt: number;
  visibleAt: number;
  receives: number;
  attributes: Record<string, string>;
}

export interface ScheduleView {
  name: string;
  group: string;
  expression: string;
  timezone: string;
  /** The next run, if there is one. */
  next: number | undefined;
  targetArn: string;
  input: string | undefined;
}

export interface EventRecord {
  id: string;
  at: number;
  bus: string;
  source: string;
  detailType: string;
  detail: unknown;
  /** Names of the rules that matched. */
  rules: string[];
}

export interface LogLine {
  at: number;
  function: string;
  line: string;
}

export interface FunctionView {
  name: string;
  invocations: number;
  errors: number;
}

export interface Denial {
  at: number;
  principal: string;
  action: string;
  resource: string;
}

export interface Note {
  at: number;
  kind: string;
  detail: Record<string, unknown>;
}
