import type { TextSize } from "../../events/fields/choices.ts";
import { neutral } from "./colors.ts";
import type { Palette } from "./colors.ts";
import { raw } from "./markup.ts";
import type { Markup } from "./markup.ts";

/**
 * Inline styles, because many mail clients drop <style>. Sides are chosen here from the direction: clients do not know
 * padding-inline. Classes are one letter: they are there for dark mode and for Outlook only.
 */
export interface Look {
  readonly palette: Palette;
  readonly sizes: Sizes;
  /** Where a line of text starts. */
  readonly start: "left" | "right";
  readonly end: "left" | "right";
  readonly page: string;
  /** The cards inherit its letters; classic Outlook, whose tables may not, is told them by `outlookStyle`. */
  readonly column: string;
  readonly card: string;
  readonly text: string;
  readonly strong: string;
  /** The same, closer to what follows. */
  readonly amount: string;
  readonly soft: string;
  readonly small: string;
  readonly footer: string;
  readonly h2: string;
  /** Above text, not above more of the heading. */
  readonly title: string;
  readonly h3: string;
  readonly list: string;
  readonly link: string;
  readonly picture: string;
  /** Behind what to see first. */
  readonly strip: string;
  /** The numbers to tap, and one of them; its border has the color of its text. */
  readonly scale: string;
  readonly tile: string;
}

/** Of letters, in pixels. */
interface Sizes {
  readonly small: number;
  readonly text: number;
  readonly number: number;
  readonly h2: number;
  readonly range: number;
  readonly strong: number;
  readonly h1: number;
  readonly figure: number;
}

const regular: Sizes = { small: 16, text: 18, number: 20, h2: 22, range: 24, strong: 26, h1: 32, figure: 40 };
/** The same steps between them, each 4 pixels up. */
const large: Sizes = { small: 20, text: 22, number: 24, h2: 26, range: 28, strong: 30, h1: 36, figure: 44 };

const lettersOf = ({ text }: Sizes): string => `font-size:${text}px;line-height:1.5`;

const fonts = "-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif";

type Looks = Record<TextSize, Record<"ltr" | "rtl", Look>>;
const looks = new Map<Palette, Looks>();

const look = (palette: Palette, sizes: Sizes, start: Look["start"]): Look => ({
  palette,
  sizes,
  start,
  end: start === "left" ? "right" : "left",
  page: `background:${neutral.page};font-family:${fonts};color:${neutral.ink}`,
  column: `max-width:624px;margin:0 auto;${lettersOf(sizes)}`,
  card: `background:${neutral.card};border-radius:16px;padding:22px 20px 12px`,
  text: "margin:0 0 12px",
  strong: "margin:0 0 12px;font-weight:700",
  amount: "margin:0 0 8px;font-weight:700",
  soft: `margin:0 0 12px;color:${neutral.soft}`,
  small: `margin:0 0 10px;font-size:${sizes.small}px;color:${neutral.soft}`,
  footer: `margin:0 0 10px;color:${neutral.soft}`,
  h2: `margin:0 0 4px;font-size:${sizes.h2}px`,
  title: `margin:0 0 10px;font-size:${sizes.h2}px`,
  h3: `margin:18px 0 2px;font-size:${sizes.text}px`,
  list: `margin:0 0 12px;padding:${start === "left" ? "0 0 0 22px" : "0 22px 0 0"};line-height:1.65`,
  link: `display:block;padding:6px 0;color:${palette.brand}`,
  picture: `display:block;width:100%;height:auto;margin:12px 0 10px;border-radius:12px;font-size:${sizes.small}px;color:${neutral.soft};background:${neutral.paper}`,
  strip: `background:${palette.tint};border-${start}:6px solid ${palette.brand};border-radius:10px`,
  scale: `margin:0 0 6px;font-size:${sizes.number}px;line-height:2.2;font-weight:700;text-align:center`,
  tile: `display:block;border:2px solid;border-radius:10px;color:${palette.brand};text-decoration:none`,
});

export function lookOf(palette: Palette, dir: "ltr" | "rtl", textSize: TextSize = "regular"): Look {
  let all = looks.get(palette);
  if (!all) {
    const both = (sizes: Sizes) => ({
      ltr: look(palette, sizes, "left"),
      rtl: look(palette, sizes, "right"),
    });
    all = { regular: both(regular), large: both(large) };
    looks.set(palette, all);
  }
  return all[textSize][dir];
}

/** Classic Outlook takes an unknown first font for Times, and gives a cell letters of its own. */
export const outlookStyle = ({ sizes }: Look): Markup =>
  raw(
    `<!--[if mso]><style>*{font-family:Arial,sans-serif!important}.c{${lettersOf(sizes)}}</style><![endif]-->`,
  );

const darkRules = (palette: Palette): [selector: string, rule: string][] => [
  [".p", `background:${neutral.darkPage}!important`],
  [".c", `background:${neutral.darkCard}!important`],
  [".t", `background:${neutral.darkTint}!important`],
  [".i", `color:${neutral.darkInk}!important`],
  [".s", `color:${neutral.darkSoft}!important`],
  [".b", `color:${palette.brandOnDark}!important`],
  [".l", `border-color:${neutral.darkLine}!important`],
  [".e", "color:#ffb4ab!important"],
  [".x", `border-color:${palette.brandOnDark}!important`],
];

const styles = new Map<Palette, Markup>();

/** Outlook.com ignores the media query and marks what it darkened: `data-ogsc` for colors, `data-ogsb` for backgrounds. */
export function headStyle(palette: Palette): Markup {
  let style = styles.get(palette);
  if (!style) {
    const rules = darkRules(palette);
    const outlook = rules.map(
      ([selector, rule]) => `[data-ogs${rule.startsWith("background") ? "b" : "c"}] ${selector}{${rule}}`,
    );
    const dark = rules.map(([selector, rule]) => `${selector}{${rule}}`);
    style = raw(
      `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${dark.join("")}}${outlook.join("")}`,
    );
    styles.set(palette, style);
  }
  return style;
}
