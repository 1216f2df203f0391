import { faceMarks } from "../body/face.ts";
import { personBody } from "../body/person.ts";
import type { Arrow, ExerciseFigure, Line } from "../exercises/exercise-figure.ts";
import type { Person } from "../people.ts";
import { skeletonOf } from "../skeleton/skeleton.ts";
import type { Vec } from "../space/vectors.ts";
import { lerp } from "../space/vectors.ts";
import { drawArrow } from "./arrow.ts";
import { canvasOf, onCanvas } from "./canvas.ts";
import type { Window } from "./canvas.ts";
import { drawFacet, drawShadow } from "./facets.ts";
import { drawGlows } from "./glow.ts";
import { drawMark } from "./marks.ts";
import { areas, dotsPerUnit, lines } from "./paint.ts";
import { shadowsOn } from "./shadows.ts";
import { settleShade } from "./shade.ts";
import { drawSolid } from "./solids.ts";
import { badgeColor } from "./color.ts";
import { pathOf } from "./smooth.ts";
import type { Point } from "./smooth.ts";

const arrowSteps = 20;

/** The points of the room that an arrow runs through, before it is set aside. */
export function arrowWay(figure: ExerciseFigure, arrow: Arrow): Vec[] {
  if ("pushes" in arrow) return [...arrow.pushes(skeletonOf(figure.pose(1)))];
  const { follows, from = 0, to = 1 } = arrow;
  return Array.from({ length: arrowSteps + 1 }, (_, step) =>
    follows(skeletonOf(figure.pose(lerp(from, to, step / arrowSteps)))),
  );
}

export function arrowPoints(figure: ExerciseFigure, arrow: Arrow, window: Window): Point[] {
  const [right, up] = arrow.beside ?? [0, 0];
  return arrowWay(figure, arrow).map((point) => {
    const [x, y] = onCanvas(window, point);
    return [(x + right * window.dotsPerCm) / dotsPerUnit, (y - up * window.dotsPerCm) / dotsPerUnit];
  });
}

function drawGuide(line: Line, window: Window): string {
  const path = pathOf(
    line.map((point): Point => {
      const [x, y] = onCanvas(window, point);
      return [x / dotsPerUnit, y / dotsPerUnit];
    }),
  );
  const draw = (color: string, width: number): string =>
    `<path fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-dasharray="12 12" d="${path}"/>`;
  return draw("#ffffff", 9) + draw(badgeColor, 5);
}

export interface Moment {
  /** From 0, the start, to 1, the end. */
  readonly t: number;
  /** Shows what works and where the movement goes. */
  readonly effort: boolean;
}

/** One picture of a person at one moment of an exercise, as SVG without its frame. */
export function drawPanel(
  figure: ExerciseFigure,
  person: Person,
  { t, effort }: Moment,
  window: Window,
): string {
  const body = skeletonOf(figure.pose(t));
  const flesh = personBody(body, person, window.camera);
  const things = figure.things(body);
  const canvas = canvasOf(window);
  for (const facet of things.facets) drawFacet(canvas, facet);
  for (const solid of things.solids) drawSolid(canvas, solid);
  for (const height of [0, ...(figure.tops ?? [])]) {
    for (const shadow of shadowsOn(height, flesh)) drawShadow(canvas, shadow);
  }
  for (const solid of flesh) drawSolid(canvas, solid);
  settleShade(canvas);
  return [
    areas(canvas),
    effort ? drawGlows(canvas, figure.works(body)) : "",
    lines(canvas),
    ...faceMarks(body.head, person).map((mark) => drawMark(canvas, mark)),
    ...(figure.guides?.(body) ?? []).map((line) => drawGuide(line, window)),
    ...(effort ? figure.arrows.map((arrow) => drawArrow(arrowPoints(figure, arrow, window))) : []),
  ].join("");
}
