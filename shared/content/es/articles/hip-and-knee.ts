import { article, lists, says } from "../../article.ts";
import { articleTitles } from "../article-titles.ts";

export const hipAndKnee = article({
  id: "hip-and-knee",
  title: articleTitles["hip-and-knee"],
  lastReviewed: "2026-11-23",
  sections: [
    [
      "En pocas palabras",
      lists(
        "Muchas personas con dolor de rótula muestran menos fuerza en la cadera.",
        "Los estudios que midieron la fuerza antes de que empezara el dolor, en su mayoría, no hallaron diferencia. Así que tener menos fuerza puede ser un resultado del dolor, no su causa.",
        "Aun así, el ejercicio de cadera ayuda a muchas personas. El de muslo también. Hacer los dos es la opción con más apoyo.",
        "La mejora es modesta, y lleva tiempo.",
      ),
    ],
    [
      "Qué se halló en la cadera",
      says(
        "En 2003, un estudio pequeño midió la fuerza de 15 chicas y mujeres jóvenes con dolor de rótula, de 12 a 21 años, y de 15 sin dolor. Las que tenían dolor hacían como un cuarto menos de fuerza para llevar la pierna hacia un lado. Y como un tercio menos para girarla hacia fuera. A cada una se la midió una sola vez. Así que el estudio no puede decir qué vino primero.",
        "ireland2003",
      ),
      says(
        "Revisiones más nuevas de muchos estudios dicen lo mismo. Las personas que tienen dolor de rótula muestran menos fuerza en la cadera, tanto mujeres como hombres.",
        "rathleff2014",
        "vanCant2014",
      ),
      says(
        "Otros estudios midieron la fuerza primero y luego esperaron. La mayoría no halló relación entre la fuerza de la cadera y empezar a tener dolor de rótula. Una revisión juntó 18 estudios con 4818 personas. La fuerza de la cadera no sirvió para saber quién tendría dolor. En adolescentes, más fuerza en la cadera iba unida incluso a más dolor.",
        "rathleff2014",
        "neal2019",
      ),
      says(
        "Un estudio con 629 personas que empezaban a correr dice en parte lo contrario. Más fuerza en la cadera iba unida a menos dolor, pero solo en los primeros 25 a 50 km.",
        "ramskov2015",
      ),
    ],
    [
      "¿Ayuda el ejercicio?",
      says(
        "Sí, a muchas personas. Un grupo de expertos dice que el ejercicio de cadera y muslo juntos es adecuado para el dolor y para la vida diaria.",
        "collins2018",
      ),
      says(
        "En un ensayo con 200 personas, el ejercicio de cadera y el de muslo dieron igual resultado a las 12 semanas. Los dos grupos ganaron unos 7 puntos de 100. La gente suele notar de 8 a 10. Así que el efecto es modesto.",
        "hansen2023",
      ),
      says(
        "No todos los ensayos coinciden. Una revisión de hace años halló más alivio con cadera y muslo juntos que solo con muslo. En otros dos ensayos, el ejercicio no dio mejor resultado que unos consejos con actividad libre, o que aprender sobre la carga.",
        "nascimento2018",
        "hott2019",
        "esculier2018",
      ),
      says(
        "El ejercicio no parece ayudar porque cambie la línea de la pierna. En un estudio, el dolor mejoró y los ángulos de las articulaciones quedaron igual. En otro, 5 semanas de ejercicio de cadera no cambiaron de forma clara la rodilla.",
        "earl2011",
        "palmer2015",
      ),
      says(
        "No hallamos ningún ensayo que probara si el ejercicio de cadera evita que empiece el dolor de rótula.",
      ),
    ],
    [
      "La carga es la mitad del plan",
      says(
        "Demasiado, demasiado pronto es un motivo común: más escaleras, cuestas o kilómetros de golpe. Cambiar la carga es la mitad del plan. El trabajo de fuerza es la otra mitad.",
      ),
    ],
    [
      "Lleva tiempo",
      says(
        "De 310 personas en dos ensayos, 55 de cada 100 aún tenían un mal resultado a los 3 meses, y 40 de cada 100 a los 12 meses.",
        "collins2013",
      ),
      says(
        "Después de 5 a 8 años, 57 de cada 100 de quienes respondieron aún tenían un mal resultado. Pero 98 de cada 100 rodillas con radiografía no mostraban artrosis. Solo respondieron 60 de las 310 personas.",
        "lankhorst2016",
      ),
    ],
    [
      "A quién se estudió",
      says(
        "La mayoría de los ensayos estudió a mujeres de 15 a 40 años. En el estudio de 2003 no había hombres ni nadie de más de 21. Se ha estudiado menos a los hombres, a los menores de 16 años, a los mayores de 50 y a quienes se operaron de la rodilla. En esas personas los resultados pueden ser otros.",
      ),
    ],
  ],
});
