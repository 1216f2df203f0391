import type { PainCard, PainTone, RedFlagCard } from "./document.ts";
import type { Look } from "./html-look.ts";
import { bulletList, cardShell } from "./html-parts.ts";
import { headline, markup } from "./markup.ts";
import type { Markup } from "./markup.ts";

/** Color, number and word say the same, so none is needed alone. */
const zoneColors: Record<PainTone, { ground: string; ink: string }> = {
  green: { ground: "#1b6e46", ink: "#ffffff" },
  yellow: { ground: "#f3c746", ink: "#2b2300" },
  red: { ground: "#a8201a", ink: "#ffffff" },
};

/** Printed after a colon in text, alone in a cell here. */
const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function zoneRow({ tone, name, range, advice }: PainCard["zones"][number], look: Look): Markup {
  const { ground, ink } = zoneColors[tone];
  return markup`
    <tr>
      <td width="84" align="center" style="background:${ground};border-radius:10px;padding:10px 4px;font-size:${look.sizes.small}px;line-height:1.3;font-weight:700;color:${ink}">${name} <br><strong style="font-size:${look.sizes.range}px;line-height:1.2">${range}</strong></td>
      <td style="padding:10px">${asSentence(advice)}</td>
    </tr>`;
}

export const painHtml = ({ heading, scale, zones }: PainCard, look: Look): Markup =>
  cardShell(
    markup`
      <h2 style="${look.h2}">${headline(heading)}</h2>
      <p class="s" style="${look.soft}">${scale}</p>
      <table role="presentation" width="100%" cellspacing="5">${zones.map((zone) => zoneRow(zone, look))}</table>`,
    look,
  );

const flagGroup = ({ level, action, signs }: RedFlagCard["groups"][number], look: Look): Markup => markup`
  <h3 class="e" style="${look.h3};color:#9b1c16">${level}</h3>
  <p style="${look.amount}">${action}</p>
  ${bulletList(signs, look)}`;

export const redFlagsHtml = ({ heading, groups, notWatched }: RedFlagCard, look: Look): Markup =>
  cardShell(
    markup`
      <h2 style="${look.h2}">${headline(heading)}</h2>
      ${groups.map((group) => flagGroup(group, look))}
      <p style="${look.strong}">${notWatched}</p>`,
    look,
    ";border-top:6px solid #a8201a",
  );
