import type { Context, Hono } from "hono";
import { pagePaths } from "../../shared/links/pages.ts";
import { planPage } from "../../shared/pages/plan.ts";
import { planReminders, readFrom } from "../../shared/pages/plan-days.ts";
import { progressPage } from "../../shared/pages/progress.ts";
import { weekOf } from "../../shared/program/program.ts";
import { answer, fileAnswer } from "./answer.ts";
import type { Deps } from "./deps.ts";
import { daysLeft, visitorOf, type Visitor } from "./visitor.ts";

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

  const showPlan = (c: Context, visitor: Visitor, token: string): Response => {
    const { look, program, current, standing, plan, today } = visitor;
    const startsOn = current.sent === undefined && plan.startDate > today ? plan.startDate : undefined;
    const days = daysLeft(visitor);
    const links = {
      site: deps.siteUrl,
      calendar: days && { href: pagePaths.calendar(token), days },
      progress: pagePaths.progress(token),
    };
    return answer(c, planPage({ ...look, ...links, program, week: current.week, standing, startsOn }));
  };

  show(pagePaths.plan(":token"), showPlan);

  show(pagePaths.calendar(":token"), (c, visitor, token) => {
    const { look, program, current, plan, today, now, enrollment } = visitor;
    const days = daysLeft(visitor, readFrom(c.req.query("from"), today));
    // The page says why there is nothing to save.
    if (!days) return showPlan(c, visitor, token);
    const { minutes } = weekOf(program, current.week);
    const { language } = look;
    const about = { uid: `${enrollment.id}@hipline`, hour: plan.hour, minutes, now, language };
    return fileAnswer(c, planReminders(days, about), { type: "text/calendar", name: "reminders.ics" });
  });
}
