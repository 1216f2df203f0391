import type { CheckInAnswers } from "../../../events/fields/check-in.ts";

const settled: Record<NonNullable<CheckInAnswers["settledByMorning"]>, string> = {
  always: "siempre",
  mostly: "casi siempre",
  no: "no",
};

const unanswered = "sin respuesta";
const ofTen = (pain: number | undefined): string => (pain === undefined ? unanswered : `${pain} de 10`);

/** Emails to the clinic, for someone with little time. Ids arrive wrapped by `isolate`. */
export const clinicMail = {
  patient: "Paciente",
  plan: (plan: string, week: number): string => `Plan ${plan}, semana ${week}`,
  doHeading: "Qué hacer",
  doneHeading: "Qué ha pasado hasta ahora",
  judgesNothing:
    "Hipline pasa lo que dicen los pacientes. Nadie lo mira a todas horas, y no juzga qué es urgente.",
  reason: (clinic: string): string =>
    `Recibe este correo porque ${clinic} envía planes a sus pacientes con Hipline, y a este buzón llegan los avisos.`,

  redFlag: {
    subject: (patient: string): string => `Llame a su paciente ${patient}`,
    subjectWithoutId: "Llame a un paciente",
    preheader: "Una respuesta pide que usted llame. Qué hacer está en este correo.",
    heading: "Llame a este paciente",
    lead: (week: number, day: string, time: string): string =>
      `En las respuestas de la semana ${week}, el ${day} a las ${time}, el paciente marcó:`,
    ticked: (sign: string): string => sign,
    todo: (alert: string): string[] => [
      "Llame al paciente hoy. Si no puede ser, llame en 1 día hábil.",
      `Luego marque el aviso como atendido en su propio sistema, para que todos lo sepan. Su id: ${alert}`,
      "Elija si el plan sigue, cambia o termina. Quite allí la pausa, con una nota, cuando los correos puedan seguir.",
    ],
    done: [
      "El paciente vio en la pantalla qué hacer, con el número de emergencias.",
      "Los correos del plan esperan. Solo un profesional de salud los deja seguir.",
    ],
    notTaken: "En 1 día hábil nadie ha atendido este aviso. Por eso usted también recibe este correo.",
  },

  proposal: {
    subject: (patient: string): string => `Decida sobre su paciente ${patient}`,
    subjectWithoutId: "Decida sobre un paciente",
    preheader: {
      repeat: "Hasta que usted decida, la semana se repite. Nada se hace más difícil.",
      "step-back": "Hasta que usted decida, la semana se repite. Nada se hace más difícil.",
      hold: "Hasta que usted decida, los correos de este plan esperan.",
    },
    preheaderGoesOn: "Hasta que usted decida, el plan sigue como se firmó.",
    heading: "Un plan espera su decisión",
    proposed: "Propuesta",
    proposals: {
      repeat: (week: number): string => `La semana ${week} otra vez`,
      "step-back": (week: number): string => `Un paso atrás desde la semana ${week}`,
      hold: (): string => "Esperar su decisión",
    },
    answersHeading: "Lo que respondió el paciente",
    answers: ({
      sessions,
      usualPain,
      worstPain,
      exercisePain,
      settledByMorning,
    }: CheckInAnswers): string[] => [
      `Sesiones hechas: ${sessions ?? unanswered}`,
      `Dolor usual de la semana: ${ofTen(usualPain)}`,
      `Peor dolor de la semana: ${ofTen(worstPain)}`,
      `Peor dolor en los ejercicios: ${ofTen(exercisePain)}`,
      `Como siempre a la mañana siguiente: ${settledByMorning ? settled[settledByMorning] : unanswered}`,
    ],
    noAnswers: "El paciente no ha respondido desde el último correo.",
    painChange: {
      more: "El dolor es más alto que en las primeras respuestas, más de lo que un paciente suele notar.",
      less: "El dolor es más bajo que en las primeras respuestas, más de lo que un paciente suele notar.",
    },
    ruleStepBack:
      "La regla escrita: con dolor de más de 5 en los ejercicios, si dos veces a la mañana siguiente no está como siempre, o si el dolor usual sube 2 puntos, se le propone un paso atrás.",
    rule: "La regla escrita: con dolor de más de 5 en los ejercicios, o si a la mañana siguiente no está como siempre, la semana se repite y usted decide.",
    todo: [
      "Mire las respuestas. Llame al paciente si quiere saber más.",
      "Elija en su propio sistema: seguir, repetir la semana o dar un paso atrás.",
    ],
    meanwhileHeading: "Hasta que decida",
    meanwhileGoesOn: "El plan sigue como se firmó.",
    meanwhile: {
      repeat: (week: number): string =>
        `El paciente recibe otra vez la semana ${week}. Nada se hace más difícil.`,
      "step-back": (week: number): string =>
        `El paciente recibe otra vez la semana ${week}. Nada se hace más difícil.`,
      hold: (): string => "La semana se repitió dos veces. Ahora los correos del plan esperan.",
    },
  },

  digest: {
    subject: (count: number): string => `Su semana: ${count} por mirar`,
    preheader: "A quién llamar y qué decidir. Se lee en 1 minuto.",
    heading: "Su semana en Hipline",
    period: (first: string, last: string): string => `Del ${first} al ${last}.`,
    more: (n: number): string => `y ${n} más`,
    lists: {
      alerts: {
        heading: "Llame a estos pacientes",
        why: "Marcaron una señal de aviso, y nadie ha atendido el aviso.",
      },
      decisions: {
        heading: "Decida sobre estos planes",
        why: "Sus respuestas hablan en contra de seguir como estaba previsto.",
      },
      failed: {
        heading: "Revise estas direcciones de correo",
        why: "Un correo no llegó al paciente. Pida la dirección por teléfono.",
      },
      paused: { heading: "En pausa más de 28 días", why: "Pregunte si el plan debe seguir o terminar." },
      silent: { heading: "Sin respuestas en 2 semanas", why: "Una llamada corta puede ayudar." },
      adherence: {
        heading: "Pocas sesiones hechas",
        why: "Menos de la mitad de las sesiones en 2 semanas, o 3 seguidas sin hacer. Una llamada corta puede ayudar.",
      },
      changed: {
        heading: "El dolor ha cambiado",
        why: "Más o menos que en las primeras respuestas, más de lo que un paciente suele notar.",
      },
      completed: {
        heading: "Al final de su plan",
        why: "Les dijimos que hablen con usted de lo que viene después.",
      },
    },
  },
};
