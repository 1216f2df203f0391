import type { ArticleId } from "../en/article-titles.ts";

/** Apart from the articles, so that an email can name one without carrying it. */
export const articleTitles: Record<ArticleId, string> = {
  "hip-and-knee": "La relación entre la debilidad de la cadera y el dolor de rodilla",
  "about-your-knee": "¿Qué es el dolor de rótula?",
  "how-much-is-ok": "¿Cuánto dolor está bien?",
  "load-and-stairs": "La carga, las escaleras y su rodilla",
  "hips-and-thighs": "Por qué caderas y muslos",
  "noisy-knees": "Rodillas que hacen ruido",
  "flare-ups": "Su plan para los días de más dolor",
  "sleep-and-stress": "Sueño, estrés y días con dolor",
  "walking-and-running": "Caminar y correr",
  "staying-with-it": "Seguir adelante",
  "shoes-and-tape": "Zapatos, plantillas y cintas",
  "keeping-it-going": "Conservar lo ganado",
  "what-next": "¿Y ahora qué?",
};
