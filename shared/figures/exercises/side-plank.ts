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
  view: { round: 8, down: 17 },
  pose: (t) => {
    const tilt = lerp(19, 18, t);
    const body = turnAxes(onRightSide, { lean: -tilt });
    const legs = {
      left: { ankleAt: [81.3, matThick + 13.6, -1] as Vec, kneeToward: [0, 0.1, 1] as Vec, foot: sideways },
      right: { ankleAt: [78.9, matThick + 5.6, 1] as Vec, kneeToward: [0, 0.1, 1] as Vec, foot: sideways },
    };
    const forearm = {
      wristAt: add(elbow, [-13, -0.6, 21]),
      elbowToward: [0, -1, 0] as Vec,
      fingers: [-0.55, 0, 0.85] as Vec,
      palm: [0, -1, 0] as Vec,
      grip: "flat" as const,
    };
    const pose = {
      hips: [0, 0, 0] as Vec,
      body,
      spine: { lean: lerp(-35, 0, t) },
      head: { lean: lerp(16, 4, t) },
      legs,
      arms: { right: forearm, left: forearm },
    };
    const placed = held(pose, ({ arms }) => arms.right.shoulder, shoulderOverElbow);
    // The waist is bent at the start: the hand lies on what is outside there.
    const left = handOnHip("left", add(placed.hips, [0, lerp(2.5, 0, t), 0]), body);
    return { ...placed, arms: { right: forearm, left } };
  },
  things: () => mat([-78, 100], [-32, 44]),
  tops: [matThick],
  works: (body) => [flank(body, "right"), hipSide(body, "right")],
  arrows: [{ follows: (body) => body.pelvis.origin, beside: [4, -26] }],
};

const sideways = { toes: [0.1, 0, 1], sole: [1, -0.1, 0] } as const;
