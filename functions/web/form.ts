import type { Context } from "hono";

/** Our longest form is a few hundred bytes. */
const mostBytes = 4096;

/** A posted form; undefined when it is larger than any of ours. */
export async function formOf(c: Context): Promise<URLSearchParams | undefined> {
  const body = await c.req.text();
  return Buffer.byteLength(body) > mostBytes ? undefined : new URLSearchParams(body);
}
