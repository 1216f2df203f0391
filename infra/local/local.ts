/** What a running local Hipline offers to the demo, the start page and tests. Plain values; times are epoch milliseconds of virtual time. */
import type { Bus } from "./bus.ts";
import type { Edge } from "./edge.ts";
import type { Scheduler } from "./scheduler.ts";
import type { Ses } from "./ses.ts";
import type { Clock, Principal } from "./world.ts";

export interface PlayOptions {
  /** The synthesized cloud assembly: the folder that holds `manifest.json`. */
  assembly: string;
  /** Virtual time at the start; a run that goes on from `data` keeps its own. */
  startAt: Date;
  /** Same template, inputs, start and seed: same order, ids and emails. */
  seed?: string;
  /** A folder that keeps what was done through `Local`; the next start does it again and goes on from there. In memory only when absent. */
  data?: string;
  /** Where a browser reaches the HTTP API, for example `http://127.0.0.1:4310`. Links in emails start with it. AWS's own URL when absent. */
  apiUrl?: string;
  /** Where a browser reaches the education site, whose stack is not played. The deployed site's address when absent. */
  siteUrl?: string;
  onLog?: (line: LogLine) => void;
  onNote?: (note: Note) => void;
  /** Hears every question that IAM decides. */
  onAsked?: (question: Question) => void;
}

export interface Local {
  clock: Clock;
  /** Where AWS SDK clients of the operator reach the services: pass `endpoint`, `region` and `credentials` to a client. */
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** What happens to each of those calls. */
  operate: Edge["operate"];
  /** Puts events as the clinic's system or the operator; answers their ids. The bus is the template's own when absent. `clock.settle()` waits for their effects. */
  putEvents(entries: OperatorEvent[]): string[];
  /** One request to the HTTP API, as a browser sends it. */
  http(request: HttpRequest): Promise<HttpResponse>;
  /** Every email SES accepted, oldest first. */
  inbox(): SentEmail[];
  /** The mailbox providers, the readers and the account's suppression list. */
  ses: Pick<
    Ses,
    "bounce" | "complain" | "delay" | "suppress" | "unsuppress" | "suppressed" | "source" | "fail"
  >;
  /** What the next deliveries and runs of schedules are: once and in order, unless somebody says so. */
  faults: Pick<Bus, "deliverTwice" | "deliverLate"> & Pick<Scheduler, "runTwice">;
  queues(): QueueView[];
  /** Moves what lies on a dead-letter queue to `destination`, or back to where each message came from; answers how many messages. */
  redrive(dlqName: string, destination?: string): number;
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
  /** Stops every thread and socket. */
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
  /** No function reads it: it keeps what could not be delivered or handled. */
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
  roleArn: string;
  /** Gets what could not be put on the target. */
  dlqArn: string | undefined;
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

/** Who may do what to which resource. */
export interface Question {
  principal: Exclude<Principal, { kind: "operator" }>;
  action: string;
  resource: string;
  context: Record<string, string | string[]>;
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
