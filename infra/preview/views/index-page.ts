import { markup } from "../../../shared/emails/markup.ts";
import type { Markup } from "../../../shared/emails/markup.ts";
import type { Choice } from "../app.ts";
import type { Item, Made } from "../gallery.ts";
import type { State } from "../live-gallery.ts";
import { looks, looksOf } from "../looks.ts";
import { isOver } from "../measures.ts";
import { counted, kilobytes } from "./amounts.ts";
import { languageSwitch, lookSwitch, shell } from "./shell.ts";

/** Everything at a glance: one small picture each, in the chosen language and look. */
export function indexPage(state: State, choice: Choice): string {
  const { items, languages } = state.gallery;
  const groups = Map.groupBy(items, ({ group }) => group);
  const pictured = looks.filter(({ id }) => id !== "text");
  return shell(state, {
    title: "Hipline preview",
    controls: markup`${languageSwitch(languages, "/", choice)}${lookSwitch(pictured, "/", choice)}`,
    body: markup`
      <h1>Every email and page</h1>
      <p class="lead">${summary(state, choice)}</p>
      <nav aria-label="Groups"><ul class="jumps">${[...groups].map(
        ([group, inside]) => markup`<li><a href="#${anchor(group)}">${group}</a> ${inside.length}</li>`,
      )}</ul></nav>
      ${[...groups].map(([group, inside]) => groupOf(group, inside, choice))}`,
  });
}

function summary({ gallery: { items, languages } }: State, { language }: Choice): Markup {
  const emails = items.filter(({ kind }) => kind === "email").length;
  const over = items.filter(({ made }) => {
    const one = made.get(language);
    return !one || "failed" in one || faultsOf(one).length > 0;
  }).length;
  return markup`${counted(emails, "email", "emails")} and ${counted(items.length - emails, "page", "pages")} in ${counted(languages.length, "language", "languages")}. ${
    over === 0
      ? "All are within their limits."
      : markup`<strong class="over">${counted(over, "is", "are")} over a limit.</strong>`
  }`;
}

const anchor = (group: string): string => group.toLowerCase().replace(/[^a-z0-9]+/g, "-");

const groupOf = (group: string, items: readonly Item[], choice: Choice): Markup => markup`
  <section aria-labelledby="${anchor(group)}">
    <h2 id="${anchor(group)}">${group}</h2>
    <ul class="cards">${items.map((item) => card(item, choice))}</ul>
  </section>`;

function card({ id, title, kind, made }: Item, { language, look: chosen }: Choice): Markup {
  const one = made.get(language);
  const look = looksOf(kind).some((each) => each.id === chosen) ? chosen : "phone";
  return markup`
    <li class="card">
      <a href="/item/${id}?language=${language}">
        <span class="thumb ${look.startsWith("desktop") ? "wide" : "narrow"}" aria-hidden="true">
          <iframe src="/shown/${id}/${language}/${look}" title="" loading="lazy" tabindex="-1" sandbox="allow-same-origin" inert></iframe>
        </span>
        <span class="title">${title}</span>
        ${one && facts(one)}
      </a>
    </li>`;
}

const faultsOf = ({ measures }: Exclude<Made, { failed: string }>): string[] => [
  ...(isOver(measures.htmlBytes) ? ["too large"] : []),
  ...(isOver(measures.grade) ? ["hard to read"] : []),
];

function facts(made: Made): Markup {
  if ("failed" in made) return markup`<span class="over">cannot be made</span>`;
  const { htmlBytes, grade } = made.measures;
  const faults = faultsOf(made);
  return markup`
    <span class="facts">${kilobytes(htmlBytes.found)} · grade ${grade.found.toFixed(1)}</span>
    ${faults.length > 0 ? markup`<span class="over">${faults.join(", ")}</span>` : undefined}`;
}
