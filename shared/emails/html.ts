import type { Clinic } from "../clinic.ts";
import { neutral, paletteOf } from "./colors.ts";
import type { EmailDocument, Link } from "./document.ts";
import { cardHtml } from "./html-cards.ts";
import { headStyle, lookOf, outlookStyle } from "./html-look.ts";
import type { Look } from "./html-look.ts";
import { withoutIsolates } from "./isolate.ts";
import { headline, markup, phrase, raw } from "./markup.ts";
import type { Markup } from "./markup.ts";

/** Invisible filler, so that an inbox shows the preheader and not the first lines of the email after it. */
const preheaderFiller = "\u034f\u200c\u00a0".repeat(40);

/** Classic Outlook knows no max-width: it gets a fixed column. */
const outlookColumn = {
  open: raw(
    '<!--[if mso]><table role="presentation" width="624" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
  ),
  close: raw("<!--[if mso]></td></tr></table><![endif]-->"),
};

function progressBar({ done, total, words }: NonNullable<EmailDocument["progress"]>, look: Look): Markup {
  const cells = Array.from({ length: total }, (_, index) => {
    const color = index < done ? "#ffffff" : look.palette.ahead;
    return markup`<td bgcolor="${color}">&nbsp;</td>`;
  });
  return markup`
    <table role="presentation" width="100%" cellspacing="4" aria-hidden="true" style="table-layout:fixed;margin:14px 0 4px;font-size:1px;line-height:8px">
      <tr>${cells}</tr>
    </table>
    <p style="margin:8px 0 0;font-size:${look.sizes.text}px;color:${look.palette.onBrand}">${words}</p>`;
}

/** The logo says the clinic's name with pictures off, too. */
const sender = ({ name, logo }: Clinic, look: Look): Markup =>
  logo
    ? markup`<p style="margin:0 0 12px"><img src="${logo.url}" width="${logo.width}" height="${logo.height}" alt="${name}" style="display:inline-block;padding:8px 12px;border:0;border-radius:10px;background:#ffffff;font-size:${look.sizes.text}px;color:${neutral.ink}"></p>`
    : markup`<p style="margin:0 0 6px;font-size:${look.sizes.text}px;color:${look.palette.onBrand}">${phrase(name)}</p>`;

const band = ({ clinic, heading, progress }: EmailDocument, look: Look): Markup => markup`
  <tr>
    <td style="background:${look.palette.brand};border-radius:16px;padding:24px 20px">
      ${sender(clinic, look)}
      <h1 style="margin:0;font-size:${look.sizes.h1}px;line-height:1.2;color:#ffffff">${headline(heading)}</h1>
      ${progress && progressBar(progress, look)}
    </td>
  </tr>`;

const footerLink = ({ label, href }: Link, look: Look): Markup =>
  markup`<div><a class="b" href="${href}" style="${look.link}">${label}</a></div>`;

const footer = ({ footer, links = [], unsubscribe }: EmailDocument, look: Look): Markup => markup`
  <tr>
    <td style="padding:0 20px 32px;font-size:${look.sizes.small}px;line-height:1.5">
      ${footer.map((line) => markup`<p class="s" style="${look.footer}">${phrase(line)}</p>`)}
      ${[...links, ...(unsubscribe ? [unsubscribe] : [])].map((link) => footerLink(link, look))}
    </td>
  </tr>`;

export function renderHtml(document: EmailDocument): string {
  const { language, clinic, cards } = document;
  const look = lookOf(paletteOf(clinic.color), language.dir, document.textSize);
  const title = withoutIsolates(document.subject);
  const body = markup`
    <!DOCTYPE html>
    <html lang="${language.tag}" dir="${language.dir}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>${title}</title>
        <style>${headStyle(look.palette)}</style>
        ${outlookStyle(look)}
      </head>
      <body class="p" style="margin:0;background:${neutral.page}">
        <div style="display:none;max-height:0;overflow:hidden">${document.preheader}${preheaderFiller}</div>
        <div class="p" role="article" aria-roledescription="email" aria-label="${title}" lang="${language.tag}" dir="${language.dir}" style="${look.page}">
          ${outlookColumn.open}
          <table role="presentation" width="100%" cellspacing="12" style="${look.column}">
            ${band(document, look)}
            ${cards.map((card) => cardHtml(card, look))}
            ${footer(document, look)}
          </table>
          ${outlookColumn.close}
        </div>
      </body>
    </html>`;
  return String(body);
}
