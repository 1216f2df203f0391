import { mat, matThick } from "../props/room.ts";
import { turnAxes } from "../space/frame.ts";
import { add, lerp } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { ExerciseFigure } from "./exercise-figure.ts";
import { flank, hipSide } from "./muscles.ts";
import { handOnHip, held, onRightSide } from "./postures.ts";

const elbow: Vec = [-43, matThick + 4, 0];
const shoulderOverElbow: Vec = add(elbow, [0, 29, 0]);

/** E11: on one elbow, the hips lift to one long line. */
export const sidePlank: ExerciseFigure = {
  layout: "rows",
  view: { round: 6, down: 12 },
  pose: (t) => {
    const tilt = lerp(16, 18, t);
    const body = turnAxes(onRightSide, { lean: -tilt });
    const legs = {
      left: { ankleAt: [84, matThick + 13.6, -1] as Vec, kneeToward: [0, 0.1, 1] as Vec, foot: sideways },
      right: { ankleAt: [84, matThick + 5.6, 1] as Vec, kneeToward: [0, 0.1, 1] as Vec, foot: sideways },
    };
    const forearm = {
      wristAt: add(elbow, [-2, -0.4, 25]),
      elbowToward: [0, -1, -1] as Vec,
      fingers: [-0.1, 0, 1] as Vec,
      palm: [0.3, -1, 0] as Vec,
      grip: "fist" as const,
    };
    const pose = {
      hips: [0, 0, 0] as Vec,
      body,
      spine: { lean: lerp(-37, 0, t) },
      head: { lean: lerp(16, 4, t) },
      legs,
      arms: { right: forearm, left: forearm },
    };
    const placed = held(pose, ({ arms }) => arms.right.shoulder, shoulderOverElbow);
    return { ...placed, arms: { right: forearm, left: handOnHip("left", placed.hips, body) } };
  },
  things: () => mat([-78, 100], [-32, 44]),
  tops: [matThick],
  works: (body) => [flank(body, "right"), hipSide(body, "right")],
  arrows: [{ follows: (body) => body.pelvis.origin, beside: [4, -26] }],
};

const sideways = { toes: [0.1, 0, 1], sole: [1, -0.1, 0] } as const;
