const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  "#39": "'",
};

const plain = (html: string): string =>
  html
    .replace(/<sup\b.*?<\/sup>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#?\w+);/g, (entity, name: string) => named[name] ?? entity)
    .replace(/\s+/g, " ")
    .trim();

/**
 * The sentences of an email or a page, a line for each block, for `readingGrade`. Headings, labels, links and doses are
 * no sentences, and a list of sources is names and numbers: counted as sentences they would make any text look easy.
 */
export const proseOf = (html: string): string =>
  [...html.replace(/<ol class="sources">.*?<\/ol>/gs, "").matchAll(/<(p|li)\b[^>]*>(.*?)<\/\1>/gs)]
    .map(([, tag, inner = ""]) => ({ tag, text: plain(inner) }))
    .filter(({ tag, text }) => tag === "li" || /[.!?:]$/.test(text))
    .map(({ text }) => text)
    .join("\n");
