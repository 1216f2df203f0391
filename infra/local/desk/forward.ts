import type { Context } from "hono";
import type { Local } from "../local.ts";

/** About the connection, not about the request. */
const hops = ["host", "connection", "content-length", "transfer-encoding", "accept-encoding"];

/** Passes a patient's request on to the played HTTP API, and its answer back. */
export async function forward(c: Context, local: Local): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const headers = Object.fromEntries(Object.entries(c.req.header()).filter(([name]) => !hops.includes(name)));
  const body = await c.req.text();
  const answer = await local.http({
    method: c.req.method,
    path: pathname + search,
    headers,
    ...(body === "" ? {} : { body }),
  });
  const kept = Object.entries(answer.headers).filter(([name]) => !hops.includes(name.toLowerCase()));
  return new Response(c.req.method === "HEAD" ? null : answer.body, {
    status: answer.status,
    headers: Object.fromEntries(kept),
  });
}
