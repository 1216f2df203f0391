import { neutral } from "./colors.ts";
import type { Card, ExerciseCard, Hint, PlainCard } from "./document.ts";
import { doseHtml } from "./html-dose.ts";
import type { Look } from "./html-look.ts";
import { cardShell, partHtml, pictureHtml, textLink } from "./html-parts.ts";
import { painHtml, redFlagsHtml } from "./html-safety.ts";
import { headline, markup } from "./markup.ts";
import type { Markup } from "./markup.ts";

const plain = ({ heading, parts }: PlainCard, look: Look): Markup =>
  cardShell(
    [
      heading ? markup`<h2 style="${look.title}">${headline(heading)}</h2>` : undefined,
      ...parts.map((part) => partHtml(part, look)),
    ],
    look,
  );

const lead = (text: string): Markup => markup`<strong>${text}</strong>`;

const hintHtml = ({ lead: word, text }: Hint, look: Look): Markup =>
  markup`<p class="s" style="${look.soft}">${lead(word)} ${text}</p>`;

const insteadHtml = (
  { heading, dose, how, page }: NonNullable<ExerciseCard["instead"]>,
  look: Look,
): Markup =>
  markup`
    <table role="presentation" width="100%" cellspacing="0"><tr>
      <td class="s l" style="padding:14px 0 12px;border-top:1px solid ${neutral.line};color:${neutral.soft}">${lead(heading)} <br>${dose}. ${how}</td>
    </tr></table>
    ${textLink(page, look)}`;

const exercise = (
  { number, name, picture, target, dose, change, how, hints, page, instead }: ExerciseCard,
  look: Look,
): Markup =>
  cardShell(
    markup`
      <h2 style="${look.h2}">${headline(`${number}. ${name}`)}</h2>
      ${pictureHtml(picture, look)}
      <p class="s" style="margin:0;color:${neutral.soft}">${target}</p>
      ${doseHtml(dose, change, look)}
      <p style="${look.text}">${how}</p>
      ${hints.map((hint) => hintHtml(hint, look))}
      ${textLink(page, look)}
      ${instead && insteadHtml(instead, look)}`,
    look,
  );

export function cardHtml(card: Card, look: Look): Markup {
  switch (card.kind) {
    case "plain":
      return plain(card, look);
    case "exercise":
      return exercise(card, look);
    case "pain":
      return painHtml(card, look);
    case "red-flags":
      return redFlagsHtml(card, look);
  }
}
