import type { Part } from "../shapes/shape.ts";
import type { Canvas } from "./canvas.ts";

/** Corners of dots, numbered row by row: a canvas of w dots has w + 1 corners in a row. */
export type Corner = number;

/** `outer`: where the person ends. `inner`: within the person. `thing`: around and within things. */
export type Weight = "outer" | "inner" | "thing";

/** From one corner to the next beside or below it, and the dots on its two sides; -1 is outside of the canvas. */
type Visit = (from: Corner, to: Corner, before: number, after: number) => void;

/** Every border between two dots of different kinds: `before` is above or left of it. Outside, the kind is 0. */
function eachBorder({ width, height }: Canvas, kind: Uint16Array, visit: Visit): void {
  const corners = width + 1;
  for (let y = 0; y <= height; y++) {
    for (let x = 0; x <= width; x++) {
      const dot = y * width + x;
      const inside = x < width && y < height;
      const own = inside ? kind[dot] : 0;
      if (x < width && (y > 0 ? kind[dot - width] : 0) !== own) {
        visit(y * corners + x, y * corners + x + 1, y > 0 ? dot - width : -1, inside ? dot : -1);
      }
      if (y < height && (x > 0 ? kind[dot - 1] : 0) !== own) {
        visit(y * corners + x, (y + 1) * corners + x, x > 0 ? dot - 1 : -1, inside ? dot : -1);
      }
    }
  }
}

/** A surface this much nearer than its neighbor of the same family stands in front of it, in centimeters. */
const standsOut = 1.1;

const isDrawn = (part: Part | undefined): boolean => part !== undefined && !part.soft;

function weightBetween(canvas: Canvas, a: number, b: number): Weight | undefined {
  const [first, second] = [canvas.part[a] ?? 0, canvas.part[b] ?? 0];
  const [one, other] = [canvas.parts[first], canvas.parts[second]];
  if (one?.of !== "person" && other?.of !== "person")
    return isDrawn(one) || isDrawn(other) ? "thing" : undefined;
  if (one?.of !== other?.of) return "outer";
  const gap = Math.abs((canvas.near[a] ?? 0) - (canvas.near[b] ?? 0));
  const apart = one?.family !== other?.family || (one?.side && other?.side && one.side !== other.side);
  return apart || gap > standsOut * canvas.dotsPerCm ? "inner" : undefined;
}

type Steps = Map<Corner, Corner[]>;

function addStep(steps: Steps, from: Corner, to: Corner): void {
  const known = steps.get(from);
  if (known) known.push(to);
  else steps.set(from, [to]);
}

/** The lines of the drawing, each as a row of corners. */
export function linesOf(canvas: Canvas): Record<Weight, Corner[][]> {
  const steps: Record<Weight, Steps> = { outer: new Map(), inner: new Map(), thing: new Map() };
  eachBorder(canvas, canvas.part, (from, to, before, after) => {
    if (before < 0 || after < 0) return;
    const weight = weightBetween(canvas, before, after);
    if (!weight) return;
    addStep(steps[weight], from, to);
    addStep(steps[weight], to, from);
  });
  return { outer: chains(steps.outer), inner: chains(steps.inner), thing: chains(steps.thing) };
}

/** Borders strung into rows that end where three or more meet, or where they run out; a ring ends where it began. */
function chains(steps: Steps): Corner[][] {
  const rows: Corner[][] = [];
  const take = (from: Corner, to: Corner): void => {
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      steps.set(
        a,
        (steps.get(a) ?? []).filter((corner) => corner !== b),
      );
    }
  };
  const ends = new Set([...steps].filter(([, next]) => next.length !== 2).map(([corner]) => corner));
  const follow = (start: Corner): void => {
    const row = [start];
    for (let at = start; ;) {
      const next = steps.get(at)?.[0];
      if (next === undefined) break;
      take(at, next);
      row.push(next);
      at = next;
      if (ends.has(at)) break;
    }
    rows.push(row);
  };
  for (const end of ends) while ((steps.get(end)?.length ?? 0) > 0) follow(end);
  for (const [corner] of steps) if ((steps.get(corner)?.length ?? 0) > 0) follow(corner);
  return rows;
}

/** The rings around all dots of each kind; kind 0 has none. */
export function ringsOf(canvas: Canvas, kind: Uint16Array): Map<number, Corner[][]> {
  const byKind = new Map<number, Steps>();
  const add = (dot: number, from: Corner, to: Corner): void => {
    const own = dot < 0 ? 0 : (kind[dot] ?? 0);
    if (own === 0) return;
    const steps = byKind.get(own) ?? new Map<Corner, Corner[]>();
    byKind.set(own, steps);
    addStep(steps, from, to);
  };
  eachBorder(canvas, kind, (from, to, before, after) => {
    const isLevel = to === from + 1;
    add(before, isLevel ? to : from, isLevel ? from : to);
    add(after, isLevel ? from : to, isLevel ? to : from);
  });
  return new Map([...byKind].map(([own, steps]) => [own, rings(steps)]));
}

function rings(steps: Steps): Corner[][] {
  const found: Corner[][] = [];
  for (const [start, next] of steps) {
    while (next.length > 0) {
      const ring = [start];
      let at = next.pop();
      while (at !== undefined && at !== start) {
        ring.push(at);
        at = steps.get(at)?.pop();
      }
      found.push([...ring, start]);
    }
  }
  return found;
}
