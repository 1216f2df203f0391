import type { Language } from "../../shared/content/languages.ts";
import { markup } from "../../shared/emails/markup.ts";
import type { Markup } from "../../shared/emails/markup.ts";
import { decision } from "./sign-off.ts";

/** Harbor Street's number; each clinic's own stands in its emails. */
const emergencyNumber = "911";

/** What every weekly email prints below the exercises, whatever the program. */
export function rulesSection({ messages, tag, dir }: Language): Markup {
  const { pain } = messages.weekly;
  return markup`
    <section class="sheet">
      <h2>In every email</h2>
      <h3>How much pain is okay</h3>
      <div lang="${tag}" dir="${dir}">
        <p>${pain.scale}</p>
        <ul>${Object.values(pain.zones).map(({ name, range, advice }) => markup`<li><strong>${name} ${range}:</strong> ${advice}</li>`)}</ul>
      </div>
      ${decision()}
      <h3>When to stop and get help</h3>
      <div lang="${tag}" dir="${dir}">
        ${messages.redFlags.groups.map(({ level, action, signs }) => markup`<h4>${level}</h4><p><strong>${action(emergencyNumber)}</strong></p><ul>${signs.map((sign) => markup`<li>${sign}</li>`)}</ul>`)}
      </div>
      ${decision()}
    </section>`;
}
