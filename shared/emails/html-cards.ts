import { neutral } from "./colors.ts";
import type {
  Card,
  ExerciseCard,
  Link,
  PainCard,
  PainTone,
  Part,
  PlainCard,
  RedFlagCard,
} from "./document.ts";
import { doseHtml } from "./html-dose.ts";
import type { Look } from "./html-look.ts";
import { markup, phrase } from "./markup.ts";
import type { Markup } from "./markup.ts";

type Children = Markup | (Markup | undefined)[];

const cardShell = (children: Children, edge = ""): Markup => markup`
  <tr>
    <td style="padding:0 0 12px">
      <table class="c" role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${neutral.card};border-radius:16px;${edge}">
        <tr><td style="padding:22px 22px 12px">${children}</td></tr>
      </table>
    </td>
  </tr>`;

const list = (items: readonly string[], look: Look): Markup =>
  markup`<ul class="i" style="${look.list}">${items.map((item) => markup`<li style="margin:0 0 6px">${phrase(item)}</li>`)}</ul>`;

const figures = (all: readonly { figure: string; label: string }[], look: Look): Markup => markup`
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="table-layout:fixed;margin:6px 0 14px">
    <tr>${all.map(
      ({ figure, label }) => markup`
        <td valign="top" align="${look.start}">
          <p class="s" style="margin:0;font-size:16px;line-height:1.4;color:${neutral.soft}">
            <strong class="b" style="display:block;font-size:40px;line-height:1.1;color:${look.palette.brand}">${figure} </strong>${label}
          </p>
        </td>`,
    )}</tr>
  </table>`;

const link = ({ label, href }: Link, look: Look): Markup =>
  markup`<p style="margin:0 0 10px"><a class="b" href="${href}" style="${look.link}">${phrase(label)}</a></p>`;

const button = ({ label, href }: Link, look: Look): Markup => markup`
  <table role="presentation" cellpadding="0" cellspacing="0" style="margin:4px 0 14px">
    <tr>
      <td style="background:${look.palette.brand};border-radius:10px">
        <a href="${href}" style="display:block;padding:13px 24px;font-size:18px;line-height:24px;font-weight:700;color:#ffffff;text-decoration:none">${phrase(label)}</a>
      </td>
    </tr>
  </table>`;

function part(value: Part, look: Look): Markup {
  switch (value.kind) {
    case "paragraph":
      return markup`<p class="i" style="${value.strong ? look.strong : look.text}">${phrase(value.text)}</p>`;
    case "list":
      return list(value.items, look);
    case "figures":
      return figures(value.figures, look);
    case "link":
      return link(value.link, look);
    case "button":
      return button(value.link, look);
  }
}

const plain = ({ heading, parts }: PlainCard, look: Look): Markup =>
  cardShell([
    heading ? markup`<h2 class="i" style="${look.h2};margin-bottom:10px">${phrase(heading)}</h2>` : undefined,
    ...parts.map((value) => part(value, look)),
  ]);

const exercise = (card: ExerciseCard, look: Look): Markup =>
  cardShell([
    markup`
      <h2 class="i" style="${look.h2}"><span class="b" style="color:${look.palette.brand}">${card.number}.</span> ${card.name}</h2>
      <p class="s" style="${look.soft};margin-bottom:0">${card.target}</p>
      ${doseHtml(card.dose, card.change, look)}
      <p class="i" style="${look.text}">${card.how}</p>`,
    ...card.hints.map(
      ({ lead, text }) =>
        markup`<p class="s" style="${look.soft}"><strong class="i" style="color:${neutral.ink}">${lead}</strong> ${text}</p>`,
    ),
    card.instead &&
      markup`
        <p class="s l" style="${look.soft};padding-top:12px;border-top:1px solid ${neutral.line}"><strong class="i" style="color:${neutral.ink}">${card.instead.heading}</strong><br>${card.instead.dose}. ${card.instead.how}</p>`,
  ]);

/** Color, number and word say the same, so none is needed alone. */
const zoneColors: Record<PainTone, { ground: string; ink: string }> = {
  green: { ground: "#1b6e46", ink: "#ffffff" },
  yellow: { ground: "#f3c746", ink: "#2b2300" },
  red: { ground: "#a8201a", ink: "#ffffff" },
};

const pain = ({ heading, scale, zones }: PainCard, look: Look): Markup =>
  cardShell(markup`
    <h2 class="i" style="${look.h2}">${heading}</h2>
    <p class="s" style="${look.soft}">${scale}</p>
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0">${zones.map(
      ({ tone, name, range, advice }) => {
        const { ground, ink } = zoneColors[tone];
        return markup`
        <tr>
          <td width="84" align="center" style="background:${ground};border-radius:10px;padding:10px 4px">
            <p style="margin:0;font-size:16px;line-height:1.3;font-weight:700;color:${ink}">${name} <strong style="display:block;font-size:24px;line-height:1.2">${range}:</strong></p>
          </td>
          <td style="padding:10px 14px"><p class="i" style="${look.text};margin:0">${advice}</p></td>
        </tr>
        <tr><td colspan="2" style="height:10px;line-height:10px;font-size:1px">&nbsp;</td></tr>`;
      },
    )}</table>`);

const redFlags = ({ heading, groups, notWatched }: RedFlagCard, look: Look): Markup =>
  cardShell(
    markup`
      <h2 class="i" style="${look.h2}">${heading}</h2>
      ${groups.map(
        ({ level, action, signs }) => markup`
          <h3 class="e" style="${look.h3};color:#9b1c16">${level}</h3>
          <p class="i" style="${look.strong};margin-bottom:6px">${action}</p>
          ${list(signs, look)}`,
      )}
      <p class="i" style="${look.strong}">${notWatched}</p>`,
    "border-top:6px solid #a8201a",
  );

export function cardHtml(card: Card, look: Look): Markup {
  switch (card.kind) {
    case "plain":
      return plain(card, look);
    case "exercise":
      return exercise(card, look);
    case "pain":
      return pain(card, look);
    case "red-flags":
      return redFlags(card, look);
  }
}
