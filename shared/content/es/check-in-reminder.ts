/** The email that asks how a week went, some days after it began. */
export const checkInReminder = {
  subject: (week: number): string => `¿Cómo le fue en la semana ${week}?`,
  preheader: "Se hace en más o menos un minuto, y sin contraseña.",
  heading: (week: number): string => `¿Cómo le fue en la semana ${week}?`,
  lead: (clinic: string): string =>
    `Cuente a ${clinic} cómo le fue esta semana. Sus respuestas ayudan a su profesional de salud a elegir qué viene después.`,
  time: "Toma más o menos un minuto. No hace falta contraseña.",
  button: "Contar cómo me fue",
  already: "¿Ya nos contó? Entonces no tiene que hacer nada más.",
  notAtOnce: "Nadie lee sus respuestas al momento. Si necesita ayuda ahora, use la lista de abajo.",
};
