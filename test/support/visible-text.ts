const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (entity, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (named[name] ?? entity),
  );

const squeezed = (text: string): string => text.replace(/[\s\u2060]+/g, " ").trim();

/** What a person reads in a page or an email, one line for each block. */
export function visibleText(html: string): string {
  const body = html
    .replace(/<(head|style)\b.*?<\/\1>/gs, "")
    .replace(/<!--.*?-->/gs, "")
    .replace(/<div style="display:none.*?<\/div>/s, "")
    .replace(/<\/(?:p|li|h[1-6]|td|a)>/g, "\n")
    .replace(/<[^>]*>/g, "");
  return unescaped(body).split("\n").map(squeezed).filter(Boolean).join("\n");
}

export const headings = (html: string): { level: number; text: string }[] =>
  [...html.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gs)].map(([, level, text = ""]) => ({
    level: Number(level),
    text: visibleText(text),
  }));

export const hrefs = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = ""]) => unescaped(href));
