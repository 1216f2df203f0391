import { languageOf } from "../../shared/content/languages.ts";
import type { Language } from "../../shared/content/languages.ts";
import { markup, raw } from "../../shared/emails/markup.ts";
import type { Markup } from "../../shared/emails/markup.ts";
import { programs } from "../../shared/program/catalog.ts";
import { exerciseIds } from "../../shared/program/exercises.ts";
import { contactSheetOf, exerciseSection } from "./exercises.ts";
import { legend, uncheckedDoses } from "./marks.ts";
import { programSection } from "./programs.ts";
import { rulesSection } from "./rules.ts";
import { signature } from "./sign-off.ts";
import { style } from "./style.ts";

const nameOf = (tag: string): string => new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;

const shell = (title: string, body: Markup): string =>
  String(markup`
    <!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title}</title>
        <style>${raw(style)}</style>
      </head>
      <body><main>${body}</main></body>
    </html>`);

/** All pictures on one sheet, to be looked at beside one another. */
export const contactSheet = (): string =>
  shell("Contact sheet of the exercises", contactSheetOf(languageOf("en")));

/** One document that a clinician can read from end to end and sign, with the words of one language. */
export function reviewDocument(tag: string): string {
  const language = languageOf(tag);
  const title = `For clinical review: exercises and programs in ${nameOf(tag)}`;
  return shell(
    title,
    markup`
      <h1>${title}</h1>
      ${introduction(language)}
      <section><h2>Contact sheet</h2>${contactSheetOf(language)}</section>
      <section class="sheet"><h2>Exercises, as their pages tell them</h2>${exerciseIds.map((id) => exerciseSection(id, language))}</section>
      ${programs.map((program) => programSection(program, language))}
      ${rulesSection(language)}
      <section class="sheet">
        <h2>Signature</h2>
        <p>I have read this document. What I did not strike out or change may be sent to patients whose clinician assigned it.</p>
        ${signature("All pictures, programs and texts in this document")}
      </section>`,
  );
}

const introduction = ({ tag, dir }: Language): Markup => markup`
  <p>These pictures and words go to patients by email and on the education site, in the program that their clinician chose and signed.</p>
  <p>Please mark what should change. What you sign is what is sent, picture for picture.</p>
  <p>${
    tag === "en"
      ? "The patient's words are English."
      : `The patient's words are ${nameOf(tag)}, a machine's draft. In production no patient gets it before a clinic signed it off.`
  }${dir === "rtl" ? " They run from right to left." : ""} Everything around them is English.</p>
  <h2>What the marks beside a dose mean</h2>
  ${legend()}
  <h2>Doses that no source we read states as they are</h2>
  ${uncheckedDoses()}`;
