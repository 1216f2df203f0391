import type { RunStage } from "../../program/program.ts";

const kilometers = new Intl.NumberFormat("es", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const number = new Intl.NumberFormat("es");

const distance = (miles: number): string =>
  `${number.format(miles)} ${miles === 1 ? "milla" : "millas"} (${kilometers.format(miles * 1.6)} km)`;

/** The runs of a week, for a program that has them. */
export const runs = {
  heading: "Sus carreras de esta semana",
  when: "Hasta 3 carreras, en días sin ejercicios",
  /** What to do, in one or two short lines. */
  pace: ({ pace }: RunStage): string[] => {
    if (pace.kind === "walk") return [`Camine a paso ligero ${pace.minutes} minutos`];
    if (pace.kind === "run") return [`Corra ${distance(pace.miles)}`];
    return [
      `Camine ${pace.walkMinutes}, corra ${pace.runMinutes} minutos`,
      `Repita hasta ${distance(pace.miles)}`,
    ];
  },
  effort: (effort: number): string => `Debe sentir un esfuerzo de ${effort} de 10. Busque un terreno llano.`,
  walkFirst: "Antes de correr, haga esta caminata dos veces con dolor de 2 o menos.",
  strides: "Luego haga los tramos rápidos, como le mostró su profesional de salud.",
  rulesHeading: "Las reglas al correr:",
  rules: [
    "Dolor de 2 o menos mientras corre.",
    "En 60 minutos, el dolor vuelve a estar como antes de correr.",
    "A la mañana siguiente no hay más dolor.",
    "Descanse al menos un día entre carreras.",
    "Corra más a menudo, pero menos tiempo y más despacio. Evite las bajadas y las escaleras.",
    "Primero añada distancia. La velocidad y las cuestas vienen después.",
  ],
  outside:
    "¿No se cumplen las reglas, o hay hinchazón o rigidez? Repita la carrera de la semana pasada. Siga con sus ejercicios.",
};
