import { problemsOfEmail } from "../html-validation.ts";
import { headings } from "../visible-text.ts";
import type { Gate } from "./mail.ts";

export const valid: Gate = ({ html }) => problemsOfEmail(html);

const most = { html: 25 * 1024, style: 16 * 1024 };
/** As long as the tokens of real links are. */
const realToken = `/${"t".repeat(4 + 1 + 28 + 1 + 22)}`;

/** Gmail cuts an email at 102 KB and drops a style of more than 16 KB. */
export const weight: Gate = ({ html: short }) => {
  const html = short.replaceAll("/token", realToken);
  const style = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, rules = ""]) => rules).join("");
  const bytes = { html: Buffer.byteLength(html), style: Buffer.byteLength(style) };
  return (["html", "style"] as const)
    .filter((part) => bytes[part] > most[part])
    .map((part) => `the ${part} has ${bytes[part]} bytes, not ${most[part]} at most`);
};

export const outline: Gate = ({ html }) => {
  const levels = headings(html).map(({ level }) => level);
  const skipped = levels.some((level, index) => index > 0 && level - (levels[index - 1] ?? 0) > 1);
  return [
    ...(levels.filter((level) => level === 1).length === 1 && levels[0] === 1
      ? []
      : ["one h1 is needed, before all other headings"]),
    ...(skipped ? [`a level of headings is skipped: ${levels.join(", ")}`] : []),
  ];
};

/** Clients drop <html> and <body>, so the wrapper says it once more. */
export const languageStated: Gate = ({ html, language: { tag, dir } }) => [
  ...(html.includes(`<html lang="${tag}" dir="${dir}">`)
    ? []
    : ["<html> does not state language and direction"]),
  ...(new RegExp(
    `role="article" aria-roledescription="email" aria-label="[^"]+" lang="${tag}" dir="${dir}"`,
  ).test(html)
    ? []
    : ["the wrapper does not state language and direction"]),
];

export const tables: Gate = ({ html }) =>
  [...html.matchAll(/<table\b[^>]*>/g)]
    .filter(([tag]) => !tag.includes('role="presentation"'))
    .map(([tag]) => `a layout table is read out as data: ${tag}`);

/** A size of one pixel belongs to spacers without text. */
export const letterSize: Gate = ({ html }) =>
  [...html.matchAll(/font-size:([\d.]+)(\w+)/g)]
    .filter(([, size, unit]) => unit !== "px" || (Number(size) > 1 && Number(size) < 16))
    .map(([declaration]) => `letters are smaller than 16px: ${declaration}`);

export const tags: Gate = ({ html }) =>
  [
    ...html.matchAll(
      /<(main|section|article|nav|header|footer|aside|script|form|input|button|svg|picture|video|iframe|link)\b/g,
    ),
  ].map(([, tag]) => `mail clients strip <${tag ?? ""}>`);

/** What every client must show is inline; a <style> only darkens it. Classic Outlook reads one of its own, in a comment. */
const darkening = new Set(["color", "background", "border-color", "color-scheme"]);
export const styleOnlyDarkens: Gate = ({ html }) =>
  [...html.replaceAll(/<!--.*?-->/gs, "").matchAll(/<style>(.*?)<\/style>/gs)]
    .flatMap(([, rules = ""]) =>
      [...rules.matchAll(/[{;]\s*([a-z-]+)\s*:[^{}]*?(?=[;}])/g)].map(([, name = ""]) => name),
    )
    .filter((name) => !darkening.has(name))
    .map((name) => `without its <style> the email would lose ${name}`);

/** Readable with pictures off, and nothing in a picture alone. */
export const pictures: Gate = ({ html }) =>
  [...html.matchAll(/<img\b[^>]*>/g)].flatMap(([tag]) => problemsOfPicture(tag));

function problemsOfPicture(tag: string): string[] {
  const attribute = (name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  const [alt, src = "", style = ""] = [attribute("alt"), attribute("src"), attribute("style")];
  return [
    ...(alt === undefined || alt.trim() === "" ? ["no alt text"] : []),
    ...((alt?.length ?? 0) > 125 ? [`an alt text of ${alt?.length ?? 0} characters`] : []),
    ...(/^(image|picture|photo|drawing|imagen|foto|dibujo)\b|\.(png|gif|jpg)$/i.test(alt ?? "")
      ? ["an alt text that tells of the picture, not of what it shows"]
      : []),
    ...(/^https:\/\/[^?#]+\.(png|gif)$/.test(src)
      ? []
      : ["a source that is no plain https address of a PNG or GIF"]),
    ...(attribute("width") && attribute("height") ? [] : ["no width and height"]),
    ...(/font-size:\d/.test(style) && /color:#/.test(style) ? [] : ["no size and color for its alt text"]),
  ].map((problem) => `a picture has ${problem}: ${tag}`);
}
