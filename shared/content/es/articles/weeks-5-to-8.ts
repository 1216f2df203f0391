import { article, lists, says } from "../../article.ts";
import { articleTitles } from "../article-titles.ts";

const lastReviewed = "2026-11-23";

export const noisyKnees = article({
  id: "noisy-knees",
  title: articleTitles["noisy-knees"],
  lastReviewed,
  sections: [
    [
      "El ruido es común",
      says(
        "Muchas rodillas hacen clic, crujen o suenan. En un estudio de 250 rodillas, 99 de cada 100 rodillas sin dolor hacían ruido.",
        "mccoy1987",
      ),
      says("Un clic que no duele no es una señal de alarma. Puede seguir en movimiento."),
    ],
    [
      "Lo que la gente piensa",
      says(
        "Unos investigadores hablaron con 11 personas sobre el ruido de sus rodillas. Algunas creían que era señal de desgaste, y se movían menos. No es un motivo para moverse menos.",
        "robertson2017",
      ),
    ],
    [
      "Cuando es más que ruido",
      says("Pare y busque atención médica hoy mismo si:"),
      lists(
        "su rodilla está trabada: no la puede estirar o no la puede doblar",
        "su rodilla falla (se dobla sola)",
        "oyó un chasquido en una caída, una torcedura o un golpe",
      ),
      says("La lista completa está en cada correo de su plan."),
    ],
  ],
});

export const flareUps = article({
  id: "flare-ups",
  title: articleTitles["flare-ups"],
  lastReviewed,
  sections: [
    [
      "Qué es un brote",
      says(
        "Un brote es un tiempo con más dolor que de costumbre. Su rodilla está sensible. Ayuda tener un plan.",
      ),
    ],
    [
      "Su plan",
      lists(
        "Deje el ejercicio en el que pasó de 5 de 10.",
        "La próxima vez use la versión más fácil. Está en cada tarjeta de su correo.",
        "No añada carga hasta que, a la mañana siguiente, su rodilla esté como siempre.",
        "Durante unos días haga un poco menos de escaleras, cuestas y kilómetros.",
        "Avise a su clínica.",
      ),
      says(
        "El límite de 5 y la mañana siguiente vienen de una página para personas con dolor de rótula.",
        "trek",
      ),
    ],
    [
      "Qué puede hacer su clínica",
      says(
        "Su profesional de salud puede dejarle repetir una semana, o volver un paso atrás. Hacer menos por un tiempo es parte del plan. Solo su profesional de salud lo cambia.",
      ),
    ],
    [
      "Cuando no es un brote",
      says(
        "Haga una pausa en los ejercicios y llame a su clínica si una hinchazón nueva dura más de un día después del ejercicio. Llame también si el dolor le despierta por la noche o está ahí en reposo, todo el tiempo.",
      ),
      says(
        "Pare y busque atención médica hoy mismo si su rodilla está caliente, roja y muy hinchada, y tiene fiebre o escalofríos o se siente mal. La lista completa está en cada correo de su plan.",
      ),
    ],
  ],
});

export const sleepAndStress = article({
  id: "sleep-and-stress",
  title: articleTitles["sleep-and-stress"],
  lastReviewed,
  sections: [
    [
      "Lo que no sabemos",
      says(
        "No tenemos ningún estudio que mostrarle sobre el sueño o el estrés y el dolor de rótula. Por eso esta página no promete nada. Le dice cómo usar su plan en un día difícil.",
      ),
    ],
    [
      "En un día de cansancio o de prisas",
      lists(
        "Use la regla del dolor, como siempre.",
        "Pare cada serie cuando aún podría hacer 2 o 3 buenas. En un día de cansancio puede ser antes.",
        "Use la versión más fácil de la tarjeta.",
        "Pase la sesión a otro día. Si puede, deje un día entre sesiones.",
      ),
    ],
    [
      "Mire la semana",
      says(
        "No juzgue por un solo día malo. Mire su dolor de siempre durante la semana. No debe subir de una semana a otra.",
        "silbernagel2007",
      ),
    ],
    [
      "Dolor por la noche",
      says(
        "Si el dolor le despierta por la noche, o está ahí en reposo todo el tiempo, haga una pausa en los ejercicios y llame a su clínica.",
      ),
    ],
    [
      "Si la vida pesa mucho",
      says("Cuénteselo a su profesional de salud. Puede ajustar el plan a lo que le pasa."),
    ],
  ],
});

export const walkingAndRunning = article({
  id: "walking-and-running",
  title: articleTitles["walking-and-running"],
  lastReviewed,
  sections: [
    [
      "¿Puedo caminar o correr?",
      says(
        "Pregunte a su profesional de salud si correr es bueno para usted ahora. Si lo es, estas reglas vienen de un ensayo con 69 personas que corren.",
        "esculier2018",
      ),
      lists(
        "Dolor mientras corre: 2 de 10 o menos.",
        "En 60 minutos, el dolor vuelve a estar como antes de correr.",
        "A la mañana siguiente no hay más dolor.",
      ),
    ],
    [
      "Cómo avanzar",
      lists(
        "Corra más a menudo, pero menos tiempo y más despacio.",
        "Evite las bajadas y las escaleras.",
        "Primero añada distancia. La velocidad y las cuestas vienen después.",
        "Descanse al menos un día entre carreras.",
      ),
    ],
    [
      "Empiece caminando",
      says(
        "Primero camine a paso ligero 30 minutos, dos veces, con dolor de 2 de 10 o menos. Luego añada carreras cortas.",
      ),
      says(
        "Un plan de caminar y correr de un ensayo empieza con 2 minutos de caminar y 3 de correr, durante una milla (1,6 km) en terreno llano. Cada paso se hace al menos dos veces. No se avanza si hay hinchazón, rigidez o más dolor.",
        "runWalk2023",
      ),
    ],
    ["¿Qué días?", says("Corra y haga sus ejercicios en días distintos.")],
  ],
});
