import { exerciseIds, exerciseOf } from "../program/exercises.ts";
import type { PictureId } from "../program/exercises.ts";
import type { Color } from "./draw/color.ts";

export type Hair = "short" | "bun" | "bob" | "ponytail" | "receding" | "curls" | "scarf";

/** Factors on an average adult: 1 is average. */
export interface Build {
  readonly limbs: number;
  readonly waist: number;
  readonly hips: number;
  readonly shoulders: number;
  /** How far the chest stands out in front; 0 is flat. */
  readonly bust: number;
}

export interface Person {
  readonly skin: Color;
  readonly hair: Hair;
  readonly hairColor: Color;
  readonly beard?: true;
  readonly glasses?: true;
  /** Lines beside the mouth and eyes. */
  readonly older?: true;
  readonly build: Build;
  readonly shirt: Color;
  readonly sleeves: "short" | "long";
  readonly trousers: Color;
  readonly legs: "short" | "long";
  readonly shoes: Color;
}

const light = "#f4f1ea";

/** So that patients see themselves: ages, builds, skins and clothes differ, and nobody is the model of fitness. */
export const people = {
  brown: {
    skin: "#8d5a3a",
    hair: "bun",
    hairColor: "#2a1c17",
    build: { limbs: 1, waist: 0.98, hips: 1.04, shoulders: 0.96, bust: 1 },
    shirt: "#2a9d8f",
    sleeves: "short",
    trousers: "#23405b",
    legs: "short",
    shoes: light,
  },
  grey: {
    skin: "#f0c7a6",
    hair: "receding",
    hairColor: "#b9bec4",
    glasses: true,
    older: true,
    build: { limbs: 0.98, waist: 1.12, hips: 1, shoulders: 1.03, bust: 0 },
    shirt: "#5b7fb5",
    sleeves: "short",
    trousers: "#4b4f5c",
    legs: "short",
    shoes: light,
  },
  silver: {
    skin: "#e2b08a",
    hair: "bob",
    hairColor: "#d5d3d0",
    older: true,
    build: { limbs: 1.04, waist: 1.08, hips: 1.08, shoulders: 0.96, bust: 1.05 },
    shirt: "#8d6bb0",
    sleeves: "short",
    trousers: "#3c4660",
    legs: "long",
    shoes: light,
  },
  tan: {
    skin: "#c68a5c",
    hair: "short",
    hairColor: "#33241c",
    beard: true,
    build: { limbs: 1.02, waist: 1.02, hips: 0.97, shoulders: 1.06, bust: 0 },
    shirt: "#e3b23c",
    sleeves: "short",
    trousers: "#2f5d62",
    legs: "short",
    shoes: light,
  },
  scarf: {
    skin: "#d9a679",
    hair: "scarf",
    hairColor: "#3f6e8c",
    build: { limbs: 1, waist: 1.02, hips: 1.06, shoulders: 0.97, bust: 0.9 },
    shirt: "#7fa9a3",
    sleeves: "long",
    trousers: "#3b3f55",
    legs: "long",
    shoes: light,
  },
  dark: {
    skin: "#6b4129",
    hair: "curls",
    hairColor: "#1d1512",
    build: { limbs: 1.06, waist: 1.1, hips: 1.04, shoulders: 1.04, bust: 0 },
    shirt: "#7f9c57",
    sleeves: "short",
    trousers: "#34506b",
    legs: "short",
    shoes: light,
  },
} as const satisfies Record<string, Person>;

const all: readonly Person[] = Object.values(people);

/** The person in an exercise's picture: always the same one, another in the next exercise. */
export function personFor(id: PictureId): Person {
  const person = all[exerciseIds.indexOf(exerciseOf(id)) % all.length];
  if (!person) throw new Error(`Exercise ${id} needs a person; there is none.`);
  return person;
}
