import { expect } from "vitest";
import { VirtualClock } from "../../../../infra/local/clock.ts";
import {
  AwsError,
  type MessageOptions,
  type Principal,
  type Resource,
  type World,
} from "../../../../infra/local/world.ts";

export const REGION = "eu-west-1";
export const ACCOUNT = "111122223333";

export interface Received {
  body: string;
  principal: Principal;
  at: string;
  attributes: MessageOptions["attributes"];
}

interface Authorization {
  action: string;
  resource: string;
  principal: Principal;
  context: Record<string, string | string[]> | undefined;
}

export interface FakeWorld extends World {
  clock: VirtualClock;
  /** Messages by queue name, in order of arrival. Only queues named here exist. */
  queues: Record<string, Received[]>;
  authorizations: Authorization[];
  notes: { kind: string; detail: Record<string, unknown> }[];
  events: { event: Parameters<World["putEvent"]>[0]; principal: Principal; at: string }[];
  invocations: { functionArn: string; event: unknown }[];
  /** Decides what IAM refuses; nothing unless a test says so. */
  denies: (action: string, resource: string) => boolean;
  /** What the next sends to any queue throw. */
  sendErrors: AwsError[];
  answer: (event: unknown) => { ok: boolean; payload: unknown };
  advance(seconds: number): Promise<void>;
}

export const arnOf = (service: string, rest: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;

export const resource = (
  type: string,
  id: string,
  properties: Record<string, unknown>,
  identity: { ref?: string; attrs?: Record<string, string> } = {},
): Resource => ({
  stack: "hipline-dev",
  id,
  type,
  ref: identity.ref ?? id,
  attrs: identity.attrs ?? {},
  properties,
});

export function fakeWorld(now: string, resources: Resource[], queueNames: string[] = []): FakeWorld {
  const clock = new VirtualClock(new Date(now));
  const time = () => new Date(clock.now()).toISOString();
  let ids = 0;
  const world: FakeWorld = {
    region: REGION,
    account: ACCOUNT,
    endpoint: "http://127.0.0.1:1",
    clock,
    queues: Object.fromEntries(queueNames.map((name) => [name, []])),
    authorizations: [],
    notes: [],
    events: [],
    invocations: [],
    sendErrors: [],
    denies: () => false,
    answer: () => ({ ok: true, payload: { statusCode: 204 } }),
    iam: {
      authorize(principal, action, arn, context) {
        world.authorizations.push({ principal, action, resource: arn, context });
        if (principal.kind !== "operator" && world.denies(action, arn))
          throw new AwsError("AccessDeniedException", `not authorized to perform ${action} on ${arn}`, 403);
      },
      authorizeAssume(roleArn, service, sourceArn) {
        world.authorizations.push({
          principal: { kind: "service", service, sourceArn },
          action: "sts:AssumeRole",
          resource: roleArn,
          context: undefined,
        });
        if (world.denies("sts:AssumeRole", roleArn))
          throw new AwsError("AccessDenied", `${service} is not authorized to assume ${roleArn}`, 403);
      },
    },
    id: () => `id-${++ids}`,
    resources: (type) => resources.filter((candidate) => candidate.type === type),
    sendMessage(queueArn, body, principal, options) {
      world.iam.authorize(principal, "sqs:SendMessage", queueArn);
      const failure = world.sendErrors.shift();
      if (failure) throw failure;
      const queue = world.queues[queueArn.split(":").at(-1) ?? ""];
      if (!queue)
        throw new AwsError("AWS.SimpleQueueService.NonExistentQueue", "The specified queue does not exist.");
      queue.push({ body, principal, at: time(), attributes: options?.attributes });
      return world.id();
    },
    invoke(functionArn, event) {
      world.invocations.push({ functionArn, event });
      return Promise.resolve(world.answer(event));
    },
    putEvent(event, principal) {
      world.events.push({ event, principal, at: time() });
      return world.id();
    },
    note: (kind, detail) => void world.notes.push({ kind, detail }),
    advance: (seconds) => clock.advanceTo(clock.now() + seconds * 1000),
  };
  return world;
}

/** The JSON body of a message, to compare with what a test expects of it. */
export const bodyOf = (message: Received | undefined): unknown => JSON.parse(message?.body ?? "null");

/** `expect.stringContaining` as the string that it stands for. */
export const containing = (text: string) => expect.stringContaining(text) as string;

export const operator: Principal = { kind: "operator" };
export const role: Principal = { kind: "role", roleArn: `arn:aws:iam::${ACCOUNT}:role/web`, name: "web" };

/** A call as the edge hands it over. */
export const rest = (
  method: string,
  path: string,
  body: unknown = {},
  query: Record<string, string> = {},
) => ({
  method,
  path,
  query: new URLSearchParams(query),
  operation: undefined,
  body,
});
export const rpc = (operation: string, body: unknown) => ({
  method: "POST",
  path: "/",
  query: new URLSearchParams(),
  operation,
  body,
});
