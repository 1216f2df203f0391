import { markup } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import type { Phase, Program } from "../program/program.ts";
import type { Context } from "./site.ts";

/** Criteria and sources are written in English, whatever the language of the page. */
export function evidenceSection(program: Program, context: Context): Markup {
  const own = context.words.program;
  return markup`
    <details class="evidence">
      <summary><h2>${own.forClinicians}</h2></summary>
      ${program.phases.map((phase) => phaseEvidence(phase, context))}
    </details>`;
}

function phaseEvidence({ weeks, entry, progress, rows }: Phase, { language, words }: Context): Markup {
  const own = words.program;
  const english = language.tag === "en" ? undefined : markup` lang="en" dir="ltr"`;
  const listed = (items: readonly string[]): Markup =>
    markup`<ul${english}>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
  const sources = rows.map(({ exercise, sources: all }) => {
    const refs = all.map(({ ref, evidence }, index) => {
      const cited = markup`<cite${english}>${ref}</cite> (${own.evidence[evidence]})`;
      return index === 0 ? cited : markup`; ${cited}`;
    });
    return markup`<li>${language.messages.exercises[exercise].name}: ${refs}</li>`;
  });
  return markup`
    <h3>${own.weeks(weeks.first, weeks.last)}</h3>
    <h4>${own.entry}</h4>${listed(entry)}
    <h4>${own.progress}</h4>${listed(progress)}
    <h4>${own.doses}</h4><ul>${sources}</ul>`;
}
