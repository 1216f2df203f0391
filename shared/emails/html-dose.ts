import type { Dose } from "./document.ts";
import type { Look } from "./html-look.ts";
import { markup } from "./markup.ts";
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

/** The strip a person looks for in every card: how much, how often, with what. Five tables more would make the email too long. */
export const doseHtml = (dose: Dose, change: string, look: Look): Markup => markup`
  <div class="t x" style="${look.strip};margin:12px 0 14px;padding:14px 16px 4px">
    ${
      change
        ? markup`<p class="b" style="margin:0 0 2px;font-size:${look.sizes.small}px;font-weight:700;color:${look.palette.brand}">${change}</p>`
        : undefined
    }
    <p style="${look.amount}"><strong style="font-size:${look.sizes.strong}px;line-height:1.25">${dose.amount}</strong>${dose.sides ? markup` <span style="display:block">${dose.sides}</span>` : undefined}</p>
    ${dose.load ? markup`<p style="${look.amount}">${dose.bands.map(bandChip)}${dose.load}</p>` : undefined}
    <p class="s" style="${look.small}">${dose.pace.map((line, index) => (index ? markup` <br>${line}` : markup`${line}`))}</p>
  </div>`;
