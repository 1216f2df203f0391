import type { PhaseNames, SessionNotes } from "../en/programs.ts";

/** What patients read as the name of each part of a program. */
export const phases: PhaseNames = {
  "pfp-12": {
    A1: "Calmar y activar",
    A2: "Añadir carga",
    A3: "Avanzar de pie",
    A4: "Fuerza a su medida",
  },
  "run-8": {
    B1: "Caminar y luego correr",
    B2: "Correr un poco más",
    B3: "Correr más tiempo",
    B4: "Correr sin caminar",
  },
  "gentle-6": {
    C1: "Empezar con calma",
    C2: "Un poco más",
    C3: "De pie",
  },
};

/** What a program says about each of its sessions, and about the first one. */
export const sessionNotes: SessionNotes = {
  "gentle-6": {
    every: [
      "Use zapatos. Tenga al alcance de la mano un mueble firme de cocina o una silla pesada.",
      "Si quiere, esta semana puede hacer una tercera sesión.",
    ],
    first: ["En su primera sesión, que haya alguien en casa."],
  },
};
