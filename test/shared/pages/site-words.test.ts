import { describe, expect, it } from "vitest";
import { siteLanguage } from "../../../infra/site/build.ts";
import { languageTags } from "../../../shared/content/language-list.ts";
import { proseOf } from "../../../shared/content/prose.ts";
import { readingGrade } from "../../../shared/content/reading-grade.ts";
import { exercisePage } from "../../../shared/pages/exercise-page.ts";
import { handoutPage } from "../../../shared/pages/handout-page.ts";
import { programPage } from "../../../shared/pages/program-page.ts";
import { sitePages } from "../../../shared/pages/site-pages.ts";
import { contextsOf } from "../../../shared/pages/site.ts";
import type { Context } from "../../../shared/pages/site.ts";
import { findProgram, programs } from "../../../shared/program/catalog.ts";
import type { Program } from "../../../shared/program/program.ts";
import { bookable, site } from "../../support/site.ts";
import { headings, hrefs, visibleText } from "../../support/visible-text.ts";

const english = contextsOf(site({ languages: [siteLanguage("en")] }))[0] as Context;
const pages = new Map(sitePages(site()).map(({ path, html }) => [path, html]));
const page = (path: string): string => pages.get(path) ?? "";
const programOf = (id: string): Program => findProgram(id) as Program;

describe.each(languageTags)("in %s", (tag) => {
  const plain = [...pages].filter(([path]) => new RegExp(`^/${tag}/(learn|exercises)/`).test(path));

  it.each(plain)("%s reads at grade seven or lower", (_, html) => {
    expect(readingGrade(proseOf(html), tag)).toBeLessThanOrEqual(7);
  });
});

describe("the page of an exercise", () => {
  const html = exercisePage("E02", english).html;
  const read = visibleText(html);

  it("says how, what to avoid, what is easier and harder, what it takes and how to stay safe", () => {
    expect(headings(html).map(({ text }) => text)).toEqual([
      "Clam",
      "How to do it",
      "Make it fit you",
      "What you need",
      "Stay safe",
      "Programs with this exercise",
    ]);
    for (const line of [
      "Open your top knee like a shell.",
      "Letting your hips roll back.",
      "You need a mat.",
    ])
      expect(read).toContain(line);
  });

  it("shows a picture in words too, and says what the orange spot means", () => {
    expect(html).toContain(
      'alt="Lies on the side with both knees bent, then opens the top knee while the feet stay together."',
    );
    expect(read).toContain("You should feel it where the orange spot is.");
  });

  it("moves nothing before the reader asks for it", () => {
    expect(html).toMatch(/<details class="play screen"><summary>.*?<\/summary><img [^>]*loading="lazy"/);
    expect(html).not.toContain("<details open");
  });

  it("leads to the programs that have it", () => {
    expect(hrefs(html)).toEqual(expect.arrayContaining(["/en/programs/knee-12/", "/en/programs/gentle-6/"]));
  });

  it("has no picture where none is drawn", () => {
    const [undrawn] = contextsOf(site({ pictures: {}, movements: {} }));
    expect(exercisePage("E02", undrawn as Context).html).not.toContain("<img");
  });

  it("warns of torn bands only where a band may come", () => {
    expect(visibleText(exercisePage("E03", english).html)).toContain("Check your band for tears");
    expect(visibleText(exercisePage("E01", english).html)).toContain(
      "If your plan adds a band, check it for tears",
    );
    expect(visibleText(exercisePage("E13", english).html)).not.toContain("tears");
  });
});

describe("the page of a program", () => {
  const read = visibleText(programPage(programOf("pfp-12"), english).html);

  it("says that a clinician chooses it", () => {
    expect(read).toContain("Your clinician chooses a program with you and signs it.");
  });

  it("gives each dose, and the week from which it changes", () => {
    expect(read).toContain(
      "Side-lying leg raise\n2 sets of 10 on each side.\nFrom week 2: 3 sets of 10 on each side.",
    );
  });

  it("says where each dose comes from and how well that was checked", () => {
    expect(read).toContain("Side-lying leg raise: Hoglund 2018, week 1: 3x10 (read in the source)");
    expect(read).toContain("Cut to a home dose (our own choice)");
  });

  it("has the run of each week where there are runs", () => {
    const runs = visibleText(programPage(programOf("run-8"), english).html);
    expect(runs).toContain("Week 1 Walk briskly for 30 minutes.");
    expect(read).not.toContain("Walk briskly");
  });

  it("marks English criteria as English in other languages", () => {
    expect(page("/es/programs/knee-12/")).toContain('<ul lang="en" dir="ltr"><li>Clinician diagnosis.</li>');
  });
});

describe("the handout of a week", () => {
  const html = handoutPage(programOf("pfp-12"), 3, english).html;
  const read = visibleText(html);

  it("has a box for each exercise in each session", () => {
    expect(html.match(/<span class="box">/g)?.length).toBe(5 * 3);
    const gentle = handoutPage(programOf("gentle-6"), 1, english).html;
    expect(gentle.match(/<span class="box">/g)?.length).toBe(4 * 2);
  });

  it("gives the same dose as the email of the week", () => {
    expect(read).toContain("3 sets of 12 on each side. Red band above your knees, or an ankle weight");
  });

  it("prints the address of what to read, for a reader of paper", () => {
    expect(read).toContain("guide.example/en/learn/load-and-stairs/");
  });

  it("prints when to stop, and never promises a call", () => {
    expect(read).toContain("Stop. Call emergency services (911/999/112) now.");
    expect(read).toContain("Pause the exercises. Call your clinic.");
    expect(read).not.toContain("We will call you");
  });

  it("belongs to one version of its program", () => {
    expect(programs.map(({ version }) => version)).toContain(1);
    expect(page("/en/programs/knee-12/v1/week-3/")).toContain("Week 3: Add load");
  });
});

describe("the article on hips and knees", () => {
  const html = page("/en/learn/hip-and-knee/");
  const copy = page("/en/learn/hip-and-knee/northside/");

  it("numbers its sources and links them from the text", () => {
    expect(html).toContain('<a href="#s1" aria-label="Source 1">[1]</a>');
    expect(html).toContain('<li id="s1">Ireland and others.');
  });

  it("says when it was checked, and that it does not diagnose", () => {
    expect(visibleText(html)).toContain("Last checked against its sources on November 23, 2026.");
    expect(visibleText(html)).toContain("They do not diagnose");
  });

  it("invites to nobody's consult by itself", () => {
    expect(html).not.toContain("<aside");
  });

  it("invites to the clinic's consult on the clinic's copy, under the clinic's name, after everything else", () => {
    expect(copy).toContain(`<header class="screen"><p><bdi>${bookable.name}</bdi></p>`);
    const [, afterSources = ""] = copy.split('<ol class="sources">');
    expect(hrefs(afterSources).filter((href) => href === bookable.bookingUrl)).toHaveLength(1);
    expect(hrefs(copy).filter((href) => href === bookable.bookingUrl)).toHaveLength(1);
  });
});
