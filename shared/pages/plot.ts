import { markup } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";

export interface PlottedWeek {
  readonly week: number;
  readonly pain?: number | undefined;
  readonly done?: number | undefined;
  readonly planned: number;
}

interface PlotWords {
  /** What the picture shows, for who does not see it. */
  readonly summary: string;
  readonly pain: string;
  readonly days: string;
}

const size = { width: 400, left: 30, right: 6 };
const painArea = { top: 34, height: 170 };
const daysArea = { top: 262, height: 66 };
const bottom = 354;
const mostPain = 10;

const x = (index: number, weeks: number): number =>
  round(size.left + ((index + 0.5) * (size.width - size.left - size.right)) / weeks);
const painY = (pain: number): number => round(painArea.top + painArea.height * (1 - pain / mostPain));
const round = (value: number): number => Math.round(value * 10) / 10;

/** Pain as a line and days of exercise as bars, one below the other. A week without an answer is a gap, never a guess. */
export function progressPlot(weeks: readonly PlottedWeek[], words: PlotWords): Markup {
  const right = size.width - size.right;
  const grid = [0, 2, 4, 6, 8, 10].map(
    (pain) =>
      markup`<line class="grid" x1="${size.left}" x2="${right}" y1="${painY(pain)}" y2="${painY(pain)}"/><text class="axis" x="${size.left - 8}" y="${painY(pain) + 5}" text-anchor="end">${pain}</text>`,
  );
  const most = Math.max(...weeks.map(({ done = 0, planned }) => Math.max(done, planned)));
  const base = daysArea.top + daysArea.height;
  return markup`
    <svg class="plot" viewBox="0 0 ${size.width} ${bottom}" role="img" aria-labelledby="plot">
      <title id="plot">${words.summary}</title>
      <g aria-hidden="true">
        <text class="name" x="${size.left}" y="18">${words.pain}</text>
        ${grid}
        ${runsOf(weeks).map((run) => line(run, weeks.length))}
        <text class="name" x="${size.left}" y="${daysArea.top - 14}">${words.days}</text>
        ${weeks.map((week, index) => bar(week, x(index, weeks.length), { base, most, weeks: weeks.length }))}
        <line class="grid" x1="${size.left}" x2="${right}" y1="${base}" y2="${base}"/>
        ${weeks.map(({ week }, index) => markup`<text class="axis" x="${x(index, weeks.length)}" y="${base + 20}" text-anchor="middle">${week}</text>`)}
      </g>
    </svg>`;
}

interface Point {
  index: number;
  pain: number;
}

/** Weeks that follow one another with an answer each. */
function runsOf(weeks: readonly PlottedWeek[]): Point[][] {
  const runs: Point[][] = [[]];
  weeks.forEach(({ pain }, index) => {
    if (pain === undefined) runs.push([]);
    else runs.at(-1)?.push({ index, pain });
  });
  return runs.filter((run) => run.length > 0);
}

function line(run: readonly Point[], weeks: number): Markup {
  const points = run.map(({ index, pain }) => `${x(index, weeks)},${painY(pain)}`);
  return markup`
    <polyline class="pain" points="${points.join(" ")}"/>
    ${run.map(({ index, pain }) => markup`<circle class="dot" cx="${x(index, weeks)}" cy="${painY(pain)}" r="5"/>`)}`;
}

/** What was planned as an outline, what was done filled in. */
function bar(
  { done, planned }: PlottedWeek,
  at: number,
  { base, most, weeks }: { base: number; most: number; weeks: number },
): Markup {
  const width = round(Math.min(34, (0.62 * (size.width - size.left - size.right)) / weeks));
  const height = (count: number): number => round((daysArea.height * count) / most);
  const rect = (kind: string, days: number): Markup =>
    markup`<rect class="${kind}" x="${round(at - width / 2)}" y="${round(base - height(days))}" width="${width}" height="${height(days)}"/>`;
  return done === undefined
    ? rect("planned", planned)
    : markup`${rect("done", done)}${rect("planned", planned)}`;
}

export const plotStyle = [
  // Where a label is anchored must not depend on the language; its letters still run as they should.
  ".plot{direction:ltr;display:block;width:100%;height:auto;margin:1.2em 0 .4em}",
  ".grid{stroke:var(--line);stroke-width:1.5}.axis{fill:var(--soft);font-size:15px}.name{fill:var(--ink);font-size:16px;font-weight:700}",
  ".pain{fill:none;stroke:var(--accent);stroke-width:3;stroke-linejoin:round}.dot{fill:var(--card);stroke:var(--accent);stroke-width:3}",
  ".done{fill:var(--accent)}.planned{fill:none;stroke:var(--soft);stroke-width:1.5;stroke-dasharray:4 4}",
].join("");
