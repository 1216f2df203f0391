/** La página de respuestas y la página que sigue. */
export const checkInPage = {
  title: (week: number): string => `Sus respuestas de la semana ${week}`,
  lead: "Toma más o menos un minuto. Deje sin contestar lo que no quiera contestar.",
  signs: {
    legend: "Primero: ¿tiene ahora algo de esto?",
    hint: "Marque todo lo que tenga. Si no tiene nada, siga abajo.",
  },
  usualPain: {
    legend: "¿Cómo fue su dolor usual de rodilla esta semana?",
    hint: "Piense en los últimos 7 días. 0 es nada de dolor. 10 es el peor dolor.",
  },
  more: "Ya puede enviar esto. Más respuestas ayudan a su profesional de salud.",
  sessions: {
    legend: "¿Cuántos días hizo los ejercicios?",
    hint: (planned: number): string => `Su plan tiene ${planned} esta semana.`,
  },
  worstPain: { legend: "¿Cuál fue su peor dolor de rodilla esta semana?", hint: "En los últimos 7 días." },
  exercisePain: { legend: "¿Cuál fue su peor dolor de rodilla al hacer los ejercicios?", hint: "" },
  settledByMorning: {
    legend: "A la mañana siguiente, ¿estaba su rodilla como siempre?",
    options: { always: "Sí, siempre", mostly: "Casi siempre", no: "No" },
  },
  effortLeft: {
    legend: "En la serie más dura, ¿cuántas más podría haber hecho?",
    options: { "0": "Ninguna", "1": "1 más", "2-3": "2 o 3 más", "4+": "4 o más" },
  },
  barrier: {
    legend: "¿Hubo algo que lo hizo difícil?",
    options: {
      time: "Poco tiempo",
      pain: "Dolor",
      forgot: "Se me olvidó",
      unsure: "No sabía bien cómo",
      other: "Otra cosa",
    },
  },
  send: "Enviar mis respuestas",
  notAtOnce: (clinic: string): string =>
    `Nadie lee sus respuestas al momento. Si quiere hablar con alguien, llame a ${clinic}:`,
  emergency: (emergencyNumber: string): string => `En una emergencia llame al ${emergencyNumber}.`,

  error: {
    title: (title: string): string => `Error: ${title}`,
    heading: "Sus respuestas todavía no se enviaron",
    missing: "Elija un número para su dolor usual",
    unknown: "Elija una de las respuestas a esta pregunta",
    mark: "Error:",
  },

  thanks: {
    title: "Gracias",
    lead: (clinic: string): string =>
      `Sus respuestas van en camino a ${clinic} y se guardan en unos minutos.`,
    changed: "¿Quiere cambiar una respuesta? Abra otra vez el enlace de su correo. Cuentan las más nuevas.",
    youSaid: (pain: number): string => `Dijo ${pain} para su peor dolor al hacer los ejercicios.`,
    again: (week: number): string =>
      `La regla de su plan: con estas respuestas, la semana ${week} viene una vez más. Nada se hace más difícil. Su profesional de salud mira sus respuestas y decide.`,
    onward: "Su plan sigue como lo firmó su profesional de salud.",
    progress: "Ver mi avance",
    hour: "Este enlace sirve una hora. Después, use el de su correo.",
  },

  stop: {
    youTicked: "Usted marcó:",
    waits: (clinic: string): string =>
      `Los correos de su plan esperan ahora. Avisamos a ${clinic} en unos minutos. Solo su profesional de salud los vuelve a iniciar.`,
    notSaved: (clinic: string): string =>
      `Sus respuestas no se pudieron guardar. Llame a ${clinic} y diga lo que marcó. Después envíe sus respuestas otra vez.`,
    call: (clinic: string): string => `Para llamar a ${clinic}:`,
    calendar: "¿Guardó días de ejercicio en un calendario? No los siga ahora.",
    ticked:
      "¿Fue un error? Llame a su clínica. Solo su profesional de salud puede volver a iniciar los correos.",
  },
};
