import { markup } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import type { Context } from "./site.ts";

/** Readers of a public page may be anywhere. */
const emergencyNumbers = "911/999/112";

/** The fixed text of every email, but for the last level: nobody calls a reader of a public page. */
export function redFlagList({ language, words }: Context, heading: "h2" | "h3"): Markup[] {
  const { groups } = language.messages.redFlags;
  return groups.map(({ level, action, signs }, index) => {
    const title = heading === "h2" ? markup`<h2>${level}</h2>` : markup`<h3>${level}</h3>`;
    const todo = index === groups.length - 1 ? words.help.callClinic : action(emergencyNumbers);
    return markup`<section class="flags">${title}<p><strong>${todo}</strong></p><ul>${signs.map((sign) => markup`<li>${sign}</li>`)}</ul></section>`;
  });
}
