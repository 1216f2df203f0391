import type { Clinic } from "../clinic.ts";
import { neutral, paletteOf } from "../emails/colors.ts";

/** A page without a clinic still needs a color. */
const ownColor = "#0b5f58";

/**
 * The whole style of a page, in one <style>. It depends on the clinic's color alone, so its hash can stand in the
 * Content-Security-Policy; there are no style attributes.
 */
export function pageStyle(clinic?: Clinic): string {
  const { brand, onBrand, tint, brandOnDark } = paletteOf(clinic?.color ?? ownColor);
  return [
    `:root{color-scheme:light dark;--brand:${brand};--on:${onBrand};--accent:${brand};--tint:${tint};--page:${neutral.page};--card:${neutral.card};--ink:${neutral.ink};--soft:${neutral.soft};--line:${neutral.line}}`,
    `@media (prefers-color-scheme:dark){:root{--accent:${brandOnDark};--tint:${neutral.darkTint};--page:${neutral.darkPage};--card:${neutral.darkCard};--ink:${neutral.darkInk};--soft:${neutral.darkSoft};--line:${neutral.darkLine}}}`,
    layout,
    print,
  ].join("");
}

const layout = [
  "*{box-sizing:border-box}",
  "body{margin:0;background:var(--page);color:var(--ink);font:19px/1.55 system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif}",
  ".skip{position:absolute;inset-inline-start:-999em}.skip:focus{position:static;display:block;padding:12px 20px}",
  "header{background:var(--brand);color:var(--on);padding:18px 20px;font-weight:700}header p{max-width:39rem;margin:0 auto}",
  "main{width:min(42rem,100% - 16px);margin:12px auto 48px;padding:28px 24px;background:var(--card);border-radius:16px;overflow-wrap:break-word}",
  "h1{margin:0 0 .5em;font-size:1.9rem;line-height:1.2;text-wrap:balance}",
  "h2{margin:1.8em 0 .4em;font-size:1.3rem;line-height:1.3}h2,h3,legend,p,li{text-wrap:pretty}",
  "p{margin:0 0 .9em}ul,ol{margin:0 0 .9em;padding-inline-start:1.3em}li{margin:0 0 .4em}",
  "a{color:var(--accent);text-underline-offset:.15em;overflow-wrap:anywhere}",
  ":focus-visible{outline:4px solid #b86e00;outline-offset:3px;border-radius:4px}",
  "a[href^=tel]{white-space:nowrap}.lead{font-size:1.15rem}.soft{color:var(--soft)}.card{margin:1.6em 0 0;padding:18px 20px;background:var(--tint);border-radius:12px}.card :last-child{margin-bottom:0}.card>h2:first-child{margin-top:0}.card+p{margin-top:1.2em}",
  "button,.button{display:inline-block;min-height:52px;padding:13px 26px;border:0;border-radius:10px;background:var(--brand);color:#fff;font:inherit;font-weight:700;line-height:26px;text-align:center;text-decoration:none;cursor:pointer}",
  ".quiet{background:transparent;color:var(--accent);border:2px solid var(--accent);padding-block:11px}",
  "form{margin:1.4em 0}sup{line-height:0;font-size:.75em}sup a{padding:0 .15em}",
  ".sources{font-size:1rem;color:var(--soft)}",
  "@media (min-width:48em){main{padding:40px 48px}}",
].join("");

/** All sizes on a page hang on these two. */
export const largeText = "html{font-size:20px}body{font-size:24px}";

/** On paper: no colors, links as text, nothing cut in two. */
const print =
  "@media print{body{background:#fff;color:#000;font-size:13pt}header,main,.card{background:none;color:#000;padding:0;margin:0;width:auto}header p{max-width:none;margin:0 0 12pt}.skip,form,.screen{display:none}li,p{break-inside:avoid}h1,h2{break-after:avoid}a{color:#000}.sources a{text-decoration:none}}";
