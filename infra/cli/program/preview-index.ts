import { readFileSync } from "node:fs";
import { join } from "node:path";
import { markup, raw } from "../../../shared/emails/markup.ts";
import type { Markup } from "../../../shared/emails/markup.ts";
import { kilobytes } from "../../preview/views/amounts.ts";
import { measuresOf } from "../../preview/measures.ts";
import type { ProgramFile } from "./file-schema.ts";
import type { PreviewedWeek } from "./preview.ts";

const styleFile = join(import.meta.dirname, "../../preview/static/gallery.css");

/** The weeks of a program at a glance, each language in a row; it lies beside their files and needs no server. */
export function previewIndex({ program }: ProgramFile, weeks: readonly PreviewedWeek[]): string {
  const languages = [...Map.groupBy(weeks, ({ language }) => language)];
  return String(markup`
    <!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Preview of ${program.id}</title>
        <style>${raw(readFileSync(styleFile, "utf8"))}</style>
      </head>
      <body>
        <main>
          <h1>${program.id}, version ${program.version}</h1>
          <p class="lead">Every weekly email as its patients would get it. The clinic and the patient are invented.</p>
          ${languages.map(([tag, inLanguage]) => section(tag, inLanguage))}
        </main>
      </body>
    </html>`);
}

const nameOf = (tag: string): string => new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;

const section = (tag: string, weeks: readonly PreviewedWeek[]): Markup => markup`
  <section aria-labelledby="${tag}">
    <h2 id="${tag}">${nameOf(tag)}</h2>
    <ul class="cards">${weeks.map(card)}</ul>
  </section>`;

function card({ language, week, file, email }: PreviewedWeek): Markup {
  const { htmlBytes, grade } = measuresOf(email, language);
  return markup`
    <li class="card">
      <a href="${file}.html">
        <span class="thumb narrow" aria-hidden="true">
          <iframe src="${file}.html" title="" loading="lazy" tabindex="-1" sandbox="" inert></iframe>
        </span>
        <span class="title">Week ${week}</span>
        <span class="facts">${kilobytes(htmlBytes.found)} · grade ${grade.found.toFixed(1)}</span>
      </a>
      <p class="facts"><a href="${file}.txt">Text part</a></p>
    </li>`;
}
