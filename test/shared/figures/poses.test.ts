import { describe, expect, it } from "vitest";
import { personBody } from "../../../shared/figures/body/person.ts";
import type { ExerciseFigure } from "../../../shared/figures/exercises/exercise-figure.ts";
import { exerciseFigures } from "../../../shared/figures/exercises/exercise-figures.ts";
import { people, personFor } from "../../../shared/figures/people.ts";
import { matThick } from "../../../shared/figures/props/room.ts";
import type { Ellipsoid } from "../../../shared/figures/shapes/shape.ts";
import { sides } from "../../../shared/figures/skeleton/pose.ts";
import type { Side } from "../../../shared/figures/skeleton/pose.ts";
import { bendAt } from "../../../shared/figures/skeleton/reach.ts";
import { skeletonOf } from "../../../shared/figures/skeleton/skeleton.ts";
import type { Skeleton } from "../../../shared/figures/skeleton/skeleton.ts";
import { cameraOf } from "../../../shared/figures/space/camera.ts";
import { angleBetween, distance, dot } from "../../../shared/figures/space/vectors.ts";
import type { Vec } from "../../../shared/figures/space/vectors.ts";
import { exerciseIds, pictureIds } from "../../../shared/program/exercises.ts";
import type { ExerciseId, PictureId } from "../../../shared/program/exercises.ts";

const moments = [0, 0.25, 0.5, 0.75, 1] as const;

const bodiesOf = ({ pose }: ExerciseFigure): Skeleton[] => moments.map((t) => skeletonOf(pose(t)));

const lowestOf = ({ center, axes: { x, y, z }, radii }: Ellipsoid): number =>
  center[1] - Math.hypot(x[1] * radii[0], y[1] * radii[1], z[1] * radii[2]);

/** Degrees; `backward` is how far a knee or an elbow bends against its way, as a share of the bone. */
const jointsOf = (body: Skeleton, side: Side) => {
  const { hip, knee, ankle, thigh, shin, foot } = body.legs[side];
  const { shoulder, elbow, wrist, upper, fore } = body.arms[side];
  return {
    hip: angleBetween(body.pelvis.y, thigh.y),
    knee: bendAt(hip, knee, ankle),
    ankle: 90 - angleBetween(shin.y, foot.z),
    elbow: bendAt(shoulder, elbow, wrist),
    backward: Math.max(-dot(shin.y, thigh.z), dot(fore.y, upper.z)),
  };
};

describe.each(pictureIds)("%s", (id) => {
  const figure = exerciseFigures[id];

  it("asks of no joint what a patient's cannot do", () => {
    for (const body of bodiesOf(figure)) {
      for (const side of sides) {
        const joints = jointsOf(body, side);
        expect(joints.hip, `${side} hip`).toBeLessThanOrEqual(125);
        expect(joints.knee, `${side} knee`).toBeLessThanOrEqual(130);
        expect(joints.ankle, `${side} ankle up`).toBeLessThanOrEqual(45);
        expect(joints.ankle, `${side} ankle down`).toBeGreaterThanOrEqual(-55);
        expect(joints.elbow, `${side} elbow`).toBeLessThanOrEqual(150);
        expect(joints.backward, `${side} knee and elbow`).toBeLessThan(0.01);
      }
    }
  });

  it("puts hands and feet where the pose says, not short of it", () => {
    for (const t of moments) {
      const pose = figure.pose(t);
      const body = skeletonOf(pose);
      for (const side of sides) {
        const [leg, arm] = [pose.legs[side], pose.arms[side]];
        if ("ankleAt" in leg) expect(distance(leg.ankleAt, body.legs[side].ankle)).toBeLessThan(0.1);
        if ("wristAt" in arm) expect(distance(arm.wristAt, body.arms[side].wrist)).toBeLessThan(0.1);
      }
    }
  });

  it("lets nothing of the person sink into the floor", () => {
    const person = personFor(id);
    const camera = cameraOf(figure.view);
    for (const body of bodiesOf(figure)) {
      for (const solid of personBody(body, person, camera)) {
        // Hair and a headscarf are soft: a head lies deeper in them.
        const soft = solid.part.family === "hair";
        expect(lowestOf(solid), solid.part.name).toBeGreaterThan(soft ? -3.6 : -0.6);
      }
    }
  });

  it("moves without a jump", () => {
    const steps = Array.from({ length: 21 }, (_, index) => skeletonOf(figure.pose(index / 20)));
    const longest = steps.slice(1).map((body, index) => {
      const before = steps[index] as Skeleton;
      return Math.max(...sides.map((side) => distance(body.legs[side].toe, before.legs[side].toe)));
    });
    expect(Math.max(...longest)).toBeLessThan(6);
  });
});

type Point = (body: Skeleton) => Vec;

const soleOf = (side: Side): Point[] => [
  ({ legs }) => legs[side].heel,
  ({ legs }) => legs[side].ball,
  ({ legs }) => legs[side].toe,
];
const handOf =
  (side: Side): Point =>
  ({ arms }) =>
    arms[side].wrist;
const bothSoles = [...soleOf("left"), ...soleOf("right")];
const bothHands = [handOf("left"), handOf("right")];

/** What holds the person up, and so does not slide while the rest moves. */
const supports: Partial<Record<PictureId, Point[]>> = {
  E01: [({ pelvis }) => pelvis.origin, ...soleOf("right"), ...bothHands],
  E02: [({ pelvis }) => pelvis.origin, ({ legs }) => legs.right.knee, ...bothSoles, ...bothHands],
  E03: [({ pelvis }) => pelvis.origin, ({ legs }) => legs.left.knee, ...soleOf("right")],
  E04: [({ pelvis }) => pelvis.origin, ({ legs }) => legs.right.toe, ({ head }) => head.origin],
  E05: [({ neck }) => neck.origin, ...bothSoles, ...bothHands],
  E06: [({ neck }) => neck.origin, ...soleOf("right"), ...bothHands],
  E08: [({ pelvis }) => pelvis.origin, ...soleOf("right"), handOf("right")],
  E09: soleOf("right"),
  E09c: [...soleOf("right"), handOf("right")],
  E09b: [...soleOf("right"), handOf("right")],
  E10: [...soleOf("right"), ({ legs }) => legs.right.hip],
  E11: [({ arms }) => arms.right.elbow, handOf("right"), ({ legs }) => legs.right.ankle],
  E11k: [({ arms }) => arms.right.elbow, handOf("right"), ({ legs }) => legs.right.ankle],
  E11c: [({ arms }) => arms.right.elbow, ({ legs }) => legs.right.knee, ...soleOf("left")],
  E11a: [({ arms }) => arms.right.elbow, handOf("right"), ({ legs }) => legs.right.ankle],
  E12: bothSoles,
  E13: bothSoles,
  E14: soleOf("right"),
  E15: soleOf("right"),
  E16: [...soleOf("right"), ({ legs }) => legs.left.ball, handOf("left")],
  E17: soleOf("right"),
  E18: [...soleOf("right"), handOf("left")],
  E18r: soleOf("right"),
  E20: [({ pelvis }) => pelvis.origin, ({ head }) => head.origin],
  E21: [({ pelvis }) => pelvis.origin, ...soleOf("left"), ...bothHands],
};

describe("what holds the person up", () => {
  it("is said for all but those who leave the floor", () => {
    expect(pictureIds.filter((id) => supports[id] === undefined)).toEqual(["E19", "E19s"]);
  });

  it.each(Object.entries(supports))("%s: stays where it is", (id, points) => {
    const [start, ...later] = bodiesOf(exerciseFigures[id as PictureId]) as [Skeleton, ...Skeleton[]];
    for (const body of later) {
      for (const point of points) expect(distance(point(body), point(start))).toBeLessThan(1);
    }
  });

  it.each([
    ["E09", "right", 0],
    ["E12", "left", 0],
    ["E13", "right", 0],
    ["E14", "right", 15],
    ["E15", "right", 15],
    ["E16", "right", 0],
    ["E17", "right", 0],
    ["E18r", "right", 0],
    ["E05", "right", matThick],
  ] as const)("%s: the whole sole is on what it stands on", (id, side, height) => {
    for (const body of bodiesOf(exerciseFigures[id])) {
      for (const point of soleOf(side)) expect(point(body)[1]).toBeCloseTo(height, 1);
    }
  });
});

describe("the people", () => {
  it("differ in skin, hair and age, and so from one exercise to the next", () => {
    const all = Object.values(people);
    expect(new Set(all.map(({ skin }) => skin)).size).toBe(6);
    expect(new Set(all.map(({ hair }) => hair)).size).toBe(6);
    expect(all.filter((person) => "older" in person)).toHaveLength(2);
    exerciseIds.slice(1).forEach((id, index) => {
      expect(personFor(id)).not.toBe(personFor(exerciseIds[index] as ExerciseId));
    });
  });

  it("stay with their exercise", () => {
    expect(personFor("E09")).toBe(people.grey);
    expect(personFor("E01")).toBe(people.brown);
  });

  it("have bones of the same length, whatever the pose", () => {
    for (const id of exerciseIds) {
      const { knee, ankle, hip } = skeletonOf(exerciseFigures[id].pose(1)).legs.left;
      expect([distance(hip, knee), distance(knee, ankle)].map((cm) => Math.round(cm))).toEqual([42, 40]);
    }
  });

  it("are as tall as an adult", () => {
    const body = skeletonOf(exerciseFigures.E18.pose(0));
    expect(body.head.origin[1] + 13).toBeGreaterThan(160);
  });
});
