import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "hono";
import { favicon } from "./views/icons.ts";

const types = { "desk.css": "text/css", "desk.js": "text/javascript" } as const;

/** Read for each request, so that a change of the look needs no restart. */
export function serveStatic(c: Context): Response | Promise<Response> {
  const file = c.req.param("file") ?? "";
  if (file === "icon.svg") return c.body(favicon, 200, { "Content-Type": "image/svg+xml" });
  if (!Object.hasOwn(types, file)) return c.notFound();
  const content = readFileSync(join(import.meta.dirname, "static", file), "utf8");
  return c.body(content, 200, { "Content-Type": `${types[file as keyof typeof types]}; charset=utf-8` });
}
