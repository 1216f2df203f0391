import { mat, matThick } from "../props/room.ts";
import type { ArmPose, Pose } from "../skeleton/pose.ts";
import { turnAxes } from "../space/frame.ts";
import { lerp } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { ExerciseFigure } from "./exercise-figure.ts";
import { hipRotators, hipSide } from "./muscles.ts";
import { onRightSide } from "./postures.ts";

const hips: Vec = [0, 16.6 + matThick, 0];

const underHead: ArmPose = {
  wristAt: [-92, 5, 3],
  elbowToward: [0, -0.1, 1],
  fingers: [-1, 0, -0.1],
  palm: [0, 1, 0],
  grip: "relaxed",
  shrug: [4, 6, 5],
};

const propping: ArmPose = {
  wristAt: [-31, 4.6, 29],
  elbowToward: [0.7, 0.6, 0.3],
  fingers: [-0.85, -0.08, 0.5],
  palm: [0, -1, 0],
  grip: "flat",
  shrug: [-3, 0, 2],
};

const lying: Pick<Pose, "hips" | "spine" | "head" | "arms"> = {
  hips,
  spine: { lean: -4 },
  head: { lean: 4, nod: 4 },
  arms: { right: underHead, left: propping },
};

/** E01: the top leg lifts up and a little back, its toes level. */
export const legRaise: ExerciseFigure = {
  layout: "rows",
  view: { round: 6, down: 16 },
  pose: (t) => ({
    ...lying,
    body: turnAxes(onRightSide, { look: -7 }),
    legs: {
      left: { hip: { flex: -8, apart: lerp(-4, 33, t), turnOut: -4 }, knee: 2, foot: { ankle: 8 } },
      right: { hip: { flex: 38, apart: 0 }, knee: 74, foot: { ankle: 4 } },
    },
  }),
  things: () => mat([-104, 96], [-30, 46]),
  tops: [matThick],
  works: (body) => [hipSide(body, "left")],
  arrows: [{ follows: (body) => body.legs.left.ankle, beside: [17, 0], from: 0.1 }],
};

const feetTogether = (y: number): Vec => [56, y, 2];
const footSideways = { toes: [0.6, 0, 0.8], sole: [0.8, 0, -0.6] } as const;

/** E02: feet stay together, the top knee opens. */
export const clam: ExerciseFigure = {
  layout: "rows",
  view: { round: -14, down: 18 },
  pose: (t) => ({
    ...lying,
    body: onRightSide,
    legs: {
      left: {
        ankleAt: feetTogether(17.5),
        kneeToward: [0, lerp(0.06, 0.95, t), lerp(1, 0.6, t)],
        foot: footSideways,
      },
      right: { ankleAt: feetTogether(7.5), kneeToward: [0, 0, 1], foot: footSideways },
    },
  }),
  things: () => mat([-104, 84], [-30, 52]),
  tops: [matThick],
  works: (body) => [hipRotators(body, "left")],
  arrows: [{ follows: (body) => body.legs.left.knee, beside: [0, -3], from: 0.12, to: 0.86 }],
};
