import type { ArticleId } from "../content/en/article-titles.ts";
import { leadArticle } from "../content/lead-article.ts";
import { exerciseIds } from "../program/exercises.ts";
import { articlePage } from "./article-page.ts";
import { exercisePage } from "./exercise-page.ts";
import { handoutPage } from "./handout-page.ts";
import { helpPage } from "./help-page.ts";
import { indexPage } from "./index-page.ts";
import { missingPage } from "./missing-page.ts";
import { newestOf } from "./newest.ts";
import { programPage, weeksOf } from "./program-page.ts";
import { contextsOf } from "./site.ts";
import type { Context, Site, SitePage } from "./site.ts";

/** Every page of the site. */
export function sitePages(site: Site): SitePage[] {
  const contexts = contextsOf(site);
  const pages = contexts.flatMap(pagesIn);
  const missing = missingPage(contexts);
  const [start] = pages;
  return [...(start ? [{ ...start, path: "/" }] : []), ...pages, ...(missing ? [missing] : [])];
}

function pagesIn(context: Context): SitePage[] {
  const { site, articles } = context;
  const bookable = site.clinics.filter(({ bookingUrl }) => bookingUrl !== undefined);
  return [
    indexPage(context),
    helpPage(context),
    ...(Object.keys(articles) as ArticleId[]).map((id) => articlePage(id, context)),
    ...bookable.map((clinic) => articlePage(leadArticle, context, clinic)),
    ...exerciseIds.map((id) => exercisePage(id, context)),
    ...newestOf(site.programs).map((program) => programPage(program, context)),
    ...site.programs.flatMap((program) =>
      weeksOf(program).map((week) => handoutPage(program, week, context)),
    ),
  ];
}
