import type { Axes, Turn } from "../space/frame.ts";
import type { Vec } from "../space/vectors.ts";

export type Side = "left" | "right";

export const sides = ["left", "right"] as const;

/** +1 on the body's left, where its x points. */
export const signOf = (side: Side): 1 | -1 => (side === "left" ? 1 : -1);

/** Degrees from standing straight. */
export interface HipAngles {
  readonly flex: number;
  readonly apart?: number;
  readonly turnOut?: number;
}

/** `ankle` degrees of toes toward the shin, or where the toes point and the sole faces (down unless said). */
export type FootPose = { readonly ankle: number } | { readonly toes: Vec; readonly sole?: Vec };

interface FootOfLeg {
  readonly foot: FootPose;
  /** Degrees that the toes bend up at the ball, as when the heel is lifted. */
  readonly toeBend?: number;
}

/** A leg by its angles, or by where the ankle is and which way the knee points. */
export type LegPose = FootOfLeg &
  ({ readonly hip: HipAngles; readonly knee: number } | { readonly ankleAt: Vec; readonly kneeToward: Vec });

export type Grip = "relaxed" | "flat" | "fist" | "hold";

interface HandOfArm {
  /** Without directions the hand goes on where the forearm points, its palm toward the body. */
  readonly fingers?: Vec;
  readonly palm?: Vec;
  readonly grip?: Grip;
  /** Moves the shoulder, in the directions of the chest: a raised arm takes it along. */
  readonly shrug?: Vec;
}

export interface ShoulderAngles {
  readonly flex: number;
  readonly apart?: number;
  readonly turnIn?: number;
}

export type ArmPose = HandOfArm &
  (
    | { readonly shoulder: ShoulderAngles; readonly elbow: number }
    | { readonly wristAt: Vec; readonly elbowToward: Vec }
  );

export interface Pose {
  /** Between the hip joints. */
  readonly hips: Vec;
  /** The pelvis: its left, its head end, its front. */
  readonly body: Axes;
  /** The chest against the pelvis. */
  readonly spine?: Turn;
  /** The head against the chest. */
  readonly head?: Turn;
  readonly legs: Readonly<Record<Side, LegPose>>;
  readonly arms: Readonly<Record<Side, ArmPose>>;
}
