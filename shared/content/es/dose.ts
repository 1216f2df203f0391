import type { Kit } from "../../program/exercises.ts";
import type { Prescription, Range, Tempo } from "../../program/program.ts";

const span = ({ min, max }: Range): string => (min === max ? String(min) : `${min} a ${max}`);
const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const seconds = (n: number): string => counted(n, "segundo", "segundos");
const series = (n: number): string => counted(n, "serie", "series");

const sideWords: Record<Prescription["sides"], string> = {
  "both-together": "",
  "each-side": "con cada lado",
  "each-way": "hacia cada lado",
};

export const dose = {
  /** "3 series de 12", "10 veces de 5 segundos". */
  amount: ({ sets, work }: Pick<Prescription, "sets" | "work">): string => {
    if (work.kind === "reps") return `${series(sets)} de ${span(work.reps)}`;
    if (work.kind === "steps") return `${series(sets)} de ${span(work.steps)} pasos`;
    const holds = (n: number): string => `${counted(n, "vez", "veces")} de ${span(work.seconds)} segundos`;
    if (sets === 1) return holds(work.times);
    if (work.times === 1) return holds(sets);
    return `${series(sets)} de ${holds(work.times)}`;
  },
  /** "con cada lado"; empty when both sides work at once. */
  sides: (sides: Prescription["sides"]): string => sideWords[sides],
  /** "3 series de 12 con cada lado". */
  whole: (amount: string, sides: string): string => (sides ? `${amount} ${sides}` : amount),
  tempo: ([up, held, down]: Tempo): string =>
    held === 0
      ? `Suba en ${seconds(up)} y baje en ${seconds(down)}.`
      : `Suba en ${seconds(up)}, aguante ${held} y baje en ${seconds(down)}.`,
  steady: "Lleve un ritmo constante.",
  rest: (restSeconds: number): string => `Descanse ${restSeconds} segundos entre series.`,
};

const kitWords: Record<Kit, string> = {
  mat: "una colchoneta",
  band: "una banda elástica",
  "ankle-weight": "una pesa de tobillo",
  chair: "una silla firme",
  pillow: "una almohada",
  counter: "un mueble firme de cocina",
  step: "un escalón",
  wall: "una pared",
  towel: "una toalla",
  weight: "una pesa",
};

export const kit = {
  needed: (items: readonly Kit[]): string => {
    const words = items.map((item) => kitWords[item]);
    const last = words.pop();
    if (last === undefined) return "No necesita nada.";
    return `Necesita ${words.length > 0 ? `${words.join(", ")} y ` : ""}${last}.`;
  },
  checkBand: "Antes de usar la banda, mire que no esté rota.",
};
