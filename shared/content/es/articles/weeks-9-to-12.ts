import { article, lists, says } from "../../article.ts";
import { articleTitles } from "../article-titles.ts";

const lastReviewed = "2026-11-23";

export const stayingWithIt = article({
  id: "staying-with-it",
  title: articleTitles["staying-with-it"],
  lastReviewed,
  sections: [
    [
      "A casi todos les cuesta más con el tiempo",
      says(
        "En un estudio, las personas hicieron 90 de cada 100 de sus ejercicios en las dos primeras semanas, y 65 de cada 100 cerca de la semana 12. Así que, si ahora hace menos que al principio, le pasa lo que a muchas personas.",
        "nicolson2018",
      ),
    ],
    [
      "Planee cuándo y dónde",
      says(
        "Una revisión de 26 estudios halló que un plan de cuándo y dónde ayuda a hacer lo que uno quiere hacer. El efecto es modesto. Es mayor con un plan para lo que se pone en el camino.",
        "belangerGravel2013",
      ),
      lists(
        "Cuándo: ¿qué días, y después de qué? Por ejemplo, después del desayuno.",
        "Dónde: ¿hay lugar para una colchoneta, y tiene la banda a mano?",
        "Y si: ¿qué hará si un día sale mal?",
      ),
    ],
    [
      "Pida compañía",
      says(
        "Cuente a alguien de casa, o a una amistad, lo que planea. Pídale que le acompañe, o que le pregunte cómo le fue.",
      ),
    ],
    [
      "Si algo se lo impide",
      says(
        "¿Le falta tiempo, le duele, se le olvidó o no sabe bien cómo? Diga a su profesional de salud cuál de estas cosas es. Le puede ayudar con ella.",
      ),
    ],
    [
      "¿Importa?",
      says(
        "En un ensayo con 121 adolescentes, quienes hicieron más sesiones mejoraron más a menudo.",
        "rathleff2015",
      ),
    ],
  ],
});

export const shoesAndTape = article({
  id: "shoes-and-tape",
  title: articleTitles["shoes-and-tape"],
  lastReviewed,
  sections: [
    [
      "Son una ayuda, no el plan",
      says(
        "Estos datos vienen de una guía de fisioterapeutas. El ejercicio sigue siendo lo principal. Antes de comprar, pregunte a su profesional de salud.",
        "willy2019",
      ),
    ],
    [
      "Cinta",
      says(
        "Una cinta puesta a su medida, junto con ejercicio, puede ayudar a corto plazo: unas 4 semanas.",
        "willy2019",
      ),
    ],
    [
      "Plantillas",
      says(
        "Las plantillas ya hechas se aconsejan solo si sus pies giran hacia dentro más de lo común, y como mucho 6 semanas.",
        "willy2019",
      ),
    ],
    [
      "Zapatos",
      says(
        "No tenemos ningún estudio que mostrarle sobre qué zapatos comprar. Pregunte a su profesional de salud.",
      ),
    ],
    [
      "Rodilleras",
      says("Tampoco tenemos ningún estudio que mostrarle sobre rodilleras. Pregunte antes de comprar una."),
    ],
    [
      "Ultrasonido, láser, corriente eléctrica",
      says("La guía aconseja no usarlos para el dolor de rótula.", "willy2019"),
    ],
    [
      "Todo junto",
      says(
        "Una revisión halló que lo mejor a los 3 meses fue todo junto: aprender, hacer ejercicio y usar cinta o recibir terapia con las manos. A los 12 meses, todas las formas estaban más o menos igual. Los ensayos en que se basa no dan mucha certeza.",
        "winters2021",
      ),
    ],
  ],
});

export const keepingItGoing = article({
  id: "keeping-it-going",
  title: articleTitles["keeping-it-going"],
  lastReviewed,
  sections: [
    [
      "La mejora puede durar",
      says(
        "En un ensayo con 54 mujeres, las que hicieron ejercicio de cadera y muslo seguían mejor a los 12 meses. Solo con ejercicio de muslo, la mejora se perdió.",
        "fukuda2012",
      ),
      says("En un estudio de 28 mujeres, la mejora seguía ahí a los 6 meses.", "khayambashi2012"),
    ],
    [
      "Después de la última semana",
      says(
        "Hable con su profesional de salud sobre qué conservar. Una forma común son dos sesiones por semana, con los ejercicios de la última parte de su plan.",
      ),
    ],
    [
      "Siga con las reglas",
      lists(
        "Use la regla del dolor. El dolor no debe subir de una semana a otra.",
        "Añada una cosa cada vez: escaleras, cuestas o kilómetros, no las tres.",
        "Conserve un ejercicio para el lado de la cadera, con una banda o un peso.",
        "Pare cada serie cuando aún podría hacer 2 o 3 buenas.",
      ),
    ],
    [
      "Después de una pausa",
      says(
        "Empiece más fácil que donde lo dejó, y avance desde ahí. Demasiado, demasiado pronto es un motivo común.",
      ),
    ],
  ],
});

export const whatNext = article({
  id: "what-next",
  title: articleTitles["what-next"],
  lastReviewed,
  sections: [
    [
      "El final de este plan",
      says(
        "Su profesional de salud mira hacia atrás con usted. ¿Cómo va la rodilla en las escaleras? ¿Qué puede hacer ahora? Puede pedirle que responda las mismas preguntas que al principio.",
      ),
    ],
    [
      "Si su rodilla está mejor",
      says("Hablen de cómo conservarlo. Una forma común son dos sesiones por semana."),
    ],
    [
      "Si aún no está mejor",
      says(
        "No es la única persona. De 310 personas en dos ensayos, 40 de cada 100 aún tenían un mal resultado a los 12 meses. Cuénteselo a su profesional de salud. Hay otras formas de seguir.",
        "collins2013",
      ),
    ],
    [
      "¿Y más adelante?",
      says(
        "A algunas personas de esos ensayos se les preguntó otra vez después de 5 a 8 años. 98 de cada 100 rodillas con radiografía no mostraban artrosis. Solo respondieron 60 de las 310 personas.",
        "lankhorst2016",
      ),
    ],
    [
      "Las señales de alarma siguen contando",
      says(
        "Guarde su último correo. La lista de señales que necesitan ayuda sirve también después del plan.",
      ),
    ],
  ],
});
