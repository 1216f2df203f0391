/** Syllables of a word, by its spelling. A number is read as one: "20" is short to the eye. */
export function syllablesIn(word: string, language = "en"): number {
  const parts = word
    .toLowerCase()
    .replace(/['’]s$/, "")
    .split(/[^\p{L}]+/u);
  const count = language.startsWith("es") ? inSpanish : inEnglish;
  return Math.max(
    1,
    parts.filter(Boolean).reduce((sum, part) => sum + Math.max(1, count(part)), 0),
  );
}

/** Spanish is spelled as it is spoken: strong vowels make a syllable each, weak ones only with an accent or alone. */
function inSpanish(word: string): number {
  const vowels = word.replace(/qu(?=[eiéí])/g, "q").replace(/gu(?=[eiéí])/g, "g");
  return vowels.match(/[aeoáéíóú]|[iuüy](?![aeiouyáéíóúü])(?<![aeoáéíóú].)/g)?.length ?? 0;
}

/** Words of ours that break the rules below. */
const odd = new Map(
  Object.entries({
    people: 2,
    every: 2,
    everyone: 3,
    everything: 3,
    wednesday: 2,
    business: 2,
    sideways: 2,
    something: 2,
    sometimes: 2,
    someone: 2,
    movement: 2,
    being: 2,
    science: 2,
    area: 3,
    idea: 3,
  }),
);

function inEnglish(word: string): number {
  const known = odd.get(word);
  if (known !== undefined) return known;
  const runs = word.match(/[aeiouy]+/g)?.length ?? 0;
  return runs - silentEndings(word) + vowelsSpokenApart(word);
}

/** "make", "makes" and "used" end in silence; "table", "needed" and "pushes" do not. */
function silentEndings(word: string): number {
  if (/[^aeiouyl]les?$/.test(word)) return 0;
  return /[^aeiouy]e$|[^aeiouycghsxz]es$|the?s$|[^aeiouytd]ed$/.test(word) ? 1 : 0;
}

/** "di-al", "do-ing" and "eas-i-er" have more syllables than runs of vowels; "na-tion" and "so-cial" have not. */
function vowelsSpokenApart(word: string): number {
  const apart = /(?<![cgst])i[ao](?!u)|(?<![cgtq])ie[rt]|[^aeiouyqg]ua[lt]|eo(?!u)|[aeiouy]ing$/g;
  return word.match(apart)?.length ?? 0;
}
