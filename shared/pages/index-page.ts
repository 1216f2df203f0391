import type { ArticleId } from "../content/en/article-titles.ts";
import { leadArticle } from "../content/lead-article.ts";
import { markup } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import { exerciseIds, exercises } from "../program/exercises.ts";
import type { ExerciseId } from "../program/exercises.ts";
import { newestOf } from "./newest.ts";
import { pictureHtml } from "./picture.ts";
import { wordsFor } from "./program-page.ts";
import { sitePage } from "./site-page.ts";
import type { Context, SitePage } from "./site.ts";

export function indexPage(context: Context): SitePage {
  const { site, words, links, articles } = context;
  const own = words.index;
  const others = (Object.keys(articles) as ArticleId[]).filter((id) => id !== leadArticle);
  return sitePage(
    {
      title: own.title,
      description: own.lead,
      body: markup`
        <p class="lead">${own.lead}</p>
        <section class="card">
          <h2>${own.start}</h2>
          <p>${own.startLead}</p>
          <p><a class="button" href="${links.article(leadArticle)}">${articles[leadArticle].title}</a></p>
        </section>
        <h2 id="read">${own.read}</h2>
        <ul class="links">${others.map((id) => markup`<li><a href="${links.article(id)}">${articles[id].title}</a></li>`)}</ul>
        <h2 id="programs">${own.programs}</h2>
        <ul class="links">${newestOf(site.programs).map((program) => programItem(program, context))}</ul>
        <h2 id="exercises">${own.exercises}</h2>
        <p>${own.exercisesLead}</p>
        <ul class="tiles">${exerciseIds.map((id) => exerciseTile(id, context))}</ul>`,
      pathIn: ({ home }) => home,
    },
    context,
  );
}

function programItem(program: Parameters<typeof wordsFor>[0], context: Context): Markup {
  const { name, who } = wordsFor(program, context);
  return markup`<li><a href="${context.links.program(program.id)}">${name}</a><p>${who}</p></li>`;
}

function exerciseTile(id: ExerciseId, { site, language, words, links }: Context): Markup {
  const { name, target } = language.messages.exercises[id];
  const picture = site.pictures[id];
  return markup`
    <li>
      <a href="${links.exercise(exercises[id].slug)}">${picture && pictureHtml(picture, "", links)}<span>${name}</span></a>
      <p>${words.exercise.works(target)}</p>
    </li>`;
}
