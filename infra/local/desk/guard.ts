import type { MiddlewareHandler } from "hono";

/**
 * Only pages of this server may talk to it. A foreign site that resolves its own name to 127.0.0.1 sends its name as Host; one
 * that posts a form here sends its Origin. Patients' pages answer any Origin, as they do when deployed.
 */
export function onlyFromHere(port: number): MiddlewareHandler {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origins = hosts.map((host) => `http://${host}`);
  return async (c, next) => {
    if (!hosts.includes(c.req.header("host") ?? ""))
      return c.text(`This server answers only at http://127.0.0.1:${port}.`, 403);
    const origin = c.req.header("origin");
    const writes = c.req.method !== "GET" && c.req.method !== "HEAD";
    if (writes && c.req.path.startsWith("/desk/") && origin !== undefined && !origins.includes(origin))
      return c.text("The desk takes forms from its own pages only.", 403);
    await next();
    return undefined;
  };
}
