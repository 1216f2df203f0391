/** The email after the last week. Names arrive wrapped by `isolate`. */
export const completed = {
  subject: "Su plan está completo",
  preheader: "Lo que hizo, cómo mantenerlo y qué viene después. Se lee en 2 minutos.",
  heading: "Llegó al final de su plan",
  progress: (weeks: number): string => `${weeks} de ${weeks} semanas`,
  lead: (clinic: string): string =>
    `Ya pasaron todas las semanas de su plan con ${clinic}. Este es su último correo.`,

  didHeading: "Lo que hizo",
  weeks: (n: number): string => (n === 1 ? "semana" : "semanas"),
  sessions: (n: number): string => (n === 1 ? "sesión prevista" : "sesiones previstas"),
  exercises: (n: number): string => (n === 1 ? "ejercicio" : "ejercicios"),
  missedSome: "¿Le faltó alguna? A casi todos les pasa. Lo que hizo también cuenta.",

  keepHeading: "Cómo mantenerlo",
  keep: (sessions: number, signedBy: string): string =>
    `Lo usual son ${sessions} sesiones por semana con los ejercicios de su última semana. Pregunte a ${signedBy} si eso es bueno para usted.`,
  lastDoses: "Estas fueron sus últimas cantidades:",
  dose: (name: string, dose: string): string => `${name}: ${dose}`,
  untilThen: "Hasta que hablen:",
  keepNotes: [
    "Siga con estas cantidades. No añada nada.",
    "Deje un día entre sesiones.",
    "Su último correo semanal muestra cómo se hace cada uno.",
  ],

  nextHeading: "Qué viene después",
  next: (signedBy: string): string =>
    `Hable con ${signedBy}. Diga qué está mejor, qué sigue igual y qué está peor. Luego eligen juntos cómo seguir.`,
  reading: "Esta página puede ayudar. Se lee en unos 2 minutos.",

  reason: (clinic: string, weeks: number): string =>
    `Recibe este correo porque ${clinic} le dio un plan de ${weeks} semanas y usted aceptó recibirlo por correo. ¿No es usted? Use el último enlace.`,
};
