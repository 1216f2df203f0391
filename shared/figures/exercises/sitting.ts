import { anchoredBand } from "../props/band.ts";
import { box } from "../props/box.ts";
import { chair, floor, wallAtLeft } from "../props/room.ts";
import { together } from "../shapes/shape.ts";
import type { Shapes } from "../shapes/shape.ts";
import { standingHips } from "../skeleton/anatomy.ts";
import type { ArmPose, Side } from "../skeleton/pose.ts";
import { signOf } from "../skeleton/pose.ts";
import { turnAxes } from "../space/frame.ts";
import { lerp, mix } from "../space/vectors.ts";
import type { Vec } from "../space/vectors.ts";
import type { ExerciseFigure } from "./exercise-figure.ts";
import { buttock, frontOfThigh, hipRotators } from "./muscles.ts";
import { ankleOn, facing, standOn } from "./postures.ts";

export const seatHeight = 45;
const seatedHips = seatHeight + 9.6;

const handOnThigh = (side: Side): ArmPose => ({
  wristAt: [signOf(side) * 12, seatedHips + 10, 12],
  elbowToward: [signOf(side), 0, -0.8],
  fingers: [-signOf(side) * 0.25, -0.1, 1],
  palm: [0, -1, 0],
  grip: "flat",
});

/** Where the band is tied: low on a table leg at the side of the leg that works. */
const tableLeg: Vec = [60, 13, -6];

const table = (): Shapes =>
  together(
    box("table top", "#ecdcc3", { from: [51, 68, -52], to: [80, 72, 0] }),
    box("table leg", "#ecdcc3", { from: [57, 0, -9], to: [63, 68, -3] }),
    box("table back leg", "#ecdcc3", { from: [57, 0, -49], to: [63, 68, -43] }),
    box("table far leg", "#ecdcc3", { from: [72, 0, -9], to: [77, 68, -3] }),
  );

/** E03: the knee stays, the foot turns inward against the band. */
export const seatedTurn: ExerciseFigure = {
  layout: "columns",
  view: { round: 36, down: 12 },
  pose: (t) => ({
    hips: [0, seatedHips, -12],
    body: facing(0),
    legs: {
      left: { hip: { flex: 84, apart: 3, turnOut: lerp(-14, 20, t) }, knee: 84, foot: { ankle: 2 } },
      right: standOn(ankleOn(-17, 18), [-0.1, 0.3, 1], [-0.2, 0, 1]),
    },
    arms: { left: handOnThigh("left"), right: handOnThigh("right") },
  }),
  things: (body) => {
    const { knee, ankle, shin } = body.legs.left;
    const limb = { at: mix(knee, ankle, 0.93), along: shin.y, radius: 4.6 };
    return together(
      floor([18, 0, 6], 60, 38),
      chair({ front: [0, 0, 14], faces: "z", seatHeight }),
      table(),
      { facets: [], solids: anchoredBand(limb, tableLeg) },
    );
  },
  works: (body) => [hipRotators(body, "left")],
  arrows: [{ follows: (body) => body.legs.left.toe, beside: [0, -9] }],
};

/** E12: nose over toes, then up. */
export const sitToStand: ExerciseFigure = {
  layout: "columns",
  view: { round: 16, down: 9 },
  pose: (t) => {
    const lean = lerp(46, 2, t) + 8 * Math.sin(Math.PI * t);
    return {
      hips: [lerp(0, 34, t ** 0.8), lerp(seatedHips, standingHips - 0.6, t), 0],
      body: turnAxes(facing(90), { nod: lean * 0.62 }),
      spine: { nod: lean * 0.5 },
      head: { nod: -lean * 0.75 },
      legs: {
        right: standOn(ankleOn(34, 10), [1, 0, 0.06], [1, 0, 0.12]),
        left: standOn(ankleOn(34, -10), [1, 0, -0.06], [1, 0, -0.12]),
      },
      arms: {
        right: { shoulder: { flex: lerp(96, 6, t), apart: 6 }, elbow: lerp(8, 12, t) },
        left: { shoulder: { flex: lerp(96, 6, t), apart: 6 }, elbow: lerp(8, 12, t) },
      },
    };
  },
  things: () =>
    together(
      floor([10, 0, 0], 66, 36),
      chair({ front: [16, 0, 0], faces: "x", seatHeight }),
      wallAtLeft(-28, [-40, 40]),
    ),
  works: (body) => [frontOfThigh(body, "right"), buttock(body, "right")],
  arrows: [{ follows: (body) => body.pelvis.origin, beside: [-20, 6] }],
};
