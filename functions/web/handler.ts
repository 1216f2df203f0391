import { type Context, Hono } from "hono";
import { preferredLanguage } from "../../shared/content/accept-language.ts";
import { notFoundPage, tryAgainPage } from "../../shared/pages/trouble.ts";
import { answer } from "./answer.ts";
import { checkInPages } from "./check-in.ts";
import { dataPages } from "./data.ts";
import type { Deps } from "./deps.ts";
import { mailboxPages } from "./mailbox.ts";
import { progressPages } from "./progress.ts";
import { settingsPages } from "./settings.ts";

export type { Deps } from "./deps.ts";

/**
 * The pages behind the links in emails. GET shows, POST publishes one event and answers only then; a mail scanner that
 * follows or posts every link does nothing that the page cannot undo.
 */
export function webPages(deps: Deps): Hono {
  const app = new Hono();
  const language = (c: Context): string =>
    preferredLanguage(c.req.header("accept-language") ?? "", deps.languages);

  mailboxPages(app, deps, language);
  checkInPages(app, deps);
  progressPages(app, deps);
  settingsPages(app, deps);
  dataPages(app, deps);

  app.notFound((c) => answer(c, notFoundPage({ language: language(c) }), 404));
  app.onError((error, c) => {
    deps.log("requestFailed", { error: error.name });
    return answer(c, tryAgainPage({ language: language(c) }), 503);
  });
  return app;
}
