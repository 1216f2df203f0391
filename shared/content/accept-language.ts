import { listedFor } from "./language-list.ts";

/** The first language a browser asks for that is among those offered, else English. Browsers name the dearest first. */
export function preferredLanguage(acceptLanguage: string, offered: readonly string[]): string {
  const asked = acceptLanguage.split(",").map((range) => listedFor(range.split(";")[0]?.trim() ?? ""));
  return asked.find((tag) => tag !== undefined && offered.includes(tag)) ?? "en";
}
