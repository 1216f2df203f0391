import type { Context, Hono } from "hono";
import {
  notMe,
  pausedByPatient,
  preferencesChanged,
  resubscribed,
  resumedByPatient,
} from "../../events/index.ts";
import { dayWindow } from "../../shared/calendar/send-window.ts";
import { publicLanguages } from "../../shared/content/sign-off.ts";
import { pageToPage } from "../../shared/links/link.ts";
import { fromQuery, pagePaths } from "../../shared/links/pages.ts";
import { notMePage, pausedPage, resumedPage, savedPage, type CalendarFrom } from "../../shared/pages/done.ts";
import type { Page } from "../../shared/pages/page.ts";
import { readPause, readSettings, type Offer } from "../../shared/pages/settings-form.ts";
import { settingsPage, type SettingsPage } from "../../shared/pages/settings.ts";
import { unsubscribePage } from "../../shared/pages/unsubscribe.ts";
import { answer } from "./answer.ts";
import type { Deps } from "./deps.ts";
import { publish } from "./publish.ts";
import { daysLeft, signed, visitorOf, type Visitor } from "./visitor.ts";

type Post = (about: { visitor: Visitor; form: URLSearchParams; token: string }) => Promise<Page | Problems>;
interface Problems {
  problems: NonNullable<SettingsPage["problems"]>;
}

/** What a patient decides by themselves. Every change can be taken back on the page that follows it. */
export function settingsPages(app: Hono, deps: Deps): void {
  const post = (path: string, act: Post) =>
    app.post(path, async (c) => {
      const token = c.req.param("token") ?? "";
      const visitor = await visitorOf(deps, "settings", token);
      if (!visitor) return c.notFound();
      const form = new URLSearchParams(await c.req.text());
      const outcome = await act({ visitor, form, token });
      if ("html" in outcome) return answer(c, outcome);
      return show(c, deps, { visitor, token, ...outcome });
    });

  app.get(pagePaths.settings(":token"), async (c) => {
    const { token } = c.req.param();
    const visitor = await visitorOf(deps, "settings", token);
    return visitor ? show(c, deps, { visitor, token, problems: [] }) : c.notFound();
  });

  post(pagePaths.settings(":token"), async ({ visitor, form, token }) => {
    const read = readSettings(form, offerTo(visitor));
    if ("problems" in read) return read;
    await publish(deps, preferencesChanged, { enrollmentId: visitor.enrollment.id, ...read.settings });
    const language = read.settings.language ?? visitor.look.language;
    const { textSize } = read.settings;
    return savedPage({ ...visitor.look, language, textSize, settings: pagePaths.settings(token) });
  });

  post(pagePaths.pause(":token"), async ({ visitor, form, token }) => {
    const until = readPause(form, visitor.today);
    if (until === undefined) return { problems: ["until"] };
    await publish(deps, pausedByPatient, { enrollmentId: visitor.enrollment.id, until });
    const links = { resume: pagePaths.resume(token), settings: pagePaths.settings(token) };
    return pausedPage({ ...visitor.look, ...links, until, calendar: await daysFrom(deps, visitor, until) });
  });

  post(pagePaths.resume(":token"), async ({ visitor, token }) => {
    await publish(deps, resumedByPatient, { enrollmentId: visitor.enrollment.id });
    const calendar = await daysFrom(deps, visitor, visitor.today);
    return resumedPage({ ...visitor.look, settings: pagePaths.settings(token), calendar });
  });

  post(pagePaths.notMe(":token"), async ({ visitor, token }) => {
    await publish(deps, notMe, { patientRef: visitor.patient.ref });
    return notMePage({ ...visitor.look, clinic: undefined, undo: pagePaths.isMe(token) });
  });

  post(pagePaths.isMe(":token"), async ({ visitor }) => {
    await publish(deps, resubscribed, { patientRef: visitor.patient.ref });
    return unsubscribePage({ ...visitor.look, state: "resubscribed" });
  });
}

/** A calendar does not hear of a pause, or of its end. */
async function daysFrom(deps: Deps, visitor: Visitor, from: string): Promise<CalendarFrom | undefined> {
  if (!daysLeft(visitor, from)) return undefined;
  const read = await signed(deps, "read", { subject: visitor.enrollment.id, lifetime: pageToPage });
  return { href: pagePaths.calendar(read) + fromQuery(from), from };
}

async function show(
  c: Context,
  deps: Deps,
  { visitor, token, problems }: Problems & { visitor: Visitor; token: string },
): Promise<Response> {
  const { look, plan, patient, standing, today } = visitor;
  const data = await signed(deps, "data", { subject: patient.ref });
  const page = settingsPage({
    ...look,
    standing,
    today,
    problems,
    offer: offerTo(visitor),
    now: {
      weekday: plan.weekday,
      hour: plan.hour,
      language: look.language.tag,
      textSize: look.textSize ?? "regular",
    },
    actions: {
      save: pagePaths.settings(token),
      pause: pagePaths.pause(token),
      resume: pagePaths.resume(token),
      notMe: pagePaths.notMe(token),
      again: pagePaths.isMe(token),
    },
    data: pagePaths.data(data),
  });
  return answer(c, page, problems.length > 0 ? 400 : 200);
}

function offerTo({ clinic }: Visitor): Offer {
  const { opens, closes } = clinic.sendWindow ?? dayWindow;
  const hours = Array.from({ length: closes - opens }, (_, index) => opens + index);
  return { hours, languages: publicLanguages([clinic]) };
}
