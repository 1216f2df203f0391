import { readHttpApi, type Route } from "./http-api-template.ts";
import { type Answer, errorAnswer, toAnswer, toEvent, withoutBody } from "./http-payload.ts";
import type { HttpRequest } from "./local.ts";
import { AwsError, NotPlayed, type World } from "./world.ts";

export interface HttpApi {
  /** One request as a browser sends it; `path` is everything after the host. */
  request(request: HttpRequest): Promise<Answer>;
  /** For example `GET /u/{token}`. */
  routes(): string[];
}

type LogValues = Record<(typeof LOGGED)[number], string>;

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html */
const LOGGED = ["routeKey", "status", "requestId", "httpMethod", "responseLength"] as const;

export function createHttpApi(world: World): HttpApi {
  const api = readHttpApi(world);
  const logLine = compileLogFormat(api.accessLogFormat);

  async function answer(route: Route, request: HttpRequest, requestId: string): Promise<Answer> {
    if (!mayInvoke(route, request.method)) return errorAnswer(500, "Internal Server Error");
    const event = toEvent({
      request,
      routeKey: route.key,
      pathParameters: parametersOf(route, segmentsOf(request.path)),
      requestId,
      time: world.clock.now(),
      api: { id: api.id, region: world.region, account: world.account, stage: api.stage },
    });
    const { ok, payload } = await world.invoke(route.functionArn, event);
    return (ok ? toAnswer(payload) : undefined) ?? errorAnswer(500, "Internal Server Error");
  }

  /** The function's own policy must admit this API and this route, whatever the caller sees. */
  function mayInvoke({ functionArn, segments }: Route, method: string): boolean {
    const path = `${api.stage}/${method}/${segments.join("/")}`;
    const sourceArn = `arn:aws:execute-api:${world.region}:${world.account}:${api.id}/${path}`;
    const principal = { kind: "service", service: "apigateway.amazonaws.com", sourceArn } as const;
    try {
      world.iam.authorize(principal, "lambda:InvokeFunction", functionArn);
      return true;
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      world.note("API may not invoke its function", { route: sourceArn, reason: error.message });
      return false;
    }
  }

  return {
    routes: () => api.routes.map(({ key }) => key),

    async request(request) {
      const requestId = world.id();
      const route = findRoute(api.routes, request);
      const full = route ? await answer(route, request, requestId) : errorAnswer(404, "Not Found");
      const sent = request.method === "HEAD" ? withoutBody(full) : full;
      const line = logLine?.({
        routeKey: route?.key ?? "-",
        status: String(sent.status),
        requestId,
        httpMethod: request.method,
        responseLength: String(sent.bytes.length),
      });
      if (line !== undefined) world.note("access log", { line });
      return sent;
    },
  };
}

/** The most specific route wins: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html#http-api-develop-routes.evaluation */
function findRoute(routes: Route[], { method, path }: HttpRequest): Route | undefined {
  const segments = segmentsOf(path);
  const fixed = ({ segments: own }: Route) => own.filter((segment) => !isParameter(segment)).length;
  const exact = (route: Route) => (route.method === method ? 1 : 0);
  return routes
    .filter((route) => (route.method === method || route.method === "ANY") && fits(route, segments))
    .sort((a, b) => fixed(b) - fixed(a) || exact(b) - exact(a))[0];
}

const segmentsOf = (path: string) => path.replace(/\?.*$/s, "").replace(/^\//, "").split("/");

const isParameter = (segment: string) => /^\{.+\}$/.test(segment);

const fits = ({ segments: own }: Route, segments: string[]) =>
  own.length === segments.length &&
  own.every((segment, i) => (isParameter(segment) ? segments[i] !== "" : segment === segments[i]));

const parametersOf = ({ segments: own }: Route, segments: string[]): Record<string, string> =>
  Object.fromEntries(
    own.flatMap((segment, i) =>
      isParameter(segment) ? [[segment.slice(1, -1), decoded(segments[i] ?? "")] as const] : [],
    ),
  );

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function compileLogFormat(format: string | undefined): ((values: LogValues) => string) | undefined {
  if (format === undefined) return undefined;
  for (const [, name = ""] of format.matchAll(/\$context\.([\w.]+)/g))
    if (!isLogged(name)) throw new NotPlayed(`the access log variable $context.${name}`);
  return (values) =>
    format.replace(/\$context\.([\w.]+)/g, (whole, name: string) => (isLogged(name) ? values[name] : whole));
}

const isLogged = (name: string): name is (typeof LOGGED)[number] =>
  (LOGGED as readonly string[]).includes(name);
