/** The emails about a visit. `when` is a day with its time and zone; `day` is the day alone. */
export const visit = {
  before: {
    subject: (day: string): string => `Su cita del ${day}`,
    preheader: "Cuándo es, qué ropa usar y qué traer. Se lee en 2 minutos.",
    heading: "Antes de su cita",
    when: "Cuándo",
    lead: (clinic: string): string => `Tiene una cita con ${clinic}.`,
  },
  moved: {
    subject: (day: string): string => `Su cita cambia al ${day}`,
    preheader: "Esta es la nueva hora de su cita. Se lee en 1 minuto.",
    heading: "Su cita ha cambiado",
    when: "Nueva hora",
    lead: (clinic: string): string => `Su cita con ${clinic} tiene una nueva hora.`,
  },
  reminder: {
    subject: (day: string): string => `Recuerde su cita del ${day}`,
    preheader: "Cuándo es, qué ropa usar y qué traer. Se lee en 1 minuto.",
    heading: "Su cita está cerca",
    when: "Cuándo",
    lead: (clinic: string): string => `Le recordamos su cita con ${clinic}.`,
  },
  greeting: (name: string): string => `Hola, ${name}:`,
  change: "Si no puede venir, por favor llame al:",
  prepareHeading: "Cómo prepararse",
  prepare: [
    "Use ropa suelta o pantalón corto, para poder moverse.",
    "Traiga los zapatos que más usa.",
    "Traiga una lista de sus medicinas.",
    "Cuéntenos qué lesiones y operaciones ha tenido.",
  ],
  expect:
    "Qué esperar: su profesional de salud le pregunta por sus metas y sus síntomas, y mira cómo se mueve. Juntos deciden qué hacer después.",
  reading: {
    heading: "Para leer antes de venir",
    lead: "Qué dicen los estudios sobre las caderas y las rodillas, y qué no dicen. Unos 3 minutos.",
    button: "Leer la página",
  },
  reason: (clinic: string): string =>
    `Recibe este correo porque tiene una cita con ${clinic}. ¿No es usted? Use el último enlace.`,
};
