import { article, lists, says } from "../../article.ts";
import { articleTitles } from "../article-titles.ts";

const lastReviewed = "2026-11-23";

export const aboutYourKnee = article({
  id: "about-your-knee",
  title: articleTitles["about-your-knee"],
  lastReviewed,
  sections: [
    [
      "Una rodilla sensible",
      says(
        "Dolor de rótula es el nombre sencillo de lo que los profesionales llaman dolor patelofemoral. Ahora mismo su rodilla es sensible a la carga.",
      ),
      says(
        "Los investigadores no han hallado una sola causa. Ni la línea de la pierna ni la fuerza de la cadera lo explican bien. Una forma mejor de verlo: cuánto le pide a la rodilla, y a cuánto está acostumbrada.",
        "esculier2020",
      ),
    ],
    [
      "Qué lo suele provocar",
      says(
        "Demasiado, demasiado pronto es un motivo común. Pueden ser más escaleras, cuestas o kilómetros de golpe.",
      ),
    ],
    [
      "Qué ayuda",
      lists(
        "Aprender a subir la carga. Eso lo hace con estas páginas.",
        "Ejercicio para las caderas y los muslos. Eso lo hace con su plan.",
      ),
      says(
        "Las dos cosas ayudan más que esperar, según una revisión, en los primeros 3 meses. Los ensayos en que se basa no dan mucha certeza.",
        "winters2021",
      ),
    ],
    [
      "Lleva tiempo",
      says(
        "De 310 personas en dos ensayos, 55 de cada 100 aún tenían un mal resultado a los 3 meses, y 40 de cada 100 a los 12 meses. Así que es común ir despacio al principio. Dele tiempo, y cuéntele a su profesional de salud cómo va.",
        "collins2013",
      ),
    ],
  ],
});

export const howMuchIsOk = article({
  id: "how-much-is-ok",
  title: articleTitles["how-much-is-ok"],
  lastReviewed,
  sections: [
    [
      "Una sola escala",
      says("Dé a su dolor un número de 0 a 10. 0 es nada de dolor. 10 es el peor dolor."),
      lists(
        "Verde 0-2: siga.",
        "Amarillo 3-5: está bien si mañana por la mañana vuelve a estar como siempre; no añada carga.",
        "Rojo 6-10: deje ese ejercicio, use la versión más fácil la próxima vez y avísenos.",
      ),
      says(
        "Otras clínicas ponen los colores en otros números. Use siempre esta escala. Así usted y su clínica hablan de lo mismo.",
      ),
    ],
    [
      "Tres momentos para mirar",
      lists(
        "Mientras hace ejercicio: mejor menos de 2, y nunca más de 5.",
        "Después: como siempre en 60 minutos.",
        "A la mañana siguiente: no más que de costumbre.",
      ),
      says("Esta regla viene de una página para personas con dolor de rótula.", "trek"),
    ],
    [
      "¿Es seguro sentir algo de dolor?",
      says(
        "Un ensayo con 38 personas con dolor en el tendón del talón las dejó seguir activas con una regla como esta. No se vio que eso les hiciera mal. No era un estudio de rodillas.",
        "silbernagel2007",
      ),
      says(
        "Mire también la semana entera. El dolor y la rigidez no deben subir de una semana a otra.",
        "silbernagel2007",
      ),
    ],
  ],
});

export const loadAndStairs = article({
  id: "load-and-stairs",
  title: articleTitles["load-and-stairs"],
  lastReviewed,
  sections: [
    [
      "Qué es la carga",
      says(
        "La carga es todo lo que le pide a su rodilla: escaleras, cuestas, kilómetros, sentadillas y sus ejercicios. Cambiar la carga es la mitad del plan.",
      ),
    ],
    [
      "Busque el salto",
      says(
        "Demasiado, demasiado pronto es un motivo común. Piense hacia atrás. ¿Hubo una semana con más escaleras, más cuestas o más kilómetros que de costumbre?",
      ),
    ],
    [
      "Cómo cambiarla",
      lists(
        "Haga un poco menos de lo que le hace doler la rodilla. No lo deje todo.",
        "Hágalo más a menudo, pero menos tiempo y más despacio.",
        "Si corre, por ahora evite las bajadas y las escaleras.",
        "Añada una cosa cada vez, en pasos pequeños.",
        "Use también aquí la regla del dolor: como siempre a la mañana siguiente.",
      ),
      says(
        "En un ensayo, personas que corren recibieron consejos como estos. A quienes solo recibieron los consejos les fue igual que a quienes además hicieron ejercicios o cambiaron su forma de correr. Eran 69 personas, durante 8 semanas.",
        "esculier2018",
      ),
    ],
    [
      "Las escaleras vuelven",
      says(
        "Un plan avanza hacia las escaleras. Primero, sentarse y levantarse. Luego, subir un escalón bajo. En algunos planes el escalón es más alto después.",
      ),
    ],
  ],
});

export const hipsAndThighs = article({
  id: "hips-and-thighs",
  title: articleTitles["hips-and-thighs"],
  lastReviewed,
  sections: [
    [
      "Los dos ayudan",
      says(
        "En un ensayo con 200 personas, el ejercicio de cadera y el de muslo dieron igual resultado a las 12 semanas.",
        "hansen2023",
      ),
      says(
        "Un grupo de expertos dice que hacer los dos es adecuado, para el dolor y para la vida diaria.",
        "collins2018",
      ),
    ],
    [
      "¿Qué es mejor primero?",
      says(
        "En un ensayo con 199 personas, el dolor bajó una semana antes con el ejercicio de cadera que con el de rodilla. Al final, los dos grupos estaban mejor.",
        "ferber2015",
      ),
      says(
        "En un ensayo con 33 mujeres, un grupo hizo primero cuatro semanas de cadera. Su dolor era entonces de 2,4, y de 4,1 en el grupo que hizo muslo. A las 8 semanas, los dos grupos estaban mejor.",
        "dolak2011",
      ),
    ],
    [
      "Por qué hace una parte en el suelo",
      says(
        "Un estudio miró cuánto trabajan los músculos. Levantar la pierna de lado con un peso hizo trabajar más el lado de la cadera que subir un escalón. Por eso los planes mantienen una elevación de pierna, aunque usted ya tenga fuerza de pie.",
        "macaskill2014",
      ),
    ],
    [
      "Qué esperar",
      says(
        "La mejora es modesta. En el ensayo con 200 personas, los dos grupos ganaron unos 7 puntos de 100. La gente suele notar de 8 a 10.",
        "hansen2023",
      ),
    ],
  ],
});
