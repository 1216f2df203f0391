import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import { patientUnsubscribed, resubscribed } from "../../events/index.ts";
import { preferredLanguage } from "../../shared/content/accept-language.ts";
import { verifyLink } from "../../shared/links/link.ts";
import type { Log } from "../../shared/log.ts";
import type { Page } from "../../shared/pages/page.ts";
import { notFoundPage, tryAgainPage } from "../../shared/pages/trouble.ts";
import { unsubscribePage } from "../../shared/pages/unsubscribe.ts";
import type { Bus, LinkKeys } from "../../shared/ports.ts";

export interface Deps {
  linkKeys: LinkKeys;
  bus: Bus;
  log: Log;
  eventId: () => string;
  clock: () => Date;
  /** What pages may be in; English is always among them. */
  languages: readonly string[];
}

/**
 * The pages behind the links in emails. GET shows, POST publishes one event and answers only then; a mail scanner that
 * follows or posts every link does nothing that the page cannot undo.
 */
export function webPages(deps: Deps): Hono {
  const app = new Hono();
  const spoken = (c: Context): string =>
    preferredLanguage(c.req.header("accept-language") ?? "", deps.languages);
  const notFound = (c: Context): Response => answer(c, notFoundPage({ language: spoken(c) }), 404);

  app.get("/u/:token", async (c) => {
    const { token } = c.req.param();
    if ((await patientOf(deps, token)) === undefined) return notFound(c);
    const page = unsubscribePage({ state: "ask", unsubscribeAction: `/u/${token}`, language: spoken(c) });
    return answer(c, page, 200);
  });

  app.post("/u/:token", async (c) => {
    const { token } = c.req.param();
    const patientRef = await patientOf(deps, token);
    if (patientRef === undefined) return notFound(c);
    await publish(deps, patientUnsubscribed, patientRef);
    const resubscribeAction = `/u/${token}/resubscribe`;
    return answer(c, unsubscribePage({ state: "done", resubscribeAction, language: spoken(c) }), 200);
  });

  app.post("/u/:token/resubscribe", async (c) => {
    const patientRef = await patientOf(deps, c.req.param("token"));
    if (patientRef === undefined) return notFound(c);
    await publish(deps, resubscribed, patientRef);
    return answer(c, unsubscribePage({ state: "resubscribed", language: spoken(c) }), 200);
  });

  app.notFound(notFound);
  app.onError((error, c) => {
    deps.log("requestFailed", { error: error.name });
    return answer(c, tryAgainPage({ language: spoken(c) }), 503);
  });
  return app;
}

async function patientOf({ linkKeys, clock }: Deps, token: string): Promise<string | undefined> {
  return verifyLink("unsubscribe", token, { ring: await linkKeys.ring(), now: clock() })?.subject;
}

async function publish(
  { bus, clock, eventId }: Deps,
  contract: typeof patientUnsubscribed | typeof resubscribed,
  patientRef: string,
): Promise<void> {
  const id = eventId();
  const metadata = { eventId: id, occurredAt: clock().toISOString(), correlationId: id };
  await bus.publish({
    source: contract.source,
    type: contract.type,
    detail: contract.build(metadata, { patientRef }),
  });
}

/** No page runs scripts, loads anything, is kept, indexed, framed, or tells another site where its reader came from. */
function answer(c: Context, { html, style }: Page, status: 200 | 404 | 503): Response {
  const styleHash = createHash("sha256").update(style).digest("base64");
  return c.html(html, status, {
    "Content-Security-Policy": [
      "default-src 'none'",
      `style-src 'sha256-${styleHash}'`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Robots-Tag": "noindex",
  });
}
