import type { PictureId } from "../../program/exercises.ts";
import type { ExerciseFigure } from "./exercise-figure.ts";
import { bandWalk, bandWalkAtCounter, walkAtCounter } from "./band-walk.ts";
import { oneLegBridge, twoLegBridge } from "./bridges.ts";
import { bentKneeLift, buttockSqueeze } from "./face-down.ts";
import { oneFootHops, smallHops } from "./hops.ts";
import { thighSqueeze } from "./long-sitting.ts";
import { pelvicDrop, stepDown, stepUp } from "./on-a-step.ts";
import { oneLegReach, oneLegStand, sideKick } from "./on-one-leg.ts";
import { clam, legRaise } from "./side-lying.ts";
import { clamPlank, kneePlank, liftedPlank, sidePlank } from "./side-plank.ts";
import { seatedTurn, sitToStand } from "./sitting.ts";
import { lunge, quarterSquat, wallSquat } from "./squats.ts";

export const exerciseFigures: Record<PictureId, ExerciseFigure> = {
  E01: legRaise,
  E02: clam,
  E03: seatedTurn,
  E04: bentKneeLift,
  E05: twoLegBridge,
  E06: oneLegBridge,
  E08: sideKick,
  E09: bandWalk,
  E10: pelvicDrop,
  E11: sidePlank,
  E12: sitToStand,
  E13: wallSquat,
  E14: stepUp,
  E15: stepDown,
  E16: lunge,
  E17: quarterSquat,
  E18: oneLegStand,
  E19: smallHops,
  E20: buttockSqueeze,
  E21: thighSqueeze,
  E09c: walkAtCounter,
  E09b: bandWalkAtCounter,
  E11k: kneePlank,
  E11c: clamPlank,
  E11a: liftedPlank,
  E18r: oneLegReach,
  E19s: oneFootHops,
};
