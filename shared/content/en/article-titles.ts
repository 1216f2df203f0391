/** Apart from the articles, so that an email can name one without carrying it. */
export const articleTitles = {
  "hip-and-knee": "The link between hip weakness and knee pain",
  "about-your-knee": "What is kneecap pain?",
  "how-much-is-ok": "How much pain is okay?",
  "load-and-stairs": "Load, stairs and your knee",
  "hips-and-thighs": "Why hips and thighs",
  "noisy-knees": "Noisy knees",
  "flare-ups": "Your flare-up plan",
  "sleep-and-stress": "Sleep, stress and sore days",
  "walking-and-running": "Walking and running",
  "staying-with-it": "Staying with it",
  "shoes-and-tape": "Shoes, insoles and tape",
  "keeping-it-going": "Keeping it going",
  "what-next": "What next?",
};

export type ArticleId = keyof typeof articleTitles;
