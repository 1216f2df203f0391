/**
 * An email's HTML as a mail client with this setting shows it: its dark rules apply always or never, whatever the browser
 * itself prefers. Links open in a tab of their own.
 */
export function asShown(html: string, scheme: "light" | "dark" | undefined): string {
  const inTabs = html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`);
  if (scheme === undefined) return inTabs;
  return inTabs
    .replace(
      /@media\s*\(prefers-color-scheme:\s*dark\)/g,
      scheme === "dark" ? "@media all" : "@media not all",
    )
    .replace(/color-scheme:\s*light dark/g, `color-scheme:${scheme}`)
    .replace(/(<meta name="(?:supported-)?color-schemes?" content=)"light dark"/g, `$1"${scheme}"`);
}
