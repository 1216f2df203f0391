import type { Clinic } from "../clinic.ts";
import { pageStyle } from "./style.ts";

/** One file for the whole site; a clinic's own pages differ in color alone. */
export const siteStyle = (clinic?: Clinic): string =>
  [pageStyle(clinic), ...frame, ...lists, ...exercise, ...handout, ...print].join("");

const frame = [
  "body>header{display:flex;flex-wrap:wrap;gap:6px 28px;align-items:baseline;padding:14px max(20px,50% - 21rem)}",
  "body>header p{margin:0;max-width:none;font-size:1.15rem}body>header a{color:#fff;padding:8px 0;display:inline-block}body>header p a{text-decoration:none}",
  "nav ul{display:flex;flex-wrap:wrap;gap:0 20px;list-style:none;margin:0;padding:0}nav li{margin:0}body>header nav{font-weight:400}",
  "body>footer{width:min(42rem,100% - 40px);margin:0 auto 48px;color:var(--soft);font-size:1rem}",
  "img{max-width:100%;height:auto;border-radius:12px}",
  "h3{margin:1.4em 0 .3em;font-size:1.1rem}h4{margin:1em 0 .2em;font-size:1rem}h2:target{scroll-margin-top:1em}",
  "summary{cursor:pointer}summary h2{display:inline;margin:0}details{margin:1.8em 0 0}",
  ".card h2{margin-top:0}.sources{padding-inline-start:2em}",
];

const lists = [
  ".links{list-style:none;padding:0}.links li{margin:0;padding:10px 0;border-bottom:1px solid var(--line)}.links li p{margin:2px 0 0;color:var(--soft)}",
  ".tiles{list-style:none;padding:0;display:grid;gap:24px 20px;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr))}",
  ".tiles a{display:block;font-weight:700}.tiles img{display:block;width:100%;aspect-ratio:4/3;object-fit:contain;background:#f6faf9;margin-bottom:8px}.tiles p{margin:0;color:var(--soft);font-size:1rem}",
  ".doses{list-style:none;padding:0}.doses li{display:flex;gap:16px;align-items:center;padding:10px 0;margin:0;border-bottom:1px solid var(--line)}",
  ".doses img{flex:none;width:104px;height:78px;object-fit:contain;background:#f6faf9}.doses a{font-weight:700}.doses p{margin:0}",
  ".prints a{display:inline-block;padding:8px 4px}",
  ".weeks{list-style:none;padding:0}.weeks li{padding-block:6px;padding-inline-start:6.6em}.weeks strong{display:inline-block;width:6.3em;margin-inline-start:-6.6em}",
];

const exercise = [
  "figure{margin:0 0 1.2em}figure img{display:block;background:#f6faf9}figure>img{width:100%}figcaption{margin-top:10px;font-weight:700}",
  ".play{margin:0 0 14px}.play summary{display:inline-block;padding:11px 26px;border:2px solid var(--accent);border-radius:10px;color:var(--accent);font-weight:700;list-style:none}",
  ".play summary::-webkit-details-marker{display:none}.play img{margin-top:14px}",
  '.play .start::before{content:"\\25B6\\FE0E\\00A0\\00A0"}.play .stop::before{content:"\\25A0\\00A0\\00A0"}',
  ".play .stop,.play[open] .start,.no-motion{display:none}.play[open] .stop{display:inline}",
  "figure:has(.play[open])>img{display:none}",
  "@media (prefers-reduced-motion:reduce){.play{display:none}.no-motion{display:block;margin-top:14px}}",
  ".ways{margin:0 0 1.4em}.ways div{margin:0 0 12px;padding:10px 16px;border-inline-start:6px solid var(--accent);background:var(--tint);border-radius:8px}",
  ".ways dt{font-weight:700}.ways dd{margin:0}.ways .avoid{border-color:#b3261e}.ways .easier{border-color:#2e7d4f}.ways .harder{border-color:#b86e00}",
];

const handout = [
  ".ticks{width:100%;table-layout:fixed;border-collapse:collapse;margin:1.6em 0}.ticks caption{text-align:start;font-weight:700;font-size:1.3rem;margin-bottom:.4em}",
  ".ticks th,.ticks td{border:1px solid var(--soft);padding:8px 10px}.ticks thead th{text-align:center}.ticks th:first-child{text-align:start;width:43%}.ticks tbody th{font-weight:400}.ticks td{text-align:center;width:19%}.ticks th{overflow-wrap:anywhere}",
  ".box{display:inline-block;width:24px;height:24px;border:2px solid currentColor;border-radius:4px;vertical-align:middle}.line{display:block;height:28px}",
  ".sheet{display:flex;flex-wrap:wrap;gap:8px 20px;padding:16px 0;border-top:1px solid var(--line)}.sheet h3,.sheet h2{margin-top:0}.sheet img{width:100%;align-self:start;background:#f6faf9}",
  ".sheet>div{flex:1 1 18rem}.blank span{display:block;height:34px;border-bottom:1px solid var(--soft)}.address{display:none}",
  "@media (min-width:48em){.sheet img{width:40%}}",
];

/** Fewer pages, nothing cut in two, and room to write. */
const print = [
  "@media print{",
  "@page{margin:12mm 14mm}",
  "body{font-size:13pt;line-height:1.3}h1{font-size:20pt}h2{font-size:15pt;margin:10pt 0 4pt}h3{font-size:13pt;margin:6pt 0 2pt}p,li{margin-bottom:3pt}ul,ol{margin-bottom:5pt}li{margin-bottom:1pt}",
  "body>footer{width:auto;margin:10pt 0 0;font-size:10pt;color:#000}",
  "figure,.sheet,.flags,.ticks,.ways div,.doses li,.card,.weeks li,tr{break-inside:avoid}",
  "figure{margin-bottom:6pt}figure img{max-height:6.4cm;object-fit:contain;object-position:left}.tiles{grid-template-columns:1fr 1fr 1fr}",
  ".sheet{flex-wrap:nowrap;padding:6pt 0;border-color:#888}.sheet img{width:38%;max-height:5.2cm;object-fit:contain;background:none}.sheet p{margin-bottom:2pt}",
  ".button{background:none;color:#000;padding:0;min-height:0}.ways div{margin-bottom:6pt;padding:4pt 10pt;background:none;border:1px solid #888;border-inline-start:6px solid #888}.soft{color:#000}",
  ".ticks{margin:8pt 0}.ticks th,.ticks td,.box{border-color:#000}.ticks td{height:26pt}.line{height:0}",
  ".address{display:inline}.sheets{break-before:page}.blank{margin-top:10pt}",
  "}",
];
