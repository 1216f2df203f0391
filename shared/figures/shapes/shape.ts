import type { Axes } from "../space/frame.ts";
import type { Vec } from "../space/vectors.ts";

/**
 * A thing with one name in the picture. Where two parts meet there is a line if their families differ, or if one
 * stands clearly in front of the other: so a forearm crosses a shirt with a line and grows out of its elbow without.
 */
export interface Part {
  readonly name: string;
  readonly family: string;
  readonly color: string;
  readonly of: "person" | "thing";
  /** Of a limb: the two arms or legs are never one surface. */
  readonly side?: "left" | "right";
  /** Takes the same light everywhere: shade on a face looks like dirt. */
  readonly even?: true;
  /** Soft things have no line of their own. */
  readonly soft?: true;
}

/** Nothing is drawn of a shape on the side of the cut that `toward` points to. */
export interface Cut {
  readonly at: Vec;
  readonly toward: Vec;
}

export interface Ellipsoid {
  readonly part: Part;
  readonly center: Vec;
  readonly axes: Axes;
  readonly radii: Vec;
  /** Swept along its y: light falls on it as on a smooth tube, not as on a row of balls. */
  readonly swept?: true;
  readonly cuts?: readonly Cut[];
}

/** A flat convex piece of a thing. */
export interface Facet {
  readonly part: Part;
  readonly corners: readonly Vec[];
  /** Goes on beyond the picture, which need not make room for it. */
  readonly backdrop?: true;
}

/** Darkens what it lies on: a flat ellipse at a height of the room. */
export interface Shadow {
  readonly center: Vec;
  readonly radiusX: number;
  readonly radiusZ: number;
}

export interface Shapes {
  readonly facets: readonly Facet[];
  readonly solids: readonly Ellipsoid[];
}

export const together = (...all: readonly Shapes[]): Shapes => ({
  facets: all.flatMap(({ facets }) => facets),
  solids: all.flatMap(({ solids }) => solids),
});
