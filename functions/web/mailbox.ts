import type { Context, Hono } from "hono";
import { notMe, patientUnsubscribed, resubscribed } from "../../events/index.ts";
import { pagePaths } from "../../shared/links/pages.ts";
import { notMePage } from "../../shared/pages/done.ts";
import { unsubscribePage } from "../../shared/pages/unsubscribe.ts";
import { answer } from "./answer.ts";
import type { Deps } from "./deps.ts";
import { publish } from "./publish.ts";
import { granted } from "./visitor.ts";

/** Whether a mailbox gets our emails. Needs no table: who wants out gets out whatever else does not work. */
export function mailboxPages(app: Hono, deps: Deps, languageOf: (c: Context) => string): void {
  const patientOf = async (token: string) => (await granted(deps, "unsubscribe", token))?.subject;

  app.get(pagePaths.unsubscribe(":token"), async (c) => {
    const { token } = c.req.param();
    if ((await patientOf(token)) === undefined) return c.notFound();
    const actions = {
      unsubscribeAction: pagePaths.unsubscribe(token),
      notMineAction: pagePaths.notMine(token),
    };
    return answer(c, unsubscribePage({ state: "ask", ...actions, language: languageOf(c) }));
  });

  app.post(pagePaths.unsubscribe(":token"), async (c) => {
    const { token } = c.req.param();
    const patientRef = await patientOf(token);
    if (patientRef === undefined) return c.notFound();
    await publish(deps, patientUnsubscribed, { patientRef });
    const resubscribeAction = pagePaths.resubscribe(token);
    return answer(c, unsubscribePage({ state: "done", resubscribeAction, language: languageOf(c) }));
  });

  app.post(pagePaths.notMine(":token"), async (c) => {
    const { token } = c.req.param();
    const patientRef = await patientOf(token);
    if (patientRef === undefined) return c.notFound();
    await publish(deps, notMe, { patientRef });
    return answer(c, notMePage({ language: languageOf(c), undo: pagePaths.resubscribe(token) }));
  });

  app.post(pagePaths.resubscribe(":token"), async (c) => {
    const patientRef = await patientOf(c.req.param("token"));
    if (patientRef === undefined) return c.notFound();
    await publish(deps, resubscribed, { patientRef });
    return answer(c, unsubscribePage({ state: "resubscribed", language: languageOf(c) }));
  });
}
