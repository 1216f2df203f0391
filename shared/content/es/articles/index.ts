import type { Article } from "../../article.ts";
import type { ArticleId } from "../../en/article-titles.ts";
import { hipAndKnee } from "./hip-and-knee.ts";
import { aboutYourKnee, hipsAndThighs, howMuchIsOk, loadAndStairs } from "./weeks-1-to-4.ts";
import { flareUps, noisyKnees, sleepAndStress, walkingAndRunning } from "./weeks-5-to-8.ts";
import { keepingItGoing, shoesAndTape, stayingWithIt, whatNext } from "./weeks-9-to-12.ts";

export const articles: Record<ArticleId, Article> = {
  "hip-and-knee": hipAndKnee,
  "about-your-knee": aboutYourKnee,
  "how-much-is-ok": howMuchIsOk,
  "load-and-stairs": loadAndStairs,
  "hips-and-thighs": hipsAndThighs,
  "noisy-knees": noisyKnees,
  "flare-ups": flareUps,
  "sleep-and-stress": sleepAndStress,
  "walking-and-running": walkingAndRunning,
  "staying-with-it": stayingWithIt,
  "shoes-and-tape": shoesAndTape,
  "keeping-it-going": keepingItGoing,
  "what-next": whatNext,
};
