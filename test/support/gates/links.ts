import { articleTitles } from "../../../shared/content/en/article-titles.ts";
import { stills } from "../../../shared/content/pictures.ts";
import { exercises } from "../../../shared/program/exercises.ts";
import { programs } from "../../../shared/program/catalog.ts";
import { painQuery } from "../../../shared/links/pages.ts";
import { siteLinks } from "../../../shared/links/site.ts";
import { links } from "../emails.ts";
import { hrefs } from "../visible-text.ts";
import type { Gate, Mail } from "./mail.ts";

const { site: _, ...behindTokens } = links;
const scale = Array.from({ length: 11 }, (_, number) => links.checkIn + painQuery(number));
const pagesBehindTokens = [...Object.values(behindTokens), ...scale];

/** Every address that answers, for a reader of this email. */
function answering({ language, clinic }: Mail): Set<string> {
  const site = siteLinks(links.site, language.tag);
  return new Set([
    ...pagesBehindTokens,
    `tel:${clinic.phone.replace(/[^\d+]/g, "")}`,
    `mailto:${clinic.replyTo}`,
    ...(clinic.questionnaireUrl ? [clinic.questionnaireUrl] : []),
    site.home,
    site.help,
    ...Object.keys(articleTitles).flatMap((id) => [site.article(id), site.article(id, clinic.id)]),
    ...Object.values(exercises).map(({ slug }) => site.exercise(slug)),
    ...programs.flatMap((program) =>
      Array.from({ length: program.weeks }, (_, index) => site.handout(program, index + 1)),
    ),
  ]);
}

/** The same for everyone: an address of a patient's own would tell when the email is read. */
const shown = ({ language, clinic }: Mail): Set<string> =>
  new Set([
    ...Object.values(stills).map(({ file }) => siteLinks(links.site, language.tag).asset(file)),
    ...(clinic.logo ? [clinic.logo.url] : []),
  ]);

/** No dead link, no other host, nothing that follows a person around. */
export const targets: Gate = (mail) => {
  const [known, pictures] = [answering(mail), shown(mail)];
  const sources = [...mail.html.matchAll(/<img\b[^>]*\ssrc="([^"]*)"/g)].map(([, src = ""]) => src);
  return [
    ...hrefs(mail.html).filter((href) => !known.has(href)),
    ...sources.filter((src) => !pictures.has(src)),
  ].map((address) => `nothing answers at ${address}`);
};

/** A link read out alone says where it leads. */
export const linkTexts: Gate = ({ html }) => {
  const texts = [...html.matchAll(/<a\b[^>]*>(.*?)<\/a>/gs)].map(([, inner = ""]) =>
    inner.replace(/<[^>]*>/g, ""),
  );
  return texts
    .filter(
      (text) => !/\S/.test(text) || /^(click here|here|more|read more|link|aquí|más)$/i.test(text.trim()),
    )
    .map((text) => `a link says only "${text}"`);
};

/** Patients leave by the last link of both parts; a clinic has nothing to leave. */
export const unsubscribe: Gate = ({ audience, html, text, language }) => {
  const { label } = { label: language.messages.weekly.footer.unsubscribe };
  if (audience === "clinic")
    return /unsubscribe|\/u\//i.test(html + text) ? ["a clinic is offered to unsubscribe"] : [];
  return [
    ...(hrefs(html).at(-1) === links.unsubscribe ? [] : ["the last link of the HTML does not unsubscribe"]),
    ...(text.trimEnd().endsWith(`${label}:\n${links.unsubscribe}`)
      ? []
      : ["the text does not end with how to unsubscribe"]),
  ];
};
