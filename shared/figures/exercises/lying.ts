import { mat, matThick, pillow, towel } from "../props/room.ts";
import { together } from "../shapes/shape.ts";
import type { ArmPose, LegPose, Pose, Side } from "../skeleton/pose.ts";
import { signOf } from "../skeleton/pose.ts";
import { turnAxes } from "../space/frame.ts";
import { lerp } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { ExerciseFigure } from "./exercise-figure.ts";
import { backOfThigh, buttock, frontOfThigh } from "./muscles.ts";
import { ankleOn, facing, held, onBack, onFront, standOn } from "./postures.ts";

/** Palm down on the mat beside the hips. On the back, the left is away from the viewer. */
const besideHips = (side: Side): ArmPose => ({
  wristAt: [-2, matThick + 3, signOf(side) * -27],
  elbowToward: [0, 0.35, -signOf(side)],
  fingers: [1, 0, 0],
  palm: [0, -1, 0],
  grip: "flat",
});

const shouldersOnMat: Vec = [-43, matThick + 10.2, 0];

/** Degrees that lift the hips onto the line from shoulders to knees. */
const bridgeAngle = 26;

function bridge(t: number, legs: Pose["legs"]): Pose {
  const angle = lerp(1, bridgeAngle, t);
  const body = turnAxes(onBack, { nod: -angle });
  const pose: Pose = {
    hips: [0, 0, 0],
    body,
    head: { nod: angle - 4 },
    legs,
    arms: { left: besideHips("left"), right: besideHips("right") },
  };
  const shoulders = ({ chest }: { chest: { origin: Vec; y: Vec } }): Vec => [
    chest.origin[0] + chest.y[0] * 19.5,
    chest.origin[1] + chest.y[1] * 19.5,
    0,
  ];
  return held(pose, shoulders, shouldersOnMat);
}

const soleOnMat = (z: number): LegPose => standOn(ankleOn(36, z, matThick), [-0.25, 1, 0], [1, 0, 0]);

/** E05: the hips lift until shoulders, hips and knees are on one line. */
export const twoLegBridge: ExerciseFigure = {
  layout: "rows",
  view: { round: 8, down: 12 },
  pose: (t) => bridge(t, { left: soleOnMat(-10), right: soleOnMat(10) }),
  things: () => mat([-84, 66], [-34, 38]),
  tops: [matThick],
  works: (body) => [buttock(body, "right"), backOfThigh(body, "right")],
  arrows: [{ follows: (body) => body.pelvis.origin, beside: [3, -12] }],
};

/** E06: the same with one leg held in line with the other thigh. */
export const oneLegBridge: ExerciseFigure = {
  ...twoLegBridge,
  pose: (t) =>
    bridge(t, {
      left: { hip: { flex: lerp(42, 3, t), apart: 0 }, knee: 6, foot: { ankle: 10 } },
      right: soleOnMat(10),
    }),
};

const chinToViewer = { look: 62, nod: -6 } as const;

const handsUnderCheek = (side: Side): ArmPose => ({
  wristAt: [-66, 4, signOf(side) * 11],
  elbowToward: [-0.15, -0.1, signOf(side)],
  fingers: [-0.2, -0.1, -signOf(side)],
  palm: [0, -1, 0],
  grip: "flat",
  shrug: [0, 3, 3],
});

const faceDown: Pick<Pose, "head" | "arms"> = {
  head: chinToViewer,
  arms: { left: handsUnderCheek("left"), right: handsUnderCheek("right") },
};

/** E04: face down, one knee bent, the thigh just leaves the mat. */
export const bentKneeLift: ExerciseFigure = {
  layout: "rows",
  view: { round: 8, down: 13 },
  pose: (t) => ({
    ...faceDown,
    hips: [0, 14.4, 0],
    body: turnAxes(onFront, { nod: 2 }),
    spine: { nod: -2 },
    legs: {
      left: { hip: { flex: lerp(9, -9, t), apart: 2 }, knee: 92, foot: { ankle: 6 } },
      right: { hip: { flex: 6, apart: 4 }, knee: 2, foot: { ankle: -52 } },
    },
  }),
  things: () => together(mat([-84, 100], [-34, 38]), pillow([-12, 4.4, 0], [20, 4.6, 25])),
  tops: [matThick],
  works: (body) => [buttock(body, "left")],
  arrows: [{ follows: (body) => body.legs.left.knee, beside: [15, -2], from: -0.1, to: 1.15 }],
};

/** E20: face down, nothing moves, both buttocks tighten. */
export const buttockSqueeze: ExerciseFigure = {
  layout: "rows",
  view: { round: 10, down: 26 },
  pose: () => ({
    ...faceDown,
    hips: [0, 12.4, 0],
    body: onFront,
    legs: {
      left: { hip: { flex: 4, apart: 5 }, knee: 2, foot: { ankle: -52 } },
      right: { hip: { flex: 4, apart: 5 }, knee: 2, foot: { ankle: -52 } },
    },
  }),
  things: () => mat([-84, 102], [-36, 38]),
  tops: [matThick],
  works: (body) => [buttock(body, "left"), buttock(body, "right")],
  arrows: [
    {
      pushes: () => [
        [6, 20, 52],
        [6, 20, 20],
      ],
    },
    {
      pushes: () => [
        [6, 22, -54],
        [6, 22, -20],
      ],
    },
  ],
};

const heelAt = 79;

/** E21: long sitting, the back of the knee pushes a rolled towel down. */
export const thighSqueeze: ExerciseFigure = {
  layout: "rows",
  view: { round: 6, down: 12 },
  pose: (t) => ({
    hips: [0, matThick + 11.6, 0],
    body: turnAxes(facing(90), { nod: -18 }),
    spine: { nod: -4 },
    head: { nod: 12 },
    legs: {
      right: {
        ankleAt: [lerp(heelAt, 81.2, t), matThick + 6.5, 9],
        kneeToward: [0, 1, 0],
        foot: { toes: [lerp(0.3, -0.05, t), 1, 0.1], sole: [1, lerp(-0.3, 0.05, t), 0] },
      },
      left: standOn(ankleOn(46, -12, matThick), [0, 1, -0.1], [1, 0, -0.1]),
    },
    arms: {
      right: {
        wristAt: [-32, 5, 24],
        elbowToward: [-1, 0.2, 0.5],
        fingers: [-1, -0.1, 0.3],
        palm: [0, -1, 0],
        grip: "flat",
      },
      left: {
        wristAt: [-32, 5, -24],
        elbowToward: [-1, 0.2, -0.5],
        fingers: [-1, -0.1, -0.3],
        palm: [0, -1, 0],
        grip: "flat",
      },
    },
  }),
  things: (body) => {
    const { knee } = body.legs.right;
    const radius = (knee[1] - 5.6 - matThick) / 2;
    return together(
      mat([-58, 102], [-36, 40]),
      towel([knee[0] - 1, matThick + radius, -2], [knee[0] - 1, matThick + radius, 26], radius),
    );
  },
  tops: [matThick],
  works: (body) => [frontOfThigh(body, "right")],
  arrows: [
    {
      pushes: ({ legs }) => [
        [legs.right.knee[0] - 2, 50, legs.right.knee[2]],
        [legs.right.knee[0] - 2, 26, legs.right.knee[2]],
      ],
    },
  ],
};
