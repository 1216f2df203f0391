import { languages } from "../../shared/content/languages.ts";
import type { Language } from "../../shared/content/languages.ts";

/** English words, laid out as Arabic or Hebrew would be. XB is the region that tests use for it: no patient has it. */
export const rightToLeft = "ar-XB";

/** Makes it known to everything that looks a language up, in this process only. */
export function addRightToLeft(): void {
  const english = languages.get("en");
  if (!english) throw new Error("The preview needs the English words, and there are none");
  (languages as Map<string, Language>).set(rightToLeft, { ...english, tag: rightToLeft, dir: "rtl" });
}
