import { hash } from "node:crypto";
import type { Context } from "hono";
import type { Page } from "../../shared/pages/page.ts";

/** No answer is kept, indexed or framed, and none tells another site where its reader came from. */
const always = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "X-Robots-Tag": "noindex",
} as const;

/** No page runs scripts or loads anything. */
export function answer(c: Context, { html, style }: Page, status: 200 | 400 | 404 | 503 = 200): Response {
  const styleHash = hash("sha256", style, "base64");
  return c.html(html, status, {
    ...always,
    "Content-Security-Policy": [
      "default-src 'none'",
      `style-src 'sha256-${styleHash}'`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
  });
}

export const fileAnswer = (
  c: Context,
  content: string,
  { type, name }: { type: string; name: string },
): Response =>
  c.body(content, 200, {
    ...always,
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Disposition": `attachment; filename="${name}"`,
  });
