import { mat, matThick, pillow } from "../props/room.ts";
import { together } from "../shapes/shape.ts";
import { signOf } from "../skeleton/pose.ts";
import type { ArmPose, Pose, Side } from "../skeleton/pose.ts";
import { turnAxes } from "../space/frame.ts";
import { lerp } from "../space/vectors.ts";
import type { ExerciseFigure } from "./exercise-figure.ts";
import { buttock } from "./muscles.ts";
import { onFront } from "./postures.ts";

const chinToViewer = { look: 62, nod: -6 } as const;

const handsUnderCheek = (side: Side): ArmPose => ({
  wristAt: [-66, 4, signOf(side) * 11],
  elbowToward: [-0.15, 0.02, signOf(side)],
  fingers: [-0.2, -0.1, -signOf(side)],
  palm: [0, -1, 0],
  grip: "flat",
  shrug: [0, 3, 1],
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
