import type { CheckIn } from "../../shared/check-in/check-in.ts";
import { languageOf } from "../../shared/content/languages.ts";
import { publicLanguages } from "../../shared/content/sign-off.ts";
import { isolate } from "../../shared/emails/isolate.ts";
import { clockTime, dayName } from "../../shared/emails/visit-time.ts";
import { checkInPage } from "../../shared/pages/check-in.ts";
import { notMePage, pausedPage, resumedPage, savedPage } from "../../shared/pages/done.ts";
import { heldDataPage } from "../../shared/pages/held-data-page.ts";
import { planPage } from "../../shared/pages/plan.ts";
import { progressPage } from "../../shared/pages/progress.ts";
import { settingsPage } from "../../shared/pages/settings.ts";
import { stopPage, thanksPage } from "../../shared/pages/thanks.ts";
import { notFoundPage, tryAgainPage } from "../../shared/pages/trouble.ts";
import { unsubscribePage } from "../../shared/pages/unsubscribe.ts";
import { pfp12 } from "../../shared/program/pfp-12.ts";
import { run8 } from "../../shared/program/run-8.ts";
import { pageFrom } from "./fixture.ts";
import type { Fixture, Scene } from "./fixture.ts";
import { heldOf } from "./held-fixture.ts";
import { harbor, university } from "./people.ts";

/** Every page that is made for one person. */

const checkIn = pageFrom(checkInPage);
const thanks = pageFrom(thanksPage);
const stop = pageFrom(stopPage);
const progress = pageFrom(progressPage);
const plan = pageFrom(planPage);
const settings = pageFrom(settingsPage);
const saved = pageFrom(savedPage);
const paused = pageFrom(pausedPage);
const resumed = pageFrom(resumedPage);
const notMe = pageFrom(notMePage);
const heldData = pageFrom(heldDataPage);
const unsubscribe = pageFrom(unsubscribePage);
const notFound = pageFrom(notFoundPage);
const tryAgain = pageFrom(tryAgainPage);

const of =
  (clinic: typeof harbor) =>
  ({ language }: Scene) => ({ clinic, language });
const atHarbor = of(harbor);
const atUniversity = of(university);

const asked = { week: 3, planned: 3, action: "#" };
const answers = { usualPain: 4, redFlags: [] };
const around: Fixture[] = [
  checkIn("Check-in", "check-in", "From a number in the email", (scene) => ({
    ...atHarbor(scene),
    ...asked,
    filled: { flags: [], given: { usualPain: "4" } },
  })),
  checkIn("Check-in", "check-in-problem", "Sent without an answer, large words", (scene) => ({
    ...atUniversity(scene),
    ...asked,
    textSize: "large",
    filled: { flags: [], given: { sessions: "2" } },
    problems: { usualPain: "missing" },
  })),
  thanks("Check-in", "thanks", "Thank you", (scene) => ({
    ...atHarbor(scene),
    answers: { ...answers, exercisePain: 3 },
    week: 3,
    repeats: false,
    progress: "#",
  })),
  thanks("Check-in", "thanks-repeat", "The week comes again", (scene) => ({
    ...atUniversity(scene),
    answers: { ...answers, exercisePain: 7, settledByMorning: "no" },
    week: 3,
    repeats: true,
    progress: "#",
  })),
  stop("Check-in", "stop", "A warning sign", (scene) => ({
    ...atHarbor(scene),
    answers: { redFlags: ["breathless-or-chest-pain", "swollen-calf", "locked-knee"] },
    saved: true,
  })),
  stop("Check-in", "stop-not-saved", "A warning sign that could not be saved", (scene) => ({
    ...atUniversity(scene),
    answers: { redFlags: ["morning-stiffness"] },
    saved: false,
  })),
];

const said = (week: number, usualPain: number, worstPain: number, sessions: number): CheckIn => ({
  enrollmentId: "5f0c1d9e7a3b42648d1e90ab37c6f412",
  week,
  rev: 1,
  at: "2027-03-01T16:20:00Z",
  flags: [],
  answers: { usualPain, worstPain, sessions, redFlags: [] },
});
const eightWeeks = [
  said(1, 6, 8, 2),
  said(2, 6, 7, 3),
  said(3, 5, 7, 3),
  said(5, 5, 6, 2),
  said(6, 4, 6, 3),
  said(7, 4, 5, 3),
  said(8, 3, 5, 3),
];
const standingIn = ({ language }: Scene) => languageOf(language).messages.ownPages.standing;
/** The next email comes on Monday, March 8 at 8:00. */
const goesOn = (scene: Scene, week = 9) => {
  const { tag } = languageOf(scene.language);
  const text = standingIn(scene).next(week, isolate(dayName("2027-03-08", tag)), isolate(clockTime(8, tag)));
  return { kind: "runs", text } as const;
};
const calendar = {
  href: "#",
  days: { weekdays: ["mon", "wed", "fri"], first: "2027-03-03", last: "2027-04-02", count: 14 },
} as const;
const looking: Fixture[] = [
  progress("Progress and plan", "progress", "After 8 weeks", (scene) => ({
    ...atHarbor(scene),
    program: pfp12,
    checkIns: eightWeeks,
    week: 8,
    standing: goesOn(scene).text,
    plan: "#",
  })),
  progress("Progress and plan", "progress-none", "Nothing told yet", (scene) => ({
    ...atUniversity(scene),
    program: run8,
    checkIns: [],
    week: 1,
    standing: goesOn(scene, 2).text,
    plan: "#",
  })),
  plan("Progress and plan", "plan", "This week's plan", (scene) => ({
    ...atHarbor(scene),
    program: pfp12,
    week: 8,
    standing: goesOn(scene),
    site: scene.links.site,
    calendar,
    progress: "#",
  })),
  plan("Progress and plan", "plan-run", "A week with runs", (scene) => ({
    ...atUniversity(scene),
    program: run8,
    week: 3,
    standing: goesOn(scene, 4),
    site: scene.links.site,
    calendar,
    progress: "#",
  })),
  plan("Progress and plan", "plan-stopped", "After a warning sign", (scene) => ({
    ...atHarbor(scene),
    program: pfp12,
    week: 8,
    standing: { kind: "stopped", text: standingIn(scene).sign },
    site: scene.links.site,
    progress: "#",
  })),
];

const chosen = (scene: Scene, textSize: "regular" | "large" = "regular") =>
  ({
    standing: goesOn(scene),
    today: "2027-03-02",
    now: { weekday: "mon", hour: 8, language: languageOf(scene.language).tag, textSize },
    actions: { save: "#", pause: "#", resume: "#", notMe: "#", again: "#" },
    data: "#",
  }) as const;
const offer = { hours: [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], languages: publicLanguages([harbor]) };
const changing: Fixture[] = [
  settings("Settings", "settings", "Settings", (scene) => ({
    ...atHarbor(scene),
    ...chosen(scene),
    offer: { ...offer, languages: ["en", "es"] },
  })),
  settings("Settings", "settings-paused", "While paused, large words", (scene) => ({
    ...atUniversity(scene),
    ...chosen(scene, "large"),
    offer,
    textSize: "large",
    standing: {
      kind: "paused",
      text: standingIn(scene).paused(isolate(dayName("2027-03-22", languageOf(scene.language).tag))),
    },
  })),
  settings("Settings", "settings-unsubscribed", "After unsubscribing", (scene) => ({
    ...atHarbor(scene),
    ...chosen(scene),
    offer,
    standing: { kind: "unsubscribed", text: standingIn(scene).unsubscribed },
  })),
  settings("Settings", "settings-problem", "A day that cannot be", (scene) => ({
    ...atHarbor(scene),
    ...chosen(scene),
    offer,
    problems: ["until"],
  })),
  saved("Settings", "saved", "Saved", (scene) => ({ ...atHarbor(scene), settings: "#" })),
  paused("Settings", "paused", "Paused", (scene) => ({
    ...atHarbor(scene),
    until: "2027-03-22",
    resume: "#",
    settings: "#",
    calendar: { href: "#", from: "2027-03-22" },
  })),
  resumed("Settings", "resumed", "Pause ended", (scene) => ({ ...atHarbor(scene), settings: "#" })),
  notMe("Settings", "not-me", "Not the patient", ({ language }) => ({ language, undo: "#" })),
];

const kept: Fixture[] = [
  heldData("Settings", "held-data", "What is held", (scene) => ({
    ...atHarbor(scene),
    data: heldOf(scene.language),
    file: "#",
  })),
];

const leaving: Fixture[] = [
  unsubscribe("Unsubscribe", "unsubscribe-ask", "Asks", (scene) => ({
    ...atHarbor(scene),
    state: "ask",
    unsubscribeAction: "#",
    notMineAction: "#",
  })),
  unsubscribe("Unsubscribe", "unsubscribe-done", "Done", (scene) => ({
    ...atHarbor(scene),
    state: "done",
    resubscribeAction: "#",
  })),
  unsubscribe("Unsubscribe", "unsubscribe-undone", "Undone, bright color", (scene) => ({
    ...atUniversity(scene),
    state: "resubscribed",
  })),
  notFound("Trouble", "not-found", "Not found", ({ language }) => ({ language })),
  tryAgain("Trouble", "try-again", "Try again", (scene) => atHarbor(scene)),
];

export const pageFixtures: readonly Fixture[] = [...around, ...looking, ...changing, ...kept, ...leaving];
