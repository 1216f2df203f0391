import type { Kit } from "../../program/exercises.ts";
import type { Prescription, Range, Tempo } from "../../program/program.ts";

const span = ({ min, max }: Range): string => (min === max ? String(min) : `${min} to ${max}`);
const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const seconds = (n: number): string => counted(n, "second", "seconds");

const sideWords: Record<Prescription["sides"], string> = {
  "both-together": "",
  "each-side": "on each side",
  "each-way": "each way",
};

export const dose = {
  /** "3 sets of 12", "10 holds of 5 seconds". */
  amount: ({ sets, work }: Pick<Prescription, "sets" | "work">): string => {
    if (work.kind === "reps") return `${counted(sets, "set", "sets")} of ${span(work.reps)}`;
    if (work.kind === "steps") return `${counted(sets, "set", "sets")} of ${span(work.steps)} steps`;
    const holds = `${counted(work.times, "hold", "holds")} of ${span(work.seconds)} seconds`;
    if (sets === 1) return holds;
    if (work.times === 1) return `${counted(sets, "hold", "holds")} of ${span(work.seconds)} seconds`;
    return `${counted(sets, "set", "sets")} of ${holds}`;
  },
  /** "on each side"; empty when both sides work at once. */
  sides: (sides: Prescription["sides"]): string => sideWords[sides],
  /** "3 sets of 12 on each side". */
  whole: (amount: string, sides: string): string => (sides ? `${amount} ${sides}` : amount),
  tempo: ([up, held, down]: Tempo): string =>
    held === 0
      ? `Take ${seconds(up)} up and ${seconds(down)} down.`
      : `Take ${seconds(up)} up, hold for ${held}, and ${seconds(down)} down.`,
  steady: "Keep a steady pace.",
  rest: (restSeconds: number): string => `Rest ${restSeconds} seconds between sets.`,
};

const kitWords: Record<Kit, string> = {
  mat: "a mat",
  band: "a band",
  "ankle-weight": "an ankle weight",
  chair: "a steady chair",
  pillow: "a pillow",
  counter: "a counter",
  step: "a step",
  wall: "a wall",
  towel: "a towel",
  weight: "a weight",
};

export const kit = {
  needed: (items: readonly Kit[]): string => {
    const words = items.map((item) => kitWords[item]);
    const last = words.pop() ?? "nothing";
    return `You need ${words.length > 0 ? `${words.join(", ")} and ` : ""}${last}.`;
  },
  checkBand: "Check your band for tears before you use it.",
};
