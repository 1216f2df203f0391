import type { Context, Hono } from "hono";
import { pagePaths } from "../../shared/links/pages.ts";
import { planPage, planReminders } from "../../shared/pages/plan.ts";
import { progressPage } from "../../shared/pages/progress.ts";
import { answer, fileAnswer } from "./answer.ts";
import type { Deps } from "./deps.ts";
import { visitorOf, type Visitor } from "./visitor.ts";

/** What a patient may look at. */
export function progressPages(app: Hono, deps: Deps): void {
  const show = (
    path: string,
    page: (c: Context, visitor: Visitor, token: string) => Response | Promise<Response>,
  ) =>
    app.get(path, async (c) => {
      const token = c.req.param("token") ?? "";
      const visitor = await visitorOf(deps, "read", token);
      return visitor ? page(c, visitor, token) : c.notFound();
    });

  show(pagePaths.progress(":token"), async (c, { look, enrollment, program, current, standing }, token) => {
    const checkIns = await deps.checkIns.ofEnrollment(enrollment.id);
    const links = { plan: pagePaths.plan(token), standing: standing.text };
    return answer(c, progressPage({ ...look, ...links, program, checkIns, week: current.week }));
  });

  show(pagePaths.plan(":token"), (c, { look, program, current, standing, plan, today }, token) => {
    const startsOn = !current.sent && plan.startDate > today ? plan.startDate : undefined;
    const links = {
      site: deps.siteUrl,
      calendar: pagePaths.calendar(token),
      progress: pagePaths.progress(token),
    };
    return answer(c, planPage({ ...look, ...links, program, week: current.week, standing, startsOn }));
  });

  show(pagePaths.calendar(":token"), (c, { look, program, current, plan, today, now, enrollment }) => {
    const { language } = look;
    const about = { uid: `${enrollment.id}@hipline`, hour: plan.hour, today, now, language };
    const file = planReminders({ program, week: current.week }, about);
    return fileAnswer(c, file, { type: "text/calendar", name: "reminders.ics" });
  });
}
