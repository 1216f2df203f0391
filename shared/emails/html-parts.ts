import { neutral } from "./colors.ts";
import type { Link, Part, PictureOf, ScalePart } from "./document.ts";
import type { Look } from "./html-look.ts";
import { hasIsolate } from "./isolate.ts";
import { headline, markup, phrase } from "./markup.ts";
import type { Markup } from "./markup.ts";

export const cardShell = (
  children: Markup | readonly (Markup | undefined)[],
  look: Look,
  edge = "",
): Markup => markup`<tr><td class="c i" style="${look.card}${edge}">${children}</td></tr>`;

/** What a card of 600 pixels leaves for its content. Classic Outlook takes the attributes, all others the style. */
const mostWide = 560;

/** A ground of its own, so that nothing changes in the dark and the words that stand for it can be read. */
export const pictureHtml = ({ src, width, height, alt }: PictureOf, look: Look): Markup =>
  markup`<img src="${src}" width="${mostWide}" height="${Math.round((mostWide * height) / width)}" alt="${alt}" style="${look.picture}">`;

/** An id may be longer than a phone is wide. */
const listItem = (item: string): Markup =>
  hasIsolate(item)
    ? markup`<li style="word-break:break-word">${phrase(item)}</li>`
    : markup`<li>${item}</li>`;

export const bulletList = (items: readonly string[], look: Look): Markup =>
  markup`<ul style="${look.list}">${items.map(listItem)}</ul>`;

const figureCell = ({ figure, label }: { figure: string; label: string }, look: Look): Markup =>
  markup`<td style="padding-${look.end}:8px"><strong class="b" style="font-size:${look.sizes.figure}px;line-height:1.1;color:${look.palette.brand}">${figure}</strong> <br>${label}</td>`;

const figures = (all: readonly { figure: string; label: string }[], look: Look): Markup => markup`
  <table role="presentation" class="s" width="100%" cellspacing="0" style="table-layout:fixed;margin:6px 0 14px;font-size:${look.sizes.small}px;line-height:1.4;color:${neutral.soft}">
    <tr valign="top">${all.map((one) => figureCell(one, look))}</tr>
  </table>`;

/** In large letters, a mail address may be longer than a phone is wide. */
const breaks = (href: string): string => (href.startsWith("mailto:") ? ";word-break:break-word" : "");

export const textLink = ({ label, href }: Link, look: Look): Markup =>
  markup`<p style="${look.text}"><a class="b" href="${href}" style="${look.link}${breaks(href)}">${phrase(label)}</a></p>`;

const button = ({ label, href }: Link, look: Look): Markup => markup`
  <table role="presentation" cellpadding="0" cellspacing="0" style="margin:4px 0 14px">
    <tr>
      <td style="background:${look.palette.brand};border-radius:10px;mso-padding-alt:13px 24px">
        <a href="${href}" style="display:block;padding:13px 24px;font-size:${look.sizes.text}px;line-height:1.3;font-weight:700;color:#ffffff;text-decoration:none">${phrase(label)}</a>
      </td>
    </tr>
  </table>`;

const highlight = (
  { label, lines }: { label: string; lines: readonly string[] },
  look: Look,
): Markup => markup`
  <table role="presentation" width="100%" cellspacing="0" style="margin:4px 0 14px">
    <tr>
      <td class="t i x" style="${look.strip};padding:14px 16px;font-size:${look.sizes.strong}px;line-height:1.35;color:${neutral.ink}">
        <p class="b" style="margin:0 0 2px;font-size:${look.sizes.small}px;font-weight:700;color:${look.palette.brand}">${label}</p>
        <p style="margin:0"><strong>${lines.map((line, index) => (index ? markup` <br>${headline(line)}` : markup`${headline(line)}`))}</strong></p>
      </td>
    </tr>
  </table>`;

const perRow = 6;

/** Two rows, 6 + 5, so that each number is wide enough for a thumb on a small phone. */
function scale({ numbers, least, most }: ScalePart, look: Look): Markup {
  const rows = [numbers.slice(0, perRow), numbers.slice(perRow)];
  const cell = ({ number, name, href }: ScalePart["numbers"][number]): Markup =>
    markup`<td><a class="b" href="${href}" aria-label="${name}" style="${look.tile}">${number}</a></td>`;
  const row = (part: ScalePart["numbers"]): Markup => markup`<tr>${part.map(cell)}</tr>`;
  return markup`
    <table role="presentation" width="100%" cellspacing="4" style="table-layout:fixed;${look.scale}">${rows.map(row)}</table>
    <p class="s" style="${look.soft}">${least} <br>${most}</p>`;
}

export function partHtml(part: Part, look: Look): Markup {
  switch (part.kind) {
    case "paragraph":
      return markup`<p style="${look.text}">${phrase(part.text)}</p>`;
    case "list":
      return bulletList(part.items, look);
    case "figures":
      return figures(part.figures, look);
    case "highlight":
      return highlight(part, look);
    case "link":
      return textLink(part.link, look);
    case "button":
      return button(part.link, look);
    case "scale":
      return scale(part, look);
  }
}
