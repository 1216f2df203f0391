import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkInReminderDocument } from "../../../shared/emails/check-in-reminder.ts";
import { digestDocument } from "../../../shared/emails/clinic-digest.ts";
import { proposalDocument } from "../../../shared/emails/clinic-proposal.ts";
import { redFlagDocument } from "../../../shared/emails/clinic-red-flag.ts";
import { completedDocument } from "../../../shared/emails/completed.ts";
import type { EmailDocument } from "../../../shared/emails/document.ts";
import { emailOf, maxSubjectLength } from "../../../shared/emails/email.ts";
import { visitDocument } from "../../../shared/emails/visit.ts";
import { weeklyDocument } from "../../../shared/emails/weekly.ts";
import { sitePages } from "../../../shared/pages/site-pages.ts";
import { siteStyle } from "../../../shared/pages/site-style.ts";
import { siteLinks } from "../../../shared/links/site.ts";
import type { SiteLanguage } from "../../../shared/pages/site.ts";
import { notFoundPage, tryAgainPage } from "../../../shared/pages/trouble.ts";
import { unsubscribePage } from "../../../shared/pages/unsubscribe.ts";
import { programs } from "../../../shared/program/catalog.ts";
import { clinic } from "../../support/builders.ts";
import { launchBrowser } from "../../support/browser.ts";
import { alertInput, digestInput, proposalInput } from "../../support/clinic-emails.ts";
import { checkInInput, completedInput, visitInput, weeklyInput } from "../../support/emails.ts";
import { problemsOfEmail } from "../../support/html-validation.ts";
import { opened } from "../../support/rendered.ts";
import { testLanguages } from "../../support/test-languages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The longest names of a day, in English. */
const wednesday = { startsAt: new Date("2027-09-29T18:30:00Z") };

/** Inside a phase the exercises stay the same. */
const weeks = programs.flatMap((program) =>
  program.phases.map(({ weeks }) => ({ program, week: weeks.first })),
);
const repeats = ["check-in", "waiting-for-clinician", "clinician"] as const;

const emailsIn = ({ language }: SiteLanguage): [string, EmailDocument][] => [
  ...weeks.map(({ program, week }): [string, EmailDocument] => [
    `${program.id} week ${week}`,
    weeklyDocument(weeklyInput({ program, week }), language),
  ]),
  ...repeats.map((repeat): [string, EmailDocument] => [
    `repeated: ${repeat}`,
    weeklyDocument(weeklyInput({ week: 12, repeat }), language),
  ]),
  ...(["before", "moved", "reminder"] as const).map((occasion): [string, EmailDocument] => [
    `visit: ${occasion}`,
    visitDocument(visitInput(wednesday), occasion, language),
  ]),
  ["check-in reminder", checkInReminderDocument(checkInInput(), language)],
  ["completed", completedDocument(completedInput(), language)],
  ["red flag", redFlagDocument(alertInput(), language)],
  ["proposal", proposalDocument(proposalInput(), language)],
  ["digest", digestDocument(digestInput({ alerts: ["p-20417"] }), language)],
];

const pagesIn = ({ language }: SiteLanguage): [string, string][] => [
  [
    "unsubscribe: ask",
    unsubscribePage({ state: "ask", unsubscribeAction: "/u/t", notMineAction: "/u/t", language, clinic })
      .html,
  ],
  ["unsubscribe: done", unsubscribePage({ state: "done", resubscribeAction: "/u/t/r", language }).html],
  ["unsubscribe: undone", unsubscribePage({ state: "resubscribed", language }).html],
  ["not found", notFoundPage({ language }).html],
  ["try again", tryAgainPage({ language }).html],
];

/** One page of each kind: the longest article, and a program with all its parts. */
function sitePagesIn(own: SiteLanguage): [string, string][] {
  const links = siteLinks("", own.language.tag);
  const kinds = [
    links.home,
    links.help,
    links.article("hip-and-knee"),
    links.exercise("sideways-band-walk"),
    links.program("run-8"),
    links.handout({ id: "run-8", version: 1 }, 1),
    links.handout({ id: "pfp-12", version: 1 }, 5),
  ];
  const site = { languages: [own], clinics: [clinic], programs, pictures: {}, movements: {} };
  const style = `<style>${siteStyle()}</style></head>`;
  return sitePages({ ...site, stylesheet: () => "site.css" })
    .filter(({ path }) => kinds.includes(path))
    .map(({ path, html }) => [path, html.replace("</head>", style)]);
}

const isolated = (document: EmailDocument): string[] =>
  [...JSON.stringify(document).matchAll(/\u2068([^\u2069]*)\u2069/g)].map(([, name = ""]) => name);

describe.each(testLanguages)("in $language.tag", (own) => {
  const emails = emailsIn(own);

  it.each(emails)("the email %s keeps its subject", (_, document) => {
    const { subject } = emailOf(document);
    expect(subject.length).toBeLessThanOrEqual(maxSubjectLength);
  });

  it.each(emails)("the email %s keeps names in their own direction", (_, document) => {
    const { html, text } = emailOf(document);
    const names = new Set(isolated(document));
    const kept = [...html.matchAll(/<bdi>(.*?)<\/bdi>/g)].map(([, name = ""]) => name);
    expect(new Set(kept)).toEqual(names);
    expect(html + text).not.toMatch(/[\u2066-\u2069]/);
  });

  it.each(emails)("the email %s is valid HTML", async (_, document) => {
    expect(await problemsOfEmail(emailOf(document).html)).toEqual([]);
  });

  it.each([
    ...emails.map(([name, document]) => [name, emailOf(document).html] as const),
    ...pagesIn(own),
    ...sitePagesIn(own),
  ])("%s fits a phone of 390 px", async (_, html) => {
    const page = await opened(browser, html, { width: 390, scheme: "light" });
    expect(await page.evaluate("document.scrollingElement.scrollWidth")).toBeLessThanOrEqual(390);
    await page.close();
  });

  it("has a page of each kind on the site", () => {
    expect(sitePagesIn(own).length).toBe(7);
  });
});

it("a page that does not fit is found", async () => {
  const page = await opened(browser, `<p>${"wide".repeat(60)}</p>`, { width: 390, scheme: "light" });
  expect(await page.evaluate("document.scrollingElement.scrollWidth")).toBeGreaterThan(390);
  await page.close();
});
