/** The ways in which a person may see an email or a page. */
export interface Look {
  readonly id: LookId;
  readonly title: string;
  /** CSS pixels; a text has none. */
  readonly width: number;
}

export type LookId =
  "phone" | "dark" | "desktop" | "desktop-dark" | "rtl" | "no-images" | "no-style" | "text";

export const looks: readonly Look[] = [
  { id: "phone", title: "Phone", width: 390 },
  { id: "dark", title: "Phone, dark", width: 390 },
  { id: "desktop", title: "Desktop", width: 700 },
  { id: "desktop-dark", title: "Desktop, dark", width: 700 },
  { id: "rtl", title: "Right to left", width: 390 },
  { id: "no-images", title: "Images off", width: 390 },
  { id: "no-style", title: "Styles removed", width: 390 },
  { id: "text", title: "Text part", width: 560 },
];

/** A browser shows one color scheme at a time; here both are wanted side by side, so the style itself is turned. */
function inScheme(html: string, scheme: "light" | "dark"): string {
  return html
    .replaceAll(
      /@media ?\(prefers-color-scheme: ?dark\)/g,
      scheme === "dark" ? "@media all" : "@media not all",
    )
    .replaceAll(/color-scheme: ?light dark/g, `color-scheme:${scheme}`)
    .replaceAll('content="light dark"', `content="${scheme}"`);
}

/** `html` changed to what a person with this look sees. */
export function seenAs(look: LookId, html: string): string {
  const scheme = look === "dark" || look === "desktop-dark" ? "dark" : "light";
  const turned = inScheme(html, scheme);
  // What an address that cannot load leaves behind: the words in its place.
  if (look === "no-images") return turned.replaceAll(/(<img\b[^>]*?\bsrc=)"[^"]*"/g, '$1"data:,"');
  if (look === "no-style") return turned.replaceAll(/<style\b[^>]*>.*?<\/style>/gs, "");
  return turned;
}

/** Mail clients strip styles and have a text part; a page keeps its style. */
export const looksOf = (kind: "email" | "page"): readonly Look[] =>
  looks.filter(({ id }) => kind === "email" || (id !== "text" && id !== "no-style"));

export const isLook = (id: string): id is LookId => looks.some((look) => look.id === id);
