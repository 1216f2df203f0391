/**
 * The school grade needed to read a text: the mean of three common formulas, because each alone is fooled by
 * something (syllables are guessed, headings have no full stop).
 */
export function readingGrade(text: string): number {
  const sentences = text.split(/(?<=[.!?:;])\s+|\n+/).filter((sentence) => /\p{L}/u.test(sentence));
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}'-]+/gu) ?? []);
  const letters = words.reduce((sum, word) => sum + word.length, 0) / words.length;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0) / words.length;
  const wordsPerSentence = words.length / sentences.length;
  const fleschKincaid = 0.39 * wordsPerSentence + 11.8 * syllables - 15.59;
  const automated = 4.71 * letters + 0.5 * wordsPerSentence - 21.43;
  const colemanLiau = 5.88 * letters - 29.6 / wordsPerSentence - 15.8;
  return (fleschKincaid + automated + colemanLiau) / 3;
}

function syllablesOf(word: string): number {
  const lower = word.toLowerCase().replace(/[^a-z]/g, "");
  const spoken = lower.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, "").replace(/^y/, "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}
