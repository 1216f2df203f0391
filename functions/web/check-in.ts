import type { Context, Hono } from "hono";
import { checkInSubmitted, type CheckInAnswers } from "../../events/index.ts";
import { holdsBack } from "../../shared/check-in/rules.ts";
import { factIdOf, fingerprintOf } from "../../shared/identity.ts";
import { pageToPage } from "../../shared/links/link.ts";
import { pagePaths } from "../../shared/links/pages.ts";
import { checkInPage } from "../../shared/pages/check-in.ts";
import { readCheckIn, tapped, type Filled, type Problems } from "../../shared/pages/check-in-answers.ts";
import { stopPage, thanksPage } from "../../shared/pages/thanks.ts";
import type { Page } from "../../shared/pages/page.ts";
import { weekOf } from "../../shared/program/program.ts";
import { answer } from "./answer.ts";
import type { Deps } from "./deps.ts";
import { publish } from "./publish.ts";
import { signed, visitorOf, type Visitor } from "./visitor.ts";

export function checkInPages(app: Hono, deps: Deps): void {
  app.get(pagePaths.checkIn(":token"), async (c) => {
    const { token } = c.req.param();
    const visitor = await answering(deps, token);
    return visitor ? answer(c, askPage(visitor, token, tapped(c.req.query("p")))) : c.notFound();
  });

  app.post(pagePaths.checkIn(":token"), async (c) => {
    const { token } = c.req.param();
    const visitor = await answering(deps, token);
    if (!visitor) return c.notFound();
    const read = readCheckIn(new URLSearchParams(await c.req.text()));
    if ("problems" in read) return answer(c, askPage(visitor, token, read.filled, read.problems), 400);
    return submit(c, deps, visitor, read.answers);
  });
}

async function answering(deps: Deps, token: string): Promise<Visitor | undefined> {
  const visitor = await visitorOf(deps, "check-in", token);
  return visitor && visitor.week <= visitor.program.weeks ? visitor : undefined;
}

function askPage(visitor: Visitor, token: string, filled: Filled, problems: Problems = {}): Page {
  const { look, program, week } = visitor;
  const planned = weekOf(program, week).sessions;
  return checkInPage({ ...look, week, planned, action: pagePaths.checkIn(token), filled, problems });
}

/**
 * The same answers are the same event, so that pressing twice, or a page loaded again, changes nothing; a week that came
 * again is answered anew.
 */
async function submit(c: Context, deps: Deps, visitor: Visitor, answers: CheckInAnswers): Promise<Response> {
  const { look, enrollment, week, current } = visitor;
  const flagged = answers.redFlags.length > 0;
  const about = [String(week), current.sent ?? "", fingerprintOf(answers)];
  const id = factIdOf(enrollment.id, "check-in", ...about);
  try {
    await publish(deps, checkInSubmitted, { enrollmentId: enrollment.id, week, answers }, id);
  } catch (error) {
    if (!flagged) throw error;
    // What to do after a warning sign is never kept from the patient.
    deps.log("requestFailed", { error: error instanceof Error ? error.name : "unknown" });
    return answer(c, stopPage({ ...look, answers, saved: false }), 503);
  }
  if (flagged) return answer(c, stopPage({ ...look, answers, saved: true }));
  const read = await signed(deps, "read", { subject: enrollment.id, lifetime: pageToPage });
  const after = { answers, week, repeats: holdsBack(answers), progress: pagePaths.progress(read) };
  return answer(c, thanksPage({ ...look, ...after }));
}
