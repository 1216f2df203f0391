/** Las páginas propias del paciente: avance, plan de la semana, ajustes. */
export const ownPages = {
  standing: {
    next: (week: number, day: string, time: string): string =>
      `Su correo de la semana ${week} llega el ${day} a las ${time}.`,
    last: (day: string): string => `Ya se enviaron todas las semanas. Su plan termina el ${day}.`,
    paused: (day: string): string => `Usted pausó los correos. Llegan otra vez desde el ${day}.`,
    unsubscribed: "Usted se dio de baja, así que no llegan correos. Puede seguir con su plan.",
    clinic: "Su clínica ha pausado su plan. Solo su clínica lo puede iniciar otra vez.",
    sign: "Su plan espera. Por favor, no haga ejercicios hasta hablar con su clínica.",
    gate: "Su plan espera hasta que su profesional de salud firme la parte que sigue.",
    over: "Este plan ha llegado a su fin. Ya no llegan más correos.",
  },
  call: (clinic: string): string => `¿Preguntas? Llame a ${clinic}:`,

  progress: {
    title: "Su avance",
    none: "Todavía no nos ha contado de ninguna semana. Lo verá aquí después de sus primeras respuestas.",
    sessions: (done: number, planned: number): string =>
      `Hizo los ejercicios ${done} de ${planned} días de su plan, en las semanas que nos contó.`,
    painFromTo: (from: number, to: number): string => `Su dolor usual pasó de ${from} a ${to}.`,
    painSame: (pain: number): string => `Su dolor usual es ${pain}, igual que en su primera respuesta.`,
    painOnce: (pain: number): string => `Su dolor usual fue ${pain}.`,
    painPlot: "Dolor usual, de 0 a 10",
    sessionsPlot: "Días de ejercicio",
    gaps: "Un hueco es una semana sin respuesta.",
    tableHeading: "Semana por semana",
    week: "Semana",
    pain: "Dolor usual",
    worst: "Peor dolor",
    days: "Días",
    ofPlanned: (done: number, planned: number): string => `${done} de ${planned}`,
    noAnswer: "sin respuesta",
    plan: "El plan de esta semana",
  },

  plan: {
    title: (week: number, phase: string): string => `Semana ${week}: ${phase}`,
    lead: (sessions: number, minutes: number): string => `${sessions} sesiones de unos ${minutes} minutos.`,
    starts: (day: string): string => `Su plan empieza el ${day}.`,
    print: "Imprimir esta semana con dibujos",
    calendar: "Poner los días en mi calendario",
    calendarNote: (days: string, last: string): string =>
      `Un archivo con avisos para ${days}, hasta el ${last}. Muévalos como quiera.`,
    calendarStands: "Un calendario no cambia solo: después de una pausa, abra un archivo nuevo.",
    calendarStays: "¿Guardó días de ejercicio en un calendario? Siguen allí hasta que usted los borre.",
    progress: "Su avance",
    exercises: "Sus ejercicios",
  },
  calendar: { title: "Ejercicios", alarm: "Ejercicios" },

  settings: {
    title: "Sus ajustes",
    when: "Cuándo llega el correo de cada semana",
    weekday: "Día",
    hour: "Hora",
    hourHint: "En el reloj de donde usted vive.",
    look: "Cómo se ven los correos y las páginas",
    language: "Idioma",
    textSize: "Tamaño de las letras",
    textSizes: { regular: "Normal", large: "Grande" },
    save: "Guardar",
    saved: {
      title: "Sus ajustes se guardaron",
      lead: "Cuentan en unos minutos.",
      back: "Volver a sus ajustes",
    },
    pause: {
      heading: "Pausar los correos",
      lead: "No pierde ninguna semana. Después sigue donde estaba.",
      legend: "¿Cuándo deben llegar otra vez?",
      weeks: (n: number, day: string): string =>
        n === 1 ? `En 1 semana, desde el ${day}` : `En ${n} semanas, desde el ${day}`,
      other: "Otro día",
      otherDay: "El otro día",
      button: "Pausar",
      done: {
        title: "Los correos están en pausa",
        lead: (day: string): string => `Paran en unos minutos y llegan otra vez desde el ${day}.`,
        undo: "Enviarlos otra vez ahora",
      },
    },
    resume: {
      button: "Terminar la pausa",
      done: {
        title: "La pausa ha terminado",
        lead: "Sus correos llegan otra vez a su hora de siempre. Esto cuenta en unos minutos.",
      },
    },
    calendar: {
      heading: "Los días en su calendario",
      lead: "¿Los guardó? Un calendario no cambia solo. Abra este archivo nuevo. Si quedan los días de antes, bórrelos.",
      button: (day: string): string => `Obtener los días desde el ${day}`,
      hour: "Este enlace sirve una hora.",
    },
    notMe: {
      heading: "¿Este correo no es para usted?",
      lead: "Entonces alguien nos dio una dirección equivocada. Díganoslo, y no le llegan más correos.",
      button: "No soy yo",
      done: {
        title: "Gracias por avisarnos",
        lead: "En unos minutos ya no le llegan más correos. Avisamos a la clínica que la dirección no es correcta.",
        undo: "Fue un error. Quiero recibir otra vez los correos.",
      },
    },
    data: {
      heading: "Sus datos",
      lead: "Vea todo lo que guardamos sobre usted, o guárdelo en un archivo.",
      button: "Ver mis datos",
      hour: "Este enlace sirve una hora.",
    },
    leave: "Para darse de baja, use el último enlace de cualquiera de nuestros correos.",
    error: {
      heading: "Todavía no se cambió nada",
      weekday: "Elija un día de la semana",
      hour: "Elija una de las horas",
      language: "Elija uno de los idiomas",
      textSize: "Elija un tamaño",
      until: (first: string, last: string): string => `Elija un día del ${first} al ${last}`,
    },
  },
};
