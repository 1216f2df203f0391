import type { Article } from "../../shared/content/article.ts";
import { articlesOf } from "../../shared/content/articles.ts";
import { languageOf } from "../../shared/content/languages.ts";
import type { Language } from "../../shared/content/languages.ts";
import { siteWordsOf } from "../../shared/content/site-words.ts";
import { hasIsolate } from "../../shared/emails/isolate.ts";
import type { SiteLanguage } from "../../shared/pages/site.ts";

type Say = (english: string) => string;

function testLanguage(tag: string, dir: Language["dir"], say: Say): SiteLanguage {
  const language: Language = { tag, dir, messages: translated(languageOf("en").messages, say) };
  return { language, words: translated(siteWordsOf("en"), say), articles: inWords(articlesOf("en"), say) };
}

function translated<T>(value: T, say: Say, given: readonly unknown[] = []): T {
  if (typeof value === "string") return sayAround(value, given, say) as T;
  if (typeof value === "function") {
    const message = value as (...given: unknown[]) => unknown;
    return ((...args: unknown[]) => translated(message(...args), say, args)) as T;
  }
  if (Array.isArray(value)) return value.map((inner: unknown) => translated(inner, say, given)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, translated(inner as unknown, say, given)]),
  ) as T;
}

/** Sources are publications: they keep the names they were published under. */
const inWords = <T extends Readonly<Record<string, Article>>>(articles: T, say: Say): T =>
  Object.fromEntries(
    Object.entries(articles).map(([id, { title, sections, ...facts }]) => [
      id,
      {
        ...facts,
        title: say(title),
        sections: sections.map(({ heading, parts }) => ({
          heading: say(heading),
          parts: parts.map((part) =>
            part.kind === "list"
              ? { ...part, items: part.items.map(say) }
              : { ...part, text: say(part.text) },
          ),
        })),
      },
    ]),
  ) as unknown as T;

/** Arguments are said already, or are not ours to say. */
function sayAround(text: string, given: readonly unknown[], say: Say): string {
  const kept = given
    .flat()
    .filter((one): one is string => typeof one === "string" && (hasIsolate(one) || one.length > 3))
    .find((one) => text.includes(one));
  if (kept === undefined) return text && say(text);
  const at = text.indexOf(kept);
  const [before, after] = [text.slice(0, at), text.slice(at + kept.length)];
  return (before && say(before)) + kept + (after && sayAround(after, given, say));
}

const latin = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "áƀçđéƒğĥíĵķłɱñóþɋŕšťúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶŁṀÑÓÞɊŔŠŤÚṼŴẊÝŽ";
const hebrew = "אבגדהופגהיקלמנעפקרסטאוושיזאבגדהופגהיקלמנעפקרסטאוושיז";

const replaced = (text: string, from: string, to: string): string =>
  Array.from(text, (letter) => Array.from(to)[from.indexOf(letter)] ?? letter).join("");

/** 40 % more, brackets among it, in words of a usual length. */
function lengthened(text: string): string {
  const more = Math.max(2, Math.round(text.length * 0.4));
  const filler = " ŵóŕđš óƒ ƒíłłéŕ".repeat(Math.ceil(more / 16)).slice(0, more - 2);
  return `[${replaced(text, latin, accented)}${filler}]`;
}

/**
 * Languages that nobody speaks, made from English for tests: one is longer than any real one and full of accents, the
 * other is written from the right. What arrives from outside, such as a name or a date, stays as it is.
 */
export const longer = testLanguage("en-XA", "ltr", lengthened);
export const fromTheRight = testLanguage("he", "rtl", (text) => replaced(text, latin, hebrew));

export const testLanguages: readonly SiteLanguage[] = [longer, fromTheRight];
