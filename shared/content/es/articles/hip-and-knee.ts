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
        "Con dolor de rótula, la cadera tiene muchas veces menos fuerza.",
        "Los estudios que midieron antes del dolor, en su mayoría, no hallaron diferencia. Así que puede ser un resultado del dolor, no su causa.",
        "Aun así, el ejercicio de cadera ayuda a muchas personas. El de muslo también. Los dos juntos tienen más respaldo.",
      ),
    ],
    [
      "Qué se halló en la cadera",
      says(
        "Un estudio pequeño de 2003 midió una vez a 30 chicas y mujeres jóvenes. Las 15 con dolor de rótula tenían como un cuarto menos de fuerza para llevar la pierna a un lado. Y un tercio menos para girarla hacia fuera. No puede decir qué vino primero.",
        "ireland2003",
      ),
      says("Revisiones más nuevas dicen lo mismo, en mujeres y hombres.", "rathleff2014", "vanCant2014"),
      says(
        "Otros midieron primero y luego esperaron. Una revisión juntó 18, con 4818 personas. La fuerza no dijo quién tendría dolor de rótula. En adolescentes, más fuerza iba incluso con más dolor.",
        "rathleff2014",
        "neal2019",
      ),
      says(
        "Un estudio con 629 corredores nuevos dice en parte lo contrario. Más fuerza iba con menos dolor, pero solo en los primeros 25 a 50 km.",
        "ramskov2015",
      ),
    ],
    [
      "¿Ayuda el ejercicio?",
      says(
        "Sí, a muchas personas. Según un grupo de expertos, cadera y muslo juntos son adecuados para el dolor y la vida diaria.",
        "collins2018",
      ),
      says(
        "En un ensayo con 200 personas, cadera y muslo dieron igual resultado. Los dos grupos ganaron unos 7 puntos de 100. La gente suele notar de 8 a 10. Así que el efecto es modesto.",
        "hansen2023",
      ),
      says(
        "No todos los ensayos coinciden. Una revisión ya antigua halló más alivio con los dos. En otros dos ensayos, el ejercicio no fue mejor que consejos con actividad libre o aprender sobre la carga.",
        "nascimento2018",
        "hott2019",
        "esculier2018",
      ),
      says(
        "No parece ayudar porque cambie la línea de la pierna. En dos estudios, los ángulos de las articulaciones no cambiaron claramente.",
        "earl2011",
        "palmer2015",
      ),
      says("No hallamos ensayos que probaran si evita que empiece el dolor."),
    ],
    [
      "La carga es la mitad del plan",
      says(
        "Demasiado, demasiado pronto es un motivo común: más escaleras, cuestas o kilómetros de golpe. Cambiar la carga es la mitad del plan.",
      ),
    ],
    [
      "Lleva tiempo",
      says(
        "De 310 personas en dos ensayos, 55 de cada 100 aún tenían un mal resultado a los 3 meses, y 40 de cada 100 a los 12.",
        "collins2013",
      ),
    ],
    [
      "A quién se estudió",
      says(
        "Sobre todo a mujeres de 15 a 40 años. Menos a hombres, a menores de 16, a mayores de 50 y a quienes se operaron de la rodilla. Sus resultados pueden ser otros.",
      ),
    ],
  ],
});
