import type { FormId } from "../../program/exercises.ts";

/** What the person in the picture does, at most 125 characters: an exercise in the position that a load asks for. */
export const forms: Record<FormId, string> = {
  E09c: "Stands with bent knees and one hand on a counter, then steps to the side.",
  E09b: "Stands with a band around the legs and one hand on a counter, then steps to the side.",
  E11k: "Lies on the side with both knees bent, propped on one elbow, then lifts the hips and stays on the knee.",
  E11c: "Holds a long line on one elbow and one knee, a band around the legs, then opens the top knee.",
  E11a: "Holds one long line on one elbow and one foot, then lifts the top leg.",
  E18r: "Stands on one leg with a weight in one hand, then bends at the hip and takes the other leg back.",
  E19s: "Stands on one leg and bends the knee a little, then hops just off the floor on that leg.",
};
