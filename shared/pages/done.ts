import type { Clinic } from "../clinic.ts";
import { languageOf } from "../content/languages.ts";
import { isolate } from "../emails/isolate.ts";
import { markup, phrase } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { dayName } from "../emails/visit-time.ts";
import { page } from "./page.ts";
import type { Page, PageOptions } from "./page.ts";
import { callClinic } from "./standing.ts";

interface Done extends PageOptions {
  clinic?: Clinic | undefined;
}

/** The days of exercise from a day on, as a file for a calendar. */
export interface CalendarFrom {
  href: string;
  from: string;
}

interface Told {
  title: string;
  lead: string;
  /** A way back, or a button that takes it back. */
  back?: { label: string; href: string };
  undo?: { label: string; action: string };
  calendar?: CalendarFrom | undefined;
}

/** After a change was published: what happens now, and how to undo it. */
function donePage(options: Done, { title, lead, back, undo, calendar }: Told): Page {
  return page({
    ...options,
    title,
    ownStyle: calendar ? ".card h2{margin-top:0}.card+p{margin-top:1.4em}" : "",
    body: markup`
      <p class="lead">${phrase(lead)}</p>
      ${undo && markup`<form method="post" action="${undo.action}"><button class="quiet" type="submit">${undo.label}</button></form>`}
      ${calendar && newDays(calendar, options)}
      ${back && markup`<p><a href="${back.href}">${back.label}</a></p>`}
      ${options.clinic && callClinic(options.clinic, options.language)}`,
  });
}

function newDays({ href, from }: CalendarFrom, { language }: Done): Markup {
  const { tag, messages } = languageOf(language);
  const { heading, lead, hour, button } = messages.ownPages.settings.calendar;
  return markup`
    <section class="card">
      <h2>${heading}</h2>
      <p>${lead}</p>
      <p><a class="button quiet" href="${href}">${phrase(button(isolate(dayName(from, tag))))}</a></p>
      <p class="soft">${hour}</p>
    </section>`;
}

const wordsOf = ({ language }: Done) => languageOf(language).messages.ownPages.settings;

export function savedPage(options: Done & { settings: string }): Page {
  const { saved } = wordsOf(options);
  return donePage(options, { ...saved, back: { label: saved.back, href: options.settings } });
}

export function pausedPage(
  options: Done & {
    until: string;
    resume: string;
    settings: string;
    calendar?: CalendarFrom | undefined;
  },
): Page {
  const { pause, saved } = wordsOf(options);
  const day = dayName(options.until, languageOf(options.language).tag);
  return donePage(options, {
    title: pause.done.title,
    lead: pause.done.lead(isolate(day)),
    undo: { label: pause.done.undo, action: options.resume },
    calendar: options.calendar,
    back: { label: saved.back, href: options.settings },
  });
}

export function resumedPage(options: Done & { settings: string; calendar?: CalendarFrom | undefined }): Page {
  const { resume, saved } = wordsOf(options);
  const { calendar, settings } = options;
  return donePage(options, { ...resume.done, calendar, back: { label: saved.back, href: settings } });
}

export function notMePage(options: Done & { undo: string }): Page {
  const { done } = wordsOf(options).notMe;
  return donePage(options, { ...done, undo: { label: done.undo, action: options.undo } });
}
