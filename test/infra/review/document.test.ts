import { describe, expect, it } from "vitest";
import { contactSheet, reviewDocument } from "../../../infra/review/document.ts";
import { doseText } from "../../../shared/content/dose-text.ts";
import { languageTags } from "../../../shared/content/language-list.ts";
import { languageOf } from "../../../shared/content/languages.ts";
import { stills } from "../../../shared/content/pictures.ts";
import { programs } from "../../../shared/program/catalog.ts";
import { exerciseIds, pictureIds } from "../../../shared/program/exercises.ts";
import { dosesFingerprint } from "../../../shared/program/fingerprint.ts";
import { pictureIdOf } from "../../../shared/program/loads.ts";
import { weekOf } from "../../../shared/program/program.ts";
import { visibleText } from "../../support/visible-text.ts";

describe("the contact sheet", () => {
  it("shows every picture once, as patients get it", () => {
    const shown = [...contactSheet().matchAll(/<img src="assets\/([^"]+)"/g)].map(([, file]) => file);
    expect(shown).toEqual(pictureIds.map((id) => stills[id].file));
  });
});

describe.each(languageTags)("the review document in %s", (tag) => {
  const html = reviewDocument(tag);
  const read = visibleText(html);
  const { messages } = languageOf(tag);

  it.each(exerciseIds)("tells all of %s that its page tells", (id) => {
    const { name, how, mistake, easier, harder, safety, picture } = messages.exercises[id];
    for (const words of [name, how, mistake, easier, harder, safety, picture]) expect(read).toContain(words);
  });

  it.each(
    programs.flatMap((program) =>
      Array.from({ length: program.weeks }, (_, week) => [program.id, week + 1, program] as const),
    ),
  )("%s week %i: every dose, with its picture and where it comes from", (_, week, program) => {
    const [, rest = ""] = html.split(`<h4>${program.id}, week ${week}:`);
    const [section = ""] = rest.split("<h5>");
    const text = visibleText(section);
    for (const prescription of weekOf(program, week).prescriptions) {
      expect(text).toContain(doseText(prescription, messages));
      expect(section).toContain(`assets/${stills[pictureIdOf(prescription)].file}`);
      for (const { ref } of prescription.sources) expect(text).toContain(ref);
    }
  });

  it("marks what was recalled and what is our own choice", () => {
    expect(read).toContain("Fukuda 2010, 70% of 1RM [memory]");
    expect(read).toContain("Cut to a home dose [design]");
    expect(read).toContain("Hoglund 2018, week 1: 3x10 [confirmed]");
  });

  it("prints the pain rule and every warning sign", () => {
    for (const { signs } of messages.redFlags.groups) for (const sign of signs) expect(read).toContain(sign);
    expect(read).toContain(messages.weekly.pain.zones.red.advice);
  });

  it("has a place to sign for each program, by the fingerprint of its doses, and for all of it", () => {
    for (const program of programs) {
      expect(read).toContain(
        `Program ${program.id}, version ${program.version}, doses ${dosesFingerprint(program)}`,
      );
    }
    expect(html.match(/<div class="signature">/g)).toHaveLength(programs.length + 1);
    for (const field of ["Name", "License", "Date", "Signature"]) expect(read).toContain(field);
  });
});

it("a translation says that it is a draft", () => {
  expect(visibleText(reviewDocument("es"))).toContain("a machine's draft");
  expect(visibleText(reviewDocument("en"))).not.toContain("draft");
});
