import { describe, expect, it } from "vitest";
import { exerciseFigures } from "../../../shared/figures/exercises/exercise-figures.ts";
import { bandLength } from "../../../shared/figures/props/band.ts";
import { thighHold } from "../../../shared/figures/props/knee-loop.ts";
import type { Side } from "../../../shared/figures/skeleton/pose.ts";
import { bendAt } from "../../../shared/figures/skeleton/reach.ts";
import { skeletonOf } from "../../../shared/figures/skeleton/skeleton.ts";
import type { Skeleton } from "../../../shared/figures/skeleton/skeleton.ts";
import { angleBetween, distance, sub } from "../../../shared/figures/space/vectors.ts";
import type { Vec } from "../../../shared/figures/space/vectors.ts";
import type { PictureId } from "../../../shared/program/exercises.ts";

/** Each picture shows the cue of its exercise, and none of its common mistakes. */

const startOf = (id: PictureId): Skeleton => skeletonOf(exerciseFigures[id].pose(0));
const endOf = (id: PictureId): Skeleton => skeletonOf(exerciseFigures[id].pose(1));

const kneeOf = ({ legs }: Skeleton, side: Side): number =>
  bendAt(legs[side].hip, legs[side].knee, legs[side].ankle);

/** Degrees by which a thigh leaves the line of the pelvis. */
const liftOf = ({ legs, pelvis }: Skeleton, side: Side): number => angleBetween(pelvis.y, legs[side].thigh.y);

/** Degrees by which the line from hip joint to hip joint leaves the level. */
const beltOf = ({ legs }: Skeleton): number =>
  angleBetween(sub(legs.left.hip, legs.right.hip), [0, 1, 0]) - 90;

const trunkOf = ({ pelvis, chest }: Skeleton): number =>
  angleBetween(sub(chest.origin, pelvis.origin), [0, 1, 0]);

/** Degrees by which three points leave one line, as seen from the side of a person who lies along the picture. */
function bendSeen(...points: readonly [Vec, Vec, Vec]): number {
  const [a, b, c] = points.map(([x, y]): Vec => [x, y, 0]) as [Vec, Vec, Vec];
  return bendAt(a, b, c);
}

describe("lying on the side", () => {
  it("the leg lifts about 35 degrees, no more than 40, with the knee straight and the heel a little back", () => {
    const end = endOf("E01");
    expect(liftOf(end, "left")).toBeGreaterThan(30);
    expect(liftOf(end, "left")).toBeLessThan(40);
    expect(kneeOf(end, "left")).toBeLessThan(5);
    expect(end.legs.left.ankle[2]).toBeLessThan(end.legs.left.hip[2]);
  });

  it("the top hip is rolled a little forward, and stays so", () => {
    for (const body of [startOf("E01"), endOf("E01")]) {
      expect(body.legs.left.hip[2]).toBeGreaterThan(body.legs.right.hip[2]);
    }
  });

  it("the feet stay together while the top knee opens and the hips stay stacked", () => {
    const gaps = [0, 0.5, 1].map((t) => {
      const { left, right } = skeletonOf(exerciseFigures.E02.pose(t)).legs;
      return distance(left.ankle, right.ankle);
    });
    for (const gap of gaps) expect(gap).toBeCloseTo(10, 1);
    const { left, right } = endOf("E02").legs;
    expect(distance(left.knee, right.knee)).toBeGreaterThan(30);
    expect(left.hip[2]).toBeCloseTo(right.hip[2], 1);
  });

  it("the plank is one long line, with the elbow under the shoulder", () => {
    const { arms, legs, neck, pelvis } = endOf("E11");
    expect(bendSeen(neck.origin, pelvis.origin, legs.right.ankle)).toBeLessThan(10);
    expect(arms.right.elbow[0]).toBeCloseTo(arms.right.shoulder[0], 0);
  });
});

describe("lying on the back or the front", () => {
  it.each(["E05", "E06"] as const)("%s: shoulders, hip and knee are on one line at the top", (id) => {
    const { arms, legs } = endOf(id);
    expect(bendSeen(arms.right.shoulder, legs.right.hip, legs.right.knee)).toBeLessThan(10);
  });

  it("the free leg of the one-leg bridge is in line with the other thigh, and the hips are level", () => {
    const { legs } = endOf("E06");
    expect(angleBetween(legs.left.thigh.y, legs.right.thigh.y)).toBeLessThan(10);
    expect(beltOf(endOf("E06"))).toBeCloseTo(0, 1);
  });

  it("the thigh leaves the mat a little, with the knee bent and the back still", () => {
    const [start, end] = [startOf("E04"), endOf("E04")];
    const rise = end.legs.left.knee[1] - start.legs.left.knee[1];
    expect(rise).toBeGreaterThan(6);
    expect(rise).toBeLessThan(16);
    expect(kneeOf(end, "left")).toBeCloseTo(92, 0);
    expect(end.chest.origin).toEqual(start.chest.origin);
  });

  it("nothing moves in a buttock squeeze", () => {
    expect(endOf("E20")).toEqual(startOf("E20"));
  });
});

describe("sitting", () => {
  it("the foot turns inward under a knee that stays still", () => {
    const [start, end] = [startOf("E03").legs.left, endOf("E03").legs.left];
    expect(distance(start.knee, end.knee)).toBeLessThan(0.1);
    expect(start.ankle[0] - end.ankle[0]).toBeGreaterThan(15);
  });

  it("the back of the knee goes down and the knee gets straighter", () => {
    const [start, end] = [startOf("E21"), endOf("E21")];
    expect(start.legs.right.knee[1] - end.legs.right.knee[1]).toBeGreaterThan(3);
    expect(kneeOf(end, "right")).toBeLessThan(kneeOf(start, "right"));
  });

  it("a person who stands up leans the nose over the toes first", () => {
    const { head, legs } = startOf("E12");
    expect(head.origin[0]).toBeGreaterThan(legs.right.ankle[0]);
    expect(kneeOf(endOf("E12"), "right")).toBeLessThan(15);
  });
});

describe("an exercise in another position", () => {
  it("a plank from the knees stays on the lower knee, and is one line from there to the shoulder", () => {
    for (const body of [startOf("E11k"), endOf("E11k")]) {
      expect(body.legs.right.knee[1]).toBeCloseTo(7.2, 0);
      expect(kneeOf(body, "right")).toBeGreaterThan(75);
    }
    const { legs, pelvis, chest } = endOf("E11k");
    expect(bendSeen(legs.right.knee, pelvis.origin, chest.origin)).toBeLessThan(15);
  });

  it("in a plank the top leg lifts and the line stays", () => {
    const [start, end] = [startOf("E11a"), endOf("E11a")];
    expect(end.legs.left.ankle[1] - start.legs.left.ankle[1]).toBeGreaterThan(30);
    expect(distance(end.pelvis.origin, start.pelvis.origin)).toBe(0);
  });

  it("a reach on one leg bends at the hip, with a straight back and the other leg in its line", () => {
    const end = endOf("E18r");
    expect(trunkOf(end)).toBeGreaterThan(55);
    expect(liftOf(end, "left")).toBeLessThan(10);
    expect(angleBetween(end.pelvis.y, end.chest.y)).toBeLessThan(8);
  });
});

describe("standing", () => {
  it("the leg goes 20 to 30 degrees out, without leaning away", () => {
    const end = endOf("E08");
    expect(liftOf(end, "left")).toBeGreaterThan(20);
    expect(liftOf(end, "left")).toBeLessThanOrEqual(30);
    expect(trunkOf(end)).toBeLessThan(5);
  });

  it("the hanging hip sinks below level over a straight knee", () => {
    expect(beltOf(startOf("E10"))).toBeCloseTo(0, 1);
    expect(beltOf(endOf("E10"))).toBeCloseTo(15, 1);
    expect(kneeOf(endOf("E10"), "right")).toBeLessThan(5);
  });

  it.each(["E17", "E18"] as const)("%s: the belt line stays level on one leg", (id) => {
    expect(Math.abs(beltOf(endOf(id)))).toBeLessThan(2);
  });

  it.each([
    ["E13", "right", 62],
    ["E16", "right", 46],
    ["E17", "right", 60],
  ] as const)("%s: the knee bends no farther than asked", (id, side, most) => {
    expect(kneeOf(endOf(id), side)).toBeGreaterThan(30);
    expect(kneeOf(endOf(id), side)).toBeLessThanOrEqual(most);
  });

  it.each(["E13", "E14", "E16", "E17"] as const)("%s: the knee is not past the toes", (id) => {
    const { knee, toe } = endOf(id).legs.right;
    expect(knee[0]).toBeLessThan(toe[0]);
  });

  it("a lunge goes down, not forward", () => {
    const [start, end] = [startOf("E16"), endOf("E16")];
    expect(end.pelvis.origin[0]).toBeCloseTo(start.pelvis.origin[0]);
    expect(end.pelvis.origin[1]).toBeLessThan(start.pelvis.origin[1]);
  });

  it("a step up ends with both soles on the step", () => {
    const { left, right } = endOf("E14").legs;
    for (const { heel, toe } of [left, right]) expect([heel[1], toe[1]].map(Math.round)).toEqual([15, 15]);
  });

  it("a step down ends with the heel on the floor, the other sole still on the step", () => {
    const { left, right } = endOf("E15").legs;
    expect(left.heel[1]).toBeCloseTo(0, 0);
    expect(left.toe[1]).toBeGreaterThan(3);
    expect(right.heel[1]).toBeCloseTo(15, 1);
  });

  it("a hop takes both feet off the floor, a little", () => {
    const { left, right } = endOf("E19").legs;
    for (const { toe } of [left, right]) {
      expect(toe[1]).toBeGreaterThan(3);
      expect(toe[1]).toBeLessThan(15);
    }
  });
});

describe("the bands", () => {
  it("sit on both thighs above the knee, and get longer with the step", () => {
    const lengths = [startOf("E09"), endOf("E09")].map((body) => {
      for (const side of ["left", "right"] as const) {
        const { at, radius } = thighHold(body, side);
        const { hip, knee } = body.legs[side];
        // On the bone, between its middle and the knee.
        expect(distance(hip, at) + distance(at, knee)).toBeCloseTo(42, 3);
        expect(distance(at, knee)).toBeLessThan(12);
        expect(radius).toBeGreaterThan(6);
      }
      return bandLength(thighHold(body, "left"), thighHold(body, "right"));
    });
    expect(lengths[1]).toBeGreaterThan((lengths[0] as number) * 1.2);
  });

  it("hold the ankle and the table leg, and are stretched by the turn of the foot", () => {
    const spans = [startOf("E03"), endOf("E03")].map((body) => {
      const band = exerciseFigures.E03.things(body).solids.filter(({ part }) => part.name === "band");
      const xs = band.map(({ center }) => center[0]);
      const { ankle } = body.legs.left;
      const nearest = Math.min(...band.map(({ center }) => distance(center, ankle)));
      expect(nearest).toBeLessThan(7);
      // The table leg stands at 60 cm.
      expect(Math.max(...xs)).toBeGreaterThan(60);
      return Math.max(...xs) - Math.min(...xs);
    });
    expect(spans[1]).toBeGreaterThan((spans[0] as number) + 10);
  });
});
