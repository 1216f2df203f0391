import { syllablesIn } from "./syllables.ts";

/**
 * The school grade needed to read a text: the mean of established formulas, because each alone is fooled by something
 * (short words that are hard, long words that are common). A sentence ends at a full stop, a question mark, an
 * exclamation mark or a line's end; headings, labels and links are for the caller to leave out: they are not sentences.
 */
export function readingGrade(text: string, language = "en"): number {
  const grades = Object.values(readability(text, language));
  return grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
}

/** The grade by each formula. */
export function readability(text: string, language = "en"): Record<string, number> {
  const counts = countsOf(text, language);
  return language.startsWith("es") ? spanishGrades(counts) : englishGrades(counts);
}

interface Counts {
  sentences: number;
  words: number;
  letters: number;
  syllables: number;
  /** Words of three syllables or more. */
  longWords: number;
}

function countsOf(text: string, language: string): Counts {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) throw new Error("A reading grade needs a text with words, and this one has none");
  const syllables = words.map((word) => syllablesIn(word, language));
  return {
    sentences: sentences.length,
    words: words.length,
    letters: words.join("").replace(/[^\p{L}\p{N}]/gu, "").length,
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    longWords: syllables.filter((count) => count >= 3).length,
  };
}

export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?]["')\]]*)\s+|\n+/).filter((sentence) => /\p{L}/u.test(sentence));

export const wordsOf = (sentence: string): string[] =>
  sentence.match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu) ?? [];

function englishGrades({ sentences, words, letters, syllables, longWords }: Counts): Record<string, number> {
  return {
    fleschKincaid: 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59,
    smog: 1.043 * Math.sqrt(30 * (longWords / sentences)) + 3.1291,
    gunningFog: 0.4 * (words / sentences + 100 * (longWords / words)),
    colemanLiau: 5.88 * (letters / words) - 29.6 * (sentences / words) - 15.8,
    automated: 4.71 * (letters / words) + 0.5 * (words / sentences) - 21.43,
  };
}

function spanishGrades({ sentences, words, syllables }: Counts): Record<string, number> {
  const ease = 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);
  return {
    // Its scale: 90 to 100 is grade 4, 80 to 90 grade 5, 70 to 80 grade 6.
    fernandezHuerta: 13.5 - ease / 10,
    crawford: -20.5 * (sentences / words) + 4.9 * (syllables / words) - 3.407,
  };
}
