/** The weekly email. Names and phone numbers arrive wrapped by `isolate`. */
export const weekly = {
  subject: (week: number): string => `Semana ${week} de su plan`,
  subjectAgain: (week: number): string => `Semana ${week} de su plan, otra vez`,
  preheader: (sessions: number, minutes: number): string =>
    `${sessions} sesiones de unos ${minutes} minutos. Todo lo que necesita está en este correo.`,
  heading: (week: number, phase: string): string => `Semana ${week}: ${phase}`,
  progress: (week: number, weeks: number): string => `Semana ${week} de ${weeks}`,
  greeting: (name: string): string => `Hola, ${name}:`,

  welcome: (signedBy: string): string =>
    `Le damos la bienvenida a su plan. ${signedBy} lo eligió para usted y lo firmó. Cada semana recibirá un correo como este.`,
  consent: (clinic: string): string =>
    `Usted le dijo a ${clinic} que quiere este plan por correo. Puede darse de baja cuando quiera. Eso no pone fin a su atención.`,
  newPhase: (phase: string): string => `Empieza una parte nueva de su plan: ${phase}.`,
  stepUp: (names: readonly string[]): string =>
    `Los mismos ejercicios que la semana pasada. Lo que sube: ${names.join(", ")}.`,
  sameAgain:
    "Los mismos ejercicios y las mismas cantidades que la semana pasada. Otra semana en este nivel es parte del plan.",
  lastWeek: (signedBy: string): string =>
    `Esta es la última semana de este plan. Hable con ${signedBy} sobre lo que viene después.`,
  again: {
    "check-in": (week: number): string =>
      `Esta es otra vez la semana ${week}, por lo que nos contó de la semana pasada. Nada se hace más difícil. Su profesional de salud puede ver sus respuestas.`,
    "waiting-for-clinician": (week: number): string =>
      `Esta es otra vez la semana ${week}, porque su profesional de salud aún no ha firmado la parte siguiente de su plan. Hasta entonces nada se hace más difícil.`,
    clinician: (week: number): string =>
      `Esta es otra vez la semana ${week}, porque su profesional de salud lo eligió para usted. Nada se hace más difícil.`,
  },

  /** One next step for what got in the way; a plan of when and where helps most (Belanger-Gravel 2013 [confirmed]). */
  tips: {
    time: "Nos dijo que le faltó tiempo. Haga los ejercicios justo después de algo que hace cada día, como el café de la mañana.",
    pain: "Nos dijo que el dolor se lo impidió. Casi todos los ejercicios tienen una forma más fácil. Siga la regla del dolor de abajo.",
    forgot:
      "Nos dijo que se le olvidó. Elija ahora un día, una hora y un lugar, y ponga una alarma en su teléfono.",
    unsure:
      "Nos dijo que no sabía bien cómo. Cada ejercicio tiene una página con dibujos. También puede llamarnos.",
  },

  goalHeading: "La meta de esta semana",
  sessions: (n: number): string => (n === 1 ? "sesión esta semana" : "sesiones esta semana"),
  minutes: "minutos cada una",
  exercises: (n: number): string => (n === 1 ? "ejercicio" : "ejercicios"),
  spread: (sessions: number): string =>
    sessions === 3
      ? "Deje un día entre sesiones: por ejemplo, lunes, miércoles y viernes."
      : "Deje un día entre sesiones: por ejemplo, lunes y jueves.",
  warmUp: "Primero caliente 5 minutos con calma.",
  soreSideFirst: "Empiece por el lado que duele. Ese lado descansa mientras trabaja el otro.",
  effort: "Pare cada serie cuando aún podría hacer 2 o 3 buenas.",

  pictures:
    "En los dibujos, el 1 es el comienzo y el 2 es el final. Debe sentirlo donde está la mancha naranja.",

  change: { new: "Nuevo", more: "Un paso más", same: "" },
  works: (target: string): string => `Trabaja ${target}`,
  avoid: "Evite:",
  easier: "Más fácil:",
  seeMore: (exercise: string): string => `Más sobre: ${exercise}`,
  insteadHeading: (name: string): string => `En su lugar, si lo eligió su profesional de salud: ${name}`,

  pain: {
    heading: "¿Cuánto dolor está bien?",
    scale: "0 es nada de dolor. 10 es el peor dolor.",
    zones: {
      green: { name: "Verde", range: "0-2", advice: "siga." },
      yellow: {
        name: "Amarillo",
        range: "3-5",
        advice: "está bien si mañana por la mañana vuelve a estar como siempre; no añada carga.",
      },
      red: {
        name: "Rojo",
        range: "6-10",
        advice: "deje ese ejercicio, use la versión más fácil la próxima vez y avísenos.",
      },
    },
  },

  reading: { heading: "Para leer esta semana", lead: "Una página corta, unos 2 minutos." },

  checkIn: {
    heading: (week: number): string => `Sus respuestas de la semana ${week}`,
    lead: "Al final de esta semana, díganos cómo le fue. Toma como un minuto y no necesita contraseña.",
    question: "¿Cómo fue su dolor usual esta semana? Toque un número:",
    number: (n: number): string => `${n} de 10`,
    least: "0 es nada de dolor.",
    most: "10 es el peor dolor.",
    button: "Empezar a responder",
    notAtOnce: "Nadie lee sus respuestas al momento.",
  },

  questionnaire: {
    heading: "Cómo le va cada día",
    lead: (clinic: string): string =>
      `Al comienzo, a la mitad y al final de su plan, ${clinic} le hace unas preguntas más. Toman unos minutos.`,
    link: "Responder las preguntas de la clínica",
    apart: "Lo que responda allí no cambia estos correos.",
  },

  call: {
    heading: "A quién llamar",
    lead: (clinic: string): string =>
      `Si tiene señales que necesitan a la clínica, o preguntas sobre su plan, llame a ${clinic}:`,
    canWait: "Si puede esperar, escriba a:",
  },

  footer: {
    signed: (signedBy: string): string =>
      `Este correo apoya el plan que le dio ${signedBy}. Solo su profesional de salud lo cambia.`,
    reason: (clinic: string, weeks: number): string =>
      `Recibe este correo porque ${clinic} le dio un plan de ${weeks} semanas y usted aceptó recibirlo por correo. ¿No es usted? Use el último enlace.`,
    yours: "Los enlaces de abajo son solo suyos. Por favor, no los reenvíe.",
    plan: "El plan de esta semana",
    progress: "Su avance",
    settings: "Sus ajustes",
    pause: "Pausar los correos",
    unsubscribe: "Darse de baja",
  },
};
