import { markup } from "../../../shared/emails/markup.ts";
import type { Markup } from "../../../shared/emails/markup.ts";
import type { Choice } from "../app.ts";
import type { Item, Made } from "../gallery.ts";
import type { State } from "../live-gallery.ts";
import { looksOf } from "../looks.ts";
import type { Look } from "../looks.ts";
import { isOver } from "../measures.ts";
import type { Measure, Measures } from "../measures.ts";
import { kilobytes } from "./amounts.ts";
import { languageSwitch, shell } from "./shell.ts";

type Shown = Exclude<Made, { failed: string }>;

/** One email or page in every look, side by side. */
export function itemPage(
  state: State,
  item: Item,
  beside: { before: Item | undefined; after: Item | undefined },
  choice: Choice,
): string {
  const made = item.made.get(choice.language);
  const shown = looksOf(item.kind);
  return shell(state, {
    title: `${item.group}: ${item.title}`,
    controls: languageSwitch(state.gallery.languages, `/item/${item.id}`, choice),
    body: markup`
      <div class="top">
        <div>
          <p class="group"><a href="/?language=${choice.language}">${item.group}</a></p>
          <h1>${item.title}</h1>
        </div>
        ${walk(beside, choice)}
      </div>
      ${
        !made || "failed" in made
          ? markup`<section class="broken"><h2>This cannot be made</h2><pre>${made?.failed ?? "It has not been made in this language."}</pre></section>`
          : markup`${about(made)}${tools(shown)}<div class="strip" tabindex="0" role="region" aria-label="Looks, side by side">${shown.map((look) => frame(look, item, made, choice))}</div>`
      }`,
  });
}

function walk(
  { before, after }: { before: Item | undefined; after: Item | undefined },
  { language }: Choice,
): Markup {
  const link = (item: Item | undefined, rel: string, words: string): Markup =>
    item
      ? markup`<a rel="${rel}" href="/item/${item.id}?language=${language}" title="${item.group}: ${item.title}">${words}</a>`
      : markup`<span>${words}</span>`;
  return markup`<nav class="walk" aria-label="One by one, also with the arrow keys">${link(before, "prev", "← Previous")}${link(after, "next", "Next →")}</nav>`;
}

const about = ({ subject, preheader, measures }: Shown): Markup => markup`
  ${
    subject === undefined || preheader === undefined
      ? undefined
      : markup`
        <dl class="about first">
          <div><dt>Subject</dt><dd>${subject} <small>${subject.length} of 50 characters</small></dd></div>
          <div><dt>Preheader</dt><dd>${preheader} <small>${preheader.length}, within 40 to 90</small></dd></div>
        </dl>`
  }
  <dl class="about">${measuresOf(measures)}</dl>`;

const measuresOf = ({ htmlBytes, textBytes, grade, words, links, pictures }: Measures): Markup[] => [
  measureOf("HTML", htmlBytes, kilobytes),
  ...(textBytes ? [measureOf("Text", textBytes, kilobytes)] : []),
  measureOf("Reading grade", grade, (found) => found.toFixed(1)),
  measureOf("Words", words, String),
  measureOf("Links", links, String),
  measureOf("Pictures", pictures, String),
];

function measureOf(name: string, measure: Measure, written: (value: number) => string): Markup {
  const { found, most } = measure;
  const limit =
    most === undefined ? undefined : markup` <small>of ${written(most).replace(".0", "")}</small>`;
  return isOver(measure)
    ? markup`<div class="over"><dt>${name}</dt><dd>${written(found)}${limit} too much</dd></div>`
    : markup`<div><dt>${name}</dt><dd>${written(found)}${limit}</dd></div>`;
}

const sizes = [
  ["50", "50 %"],
  ["75", "75 %"],
  ["100", "100 %"],
] as const;

const tools = (shown: readonly Look[]): Markup => markup`
  <div class="tools">
    <nav aria-label="Looks"><ul class="jumps">${shown.map(({ id, title }) => markup`<li><a href="#look-${id}">${title}</a></li>`)}</ul></nav>
    <fieldset>
      <legend>Size</legend>
      ${sizes.map(([value, label]) =>
        value === "75"
          ? markup`<label><input type="radio" name="size" id="size-${value}" checked> ${label}</label>`
          : markup`<label><input type="radio" name="size" id="size-${value}"> ${label}</label>`,
      )}
    </fieldset>
  </div>`;

function frame({ id, title, width }: Look, item: Item, { text }: Shown, { language }: Choice): Markup {
  const address = `/shown/${item.id}/${language}/${id}`;
  return markup`
    <figure id="look-${id}" class="look">
      <figcaption><a href="${address}">${title}</a> <small>${id === "text" ? "" : `${width} px`}</small></figcaption>
      ${
        id === "text"
          ? markup`<pre class="text" dir="auto">${text ?? ""}</pre>`
          : markup`<iframe src="${address}" title="${title}" width="${width}" height="844" tabindex="-1" sandbox="allow-same-origin"></iframe>`
      }
    </figure>`;
}
