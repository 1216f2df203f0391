import type { Dose } from "./document.ts";
import type { Look } from "./html-look.ts";
import { headline, markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import type { BandColor } from "../program/loads.ts";

const bandColors: Record<BandColor, string> = {
  yellow: "#e8b800",
  red: "#c62f26",
  green: "#2e8b57",
  blue: "#2a6fc4",
};

const bandChip = (color: BandColor): Markup =>
  markup`<span aria-hidden="true" style="display:inline-block;width:30px;height:12px;line-height:12px;font-size:1px;border-radius:6px;vertical-align:middle;background:${bandColors[color]}">&nbsp;</span> `;

const changeHtml = (change: string, look: Look): Markup =>
  markup`<p class="b" style="margin:0 0 2px;font-size:${look.sizes.small}px;font-weight:700;color:${look.palette.brand}">${change}</p>`;

const paceHtml = (pace: Dose["pace"], look: Look): Markup =>
  markup`<p class="s" style="${look.small}">${pace.map((line, index) => (index ? markup` <br>${line}` : markup`${line}`))}</p>`;

/** The strip a person looks for in every card: how much, how often, with what. A cell, because classic Outlook pads nothing else. */
export const doseHtml = (
  { amount, sides, load, bands, pace }: Dose,
  change: string,
  look: Look,
): Markup => markup`
  <table role="presentation" width="100%" cellspacing="0" style="margin:12px 0 14px">
    <tr>
      <td class="t x" style="${look.strip};padding:14px 16px 4px">
        ${change ? changeHtml(change, look) : undefined}
        <p style="${look.amount}"><strong style="font-size:${look.sizes.strong}px;line-height:1.25">${amount}</strong>${sides ? markup` <br>${sides}` : undefined}</p>
        ${load ? markup`<p style="${look.amount}">${bands.map(bandChip)}${headline(load)}</p>` : undefined}
        ${pace.length > 0 ? paceHtml(pace, look) : undefined}
      </td>
    </tr>
  </table>`;
