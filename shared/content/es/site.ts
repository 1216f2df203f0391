import type { SiteWords } from "../en/site.ts";

/** What stands on the education site alone. */
export const site: SiteWords = {
  name: "Guía de cadera y rodilla",
  pages: "Páginas",
  language: "Idioma",
  nav: { read: "Leer", programs: "Programas", exercises: "Ejercicios" },
  general:
    "Estas páginas dan información general. No dan un diagnóstico y no reemplazan a su profesional de salud. No guardan cookies ni usan programas en su aparato.",

  index: {
    title: "Guía de cadera y rodilla",
    lead: "Datos claros sobre el dolor de rótula, y un dibujo de cada ejercicio. Se puede leer e imprimir gratis.",
    start: "Empiece aquí",
    startLead: "Qué dicen los estudios sobre las caderas y las rodillas, y qué no dicen.",
    read: "Para leer, unos minutos cada página",
    programs: "Programas que eligen los profesionales de salud",
    exercises: "Ejercicios",
    exercisesLead: "Haga los que su profesional de salud eligió para usted.",
  },

  article: {
    sources: "Fuentes",
    source: (n: number): string => `Fuente ${n}`,
    reviewed: (date: string): string => `Comprobado con sus fuentes por última vez el ${date}.`,
    book: "¿Quiere hablarlo? Puede reservar una consulta.",
    bookWith: (clinic: string): string => `Reservar una consulta con ${clinic}`,
  },

  exercise: {
    works: (target: string): string => `Trabaja ${target}.`,
    orangeSpot: "Debe sentirlo donde está la mancha naranja.",
    play: "Ver el movimiento",
    stop: "Parar el movimiento",
    still: "Su aparato pide menos movimiento, así que no se muestra la imagen que se mueve.",
    how: "Cómo se hace",
    amount: "Cuánto y cada cuánto está en su plan. Su profesional de salud lo eligió para usted.",
    better: "A su medida",
    avoid: "Evite",
    easier: "Más fácil",
    harder: "Más difícil",
    harderNote: "Solo cuando su plan lo dice.",
    kit: "Qué necesita",
    noKit: "Solo necesita un suelo despejado.",
    band: "Si su plan añade una banda, mire antes que no esté rota.",
    safety: "Con seguridad",
    pain: "Un dolor de 0 a 2 de 10 está bien. De 3 a 5 está bien si mañana por la mañana vuelve a estar como siempre. Desde 6, pare.",
    painLink: "¿Cuánto dolor está bien?",
    programs: "Programas con este ejercicio",
  },

  programs: {
    "pfp-12": {
      name: "12 semanas para el dolor de rótula",
      who: "Para personas adultas con dolor de rótula. Primero viene el trabajo de cadera, y después el trabajo de pie.",
    },
    "run-8": {
      name: "8 semanas para volver a correr",
      who: "Para personas que quieren volver a correr. El trabajo de fuerza va junto con carreras cortas que crecen.",
    },
    "gentle-6": {
      name: "6 semanas con calma",
      who: "Para personas que necesitan empezar con suavidad. Siempre hay cerca un mueble firme de cocina o una silla pesada.",
    },
  },

  program: {
    chosen:
      "Su profesional de salud elige un programa con usted y lo firma. Por favor, no empiece uno solo por esta página.",
    facts: (weeks: number, sessions: string): string => `${weeks} semanas. ${sessions} sesiones por semana.`,
    weeks: (first: number, last: number): string =>
      first === last ? `Semana ${first}` : `Semanas ${first} a ${last}`,
    phase: (weeks: string, name: string): string => `${weeks}: ${name}`,
    sessions: (sessions: number, minutes: string): string =>
      `${sessions} sesiones por semana, de unos ${minutes} minutos cada una.`,
    fromWeek: (week: number, dose: string): string => `Desde la semana ${week}: ${dose}`,
    instead: (name: string): string => `O, si su profesional de salud lo eligió: ${name}`,
    runs: "Carreras",
    runWeek: (week: number): string => `Semana ${week}`,
    print: "Para imprimir",
    week: (n: number): string => `Semana ${n}`,
    read: "Para leer, semana a semana",
    forClinicians: "Para profesionales de salud",
    entry: "Empezar cuando",
    progress: "Avanzar cuando",
    doses: "De dónde vienen las dosis",
    evidence: {
      confirmed: "leído en la fuente",
      "confirmed-second-hand": "leído en un trabajo posterior",
      memory: "aún sin comprobar",
      design: "elección propia",
    },
  },

  handout: {
    heading: (week: number, phase: string): string => `Semana ${week}: ${phase}`,
    lead: (program: string, week: number, weeks: number): string => `${program}, semana ${week} de ${weeks}`,
    howToPrint: "Para imprimir esta página, elija Imprimir en el menú de su navegador.",
    goal: (sessions: number, minutes: number): string =>
      `Esta semana: ${sessions} sesiones de unos ${minutes} minutos.`,
    ticks: "Marque una casilla por cada sesión que haga",
    session: "Sesión",
    day: "Día",
    worstPain: "Peor dolor, de 0 a 10",
    exercises: "Los ejercicios",
    questions: "¿Preguntas? Mi clínica:",
    read: "Para leer esta semana",
  },

  help: {
    title: "Cuándo parar y buscar ayuda",
    lead: "Estas señales son raras. Si tiene alguna, no espere a su próxima cita.",
    callClinic: "Haga una pausa en los ejercicios. Llame a su clínica.",
  },

  missing: {
    title: "No encontramos esta página",
    lead: "El enlace puede ser viejo, o puede faltarle una parte.",
    home: "Ir a la página de inicio",
  },
};
