/**
 * What the parts of the local player share. Each AWS service is one module that implements `Service`; the world
 * lends it a clock, the resolved resources of the template, IAM and the way into a queue or a function.
 */

/** Virtual time. Nothing in the player reads the real clock. Times are epoch milliseconds. */
export interface Clock {
  now(): number;
  /** Runs `job` when virtual time reaches `time` (at once if it has passed, on the next turn). Same time: order of registration. */
  at(time: number, job: () => void | Promise<void>): Cancel;
  /** Marks work as in flight: `settle` and `advanceTo` wait for it before time moves on. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is in flight and no job is due. */
  settle(): Promise<void>;
  /** Moves time forward, stopping at every job on the way. */
  advanceTo(time: number): Promise<void>;
  /** The time of the next job, if any. */
  next(): number | undefined;
}
export type Cancel = () => void;

/** A resource of the template with every intrinsic resolved. */
export interface Resource {
  /** Logical id, unique within its stack. */
  id: string;
  stack: string;
  type: string;
  /** What `Ref` gives. */
  ref: string;
  /** What `Fn::GetAtt` gives. */
  attrs: Record<string, string>;
  properties: Record<string, unknown>;
}

export type Principal =
  /** A function under its execution role, or a service that assumed a role (Scheduler). */
  | { kind: "role"; roleArn: string; name: string }
  /** An AWS service acting for a resource: EventBridge for a rule, SES for a configuration set, API Gateway for an API. */
  | { kind: "service"; service: string; sourceArn: string }
  /** The person at the laptop: the clinic's and the operator's own credentials. Not subject to the template's IAM. */
  | { kind: "operator" };

export interface Iam {
  /**
   * Throws `AwsError` AccessDeniedException that names principal, action and resource unless the template's identity policies
   * (for roles) or resource policies (for services) allow the call and nothing denies it.
   */
  authorize(
    principal: Principal,
    action: string,
    resourceArn: string,
    context?: Record<string, string | string[]>,
  ): void;
  /** Whether `service` may assume the role for `sourceArn`; throws `AwsError` otherwise. */
  authorizeAssume(roleArn: string, service: string, sourceArn: string): void;
}

export interface MessageOptions {
  delaySeconds?: number;
  attributes?: Record<string, { DataType: string; StringValue?: string }>;
}

export interface World {
  readonly region: string;
  readonly account: string;
  readonly clock: Clock;
  readonly iam: Iam;
  /** Base URL of the edge the SDK clients talk to, `http://127.0.0.1:PORT`. */
  readonly endpoint: string;
  /** A fresh id; deterministic per run. */
  id(): string;
  resources(type: string): Resource[];
  /** Puts a message on a queue as `principal` (checked). Throws `AwsError` when denied or when the queue does not exist. */
  sendMessage(queueArn: string, body: string, principal: Principal, options?: MessageOptions): string;
  /** Invokes a function and waits; a function error is a result, not an exception. */
  invoke(functionArn: string, event: unknown): Promise<{ ok: boolean; payload: unknown }>;
  /** Puts one event on a bus as `principal` (checked). `bus` is a name or an ARN; "default" always exists. */
  putEvent(
    event: {
      bus: string;
      source: string;
      detailType: string;
      detail: string;
      resources?: string[];
    },
    principal: Principal,
  ): string;
  /** Something a person watching may want to see. Never carries a message body. */
  note(kind: string, detail: Record<string, unknown>): void;
}

/** One request of an SDK client, already authenticated as a function's role (or the operator). */
export interface ApiRequest {
  method: string;
  /** Decoded path and query of REST-JSON services. */
  path: string;
  query: URLSearchParams;
  /** Operation of JSON-RPC services, for example `PutEvents` from `AWSEvents.PutEvents`. */
  operation: string | undefined;
  body: unknown;
}

export interface Service {
  /** Signing names under which SDK clients call it, for example `["scheduler"]` or `["ses"]`. */
  signingNames: string[];
  /** Answers a call or throws `AwsError`. An unknown operation or parameter throws with its name. */
  call(request: ApiRequest, caller: Principal): Promise<unknown>;
}

/** An error as AWS would answer it. */
export class AwsError extends Error {
  readonly type: string;
  readonly status: number;
  /** Further members of the error, for example the `Item` of a failed condition. */
  readonly fields: Record<string, unknown>;
  constructor(type: string, message: string, status = 400, fields: Record<string, unknown> = {}) {
    super(message);
    this.name = type;
    this.type = type;
    this.status = status;
    this.fields = fields;
  }
}

/** The template uses something the player does not play. Always names the thing. */
export class NotPlayed extends Error {
  constructor(what: string) {
    super(
      `The local player does not play ${what}. Add it to infra/local with a test that cites AWS, or remove it from the stack.`,
    );
    this.name = "NotPlayed";
  }
}
