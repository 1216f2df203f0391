import { doseText } from "../../shared/content/dose-text.ts";
import type { Language } from "../../shared/content/languages.ts";
import { exerciseCard } from "../../shared/emails/exercise-card.ts";
import { markup } from "../../shared/emails/markup.ts";
import type { Markup } from "../../shared/emails/markup.ts";
import { composeWeekly } from "../../shared/emails/weekly.ts";
import { siteLinks } from "../../shared/links/site.ts";
import { dosesFingerprint } from "../../shared/program/fingerprint.ts";
import { pictureIdOf } from "../../shared/program/loads.ts";
import { changeSince, phaseOf, weekOf } from "../../shared/program/program.ts";
import type { Phase, Prescription, Program } from "../../shared/program/program.ts";
import { margaret } from "../preview/people.ts";
import { nameFor, picture } from "./exercises.ts";
import { sourceLine } from "./marks.ts";
import { decision, signature } from "./sign-off.ts";

/** Invented; the words are what is reviewed. */
const pages = "https://mail.harborstreet.example";
const links = {
  unsubscribe: `${pages}/u/...`,
  checkIn: `${pages}/c/...`,
  plan: `${pages}/r/.../week`,
  progress: `${pages}/r/...`,
  settings: `${pages}/s/...`,
  pause: `${pages}/s/...#pause`,
  site: "https://guide.harborstreet.example",
};

export const programSection = (program: Program, language: Language): Markup => markup`
  <section class="sheet">
    <h2>Program ${program.id}, version ${program.version}</h2>
    <p>${program.weeks} weeks. The doses of all weeks have the fingerprint ${dosesFingerprint(program)}: the one that is signed here.</p>
    ${program.phases.map((phase) => phaseSection(program, phase, language))}
    ${signature(`Program ${program.id}, version ${program.version}, doses ${dosesFingerprint(program)}`)}
  </section>`;

function phaseSection(program: Program, phase: Phase, language: Language): Markup {
  const { first, last } = phase.weeks;
  const name = language.messages.phases[program.id]?.[phase.id] ?? phase.id;
  const weeks = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return markup`
    <section>
      <h3>Phase ${phase.id}, weeks ${first} to ${last}: ${name}</h3>
      <h4>Begin when</h4><ul>${phase.entry.map((line) => markup`<li>${line}</li>`)}</ul>
      <h4>Go on when</h4><ul>${phase.progress.map((line) => markup`<li>${line}</li>`)}</ul>
      ${weeks.map((week) => weekSection(program, week, language))}
    </section>`;
}

function weekSection(program: Program, week: number, language: Language): Markup {
  const now = weekOf(program, week);
  const before = week > 1 ? weekOf(program, week - 1) : undefined;
  const titles: Readonly<Record<string, string>> = language.messages.articleTitles;
  const { text, subject } = composeWeekly({ ...margaret, language: language.tag, program, week, links });
  return markup`
    <section class="week">
      <h4>${program.id}, week ${week}: ${now.sessions} sessions of about ${now.minutes} minutes</h4>
      <table>
        <thead><tr><th scope="col">Picture</th><th scope="col">Dose as the patient reads it</th><th scope="col">Where it comes from</th></tr></thead>
        <tbody>${now.prescriptions.map((prescription, index) => {
          const change = before ? changeSince(before, prescription) : "same";
          return doseRow(prescription, index, { change, phase: phaseOf(program, week), language });
        })}</tbody>
      </table>
      ${now.run && markup`<p><strong>Run:</strong> ${language.messages.runs.pace(now.run).join(". ")}. ${language.messages.runs.effort(now.run.effort)}</p>`}
      <p><strong>Reading:</strong> ${titles[now.reading] ?? now.reading}</p>
      <h5>The email in plain text. Subject: ${subject}</h5>
      <pre lang="${language.tag}" dir="${language.dir}">${text}</pre>
      ${decision()}
    </section>`;
}

interface RowContext {
  readonly change: "new" | "more" | "same";
  readonly phase: Phase;
  readonly language: Language;
}

function doseRow(prescription: Prescription, index: number, { change, phase, language }: RowContext): Markup {
  const { messages, tag, dir } = language;
  const { dose } = exerciseCard(prescription, index + 1, change, messages, siteLinks(links.site, tag));
  const marked = messages.weekly.change[change];
  const { alternate } = phase.rows[index] ?? {};
  return markup`
    <tr>
      <td class="thumb">${picture(pictureIdOf(prescription), "")}</td>
      <td>
        <strong>${index + 1}. ${nameFor(prescription.exercise, language)}</strong>${marked && markup` <em>${marked}</em>`}
        <p lang="${tag}" dir="${dir}">${[`${dose.whole}.`, dose.load ?? "", ...dose.pace].filter(Boolean).join(" ")}</p>
        ${alternate && markup`<p>If the clinician chose it: ${nameFor(alternate.exercise, language)}, <span lang="${tag}">${doseText(alternate, messages)}</span>. ${alternate.sources.map(sourceLine)}</p>`}
      </td>
      <td>${prescription.sources.map(sourceLine)}</td>
    </tr>`;
}
