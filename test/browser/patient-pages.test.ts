import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readDeployment } from "../../infra/local/deployment.ts";
import { deskApp } from "../../infra/local/desk/app.ts";
import { Desk } from "../../infra/local/desk/desk.ts";
import { openServer, type DeskServer } from "../../infra/local/desk/server.ts";
import { playTemplate, type Local } from "../../infra/local/hipline.ts";
import { launchBrowser } from "../support/browser.ts";
import { assembly } from "../support/played-hipline.ts";
import { violationsOf } from "../support/rendered.ts";

/** Where pictures of the pages go, for a person to look at; nowhere when the variable is not set. */
const pictures = process.env["PAGE_PICTURES"];

let browser: Browser;
let server: DeskServer;
let local: Local;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Each test has a Hipline of its own with one patient, whose first email has come. */
beforeEach(async () => {
  server = await openServer(0);
  const folder = await assembly();
  const apiUrl = `http://127.0.0.1:${server.port}`;
  local = await playTemplate({ assembly: folder, startAt: new Date("2027-03-01T14:00:00Z"), apiUrl });
  const desk = new Desk({ local, deployment: readDeployment(folder), id: randomUUID });
  const app = deskApp(desk, { port: server.port });
  server.serve((request) => app.fetch(request));
  local.putEvents([{ source: "clinic", detailType: "PlanAssigned", detail: planAssigned() }]);
  await local.clock.advanceTo(local.clock.now() + 3_600_000);
  return async () => {
    await server.close();
    await local.close();
  };
}, 300_000);

const planAssigned = () => ({
  metadata: {
    eventId: "browser-plan",
    occurredAt: "2027-03-01T13:59:00Z",
    version: 1,
    correlationId: "browser-run",
  },
  data: {
    clinicId: "hip-strong",
    patientId: "p-1",
    planId: "plan-1",
    program: "pfp-12",
    startDate: "2027-03-01",
    signedBy: "Dr. Ada Park",
    signedAt: "2027-02-26T16:00:00Z",
    contact: {
      email: "maria@example.com",
      givenName: "Maria",
      language: "en",
      timeZone: "America/New_York",
      birthYear: 1950,
      consent: { at: "2027-02-20T15:00:00Z", textVersion: "v1" },
    },
  },
});

const phone = { viewport: { width: 390, height: 844 } } as const;
const looks: [string, BrowserContextOptions][] = [
  ["without scripts", { ...phone, javaScriptEnabled: false }],
  ["with scripts", phone],
  ["in the dark", { ...phone, colorScheme: "dark" }],
];

/** Opens the newest email to the patient in a tab of its own, and follows one of its links from there. */
async function followed(page: Page, link: string): Promise<void> {
  const email = local.inbox().findLast(({ to }) => to.includes("maria@example.com"));
  if (!email?.html) throw new Error("the patient has got no email");
  const tab = await page.context().newPage();
  await tab.setContent(email.html, { waitUntil: "commit" });
  const href = await tab.getByRole("link", { name: link, exact: true }).getAttribute("href");
  await tab.close();
  await page.goto(href ?? "");
}

const heading = (page: Page): Promise<string | null> => page.getByRole("heading", { level: 1 }).textContent();

/** What everybody should be able to say of every page. */
async function isSound(page: Page, name: string): Promise<void> {
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }
  const cut =
    "[...document.querySelectorAll('.choices span')].filter((one) => one.scrollWidth > one.clientWidth)";
  expect(await page.evaluate(`${cut}.map((one) => one.textContent)`)).toEqual([]);
  const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  expect(await page.evaluate(overflow)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
}

async function walking(
  options: BrowserContextOptions,
  walk: (page: Page, sound: (name: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", ({ message }) => errors.push(message));
    const look = `${options.colorScheme ?? "light"}-${options.viewport?.width ?? 0}`;
    // axe runs past the policy of the page, but not where scripts are off.
    await walk(page, (name) =>
      options.javaScriptEnabled === false ? Promise.resolve() : isSound(page, `${name}-${look}`),
    );
    expect(errors.filter((error) => !error.includes("400 (Bad Request)"))).toEqual([]);
    expect(local.denials()).toEqual([]);
  } finally {
    await context.close();
  }
}

describe.each(looks)("from the links of an email, %s", (_, options) => {
  it("a check-in is two taps, and its answers are in the progress page", { timeout: 300_000 }, async () => {
    await walking(options, async (page, sound) => {
      await followed(page, "4 of 10");
      await sound("check-in");
      await page.getByRole("button", { name: "Send my answers" }).first().click();
      expect(await heading(page)).toBe("Thank you");
      await sound("thanks");
      await local.clock.settle();
      await page.getByRole("link", { name: "See your progress" }).click();
      expect(await heading(page)).toBe("Your progress");
      await page.getByText("Your usual pain was 4.", { exact: false }).first().waitFor();
      await sound("progress");
      await page.getByRole("link", { name: "This week's plan" }).click();
      expect(await heading(page)).toContain("Week 1");
      await sound("plan");
    });
  });

  it(
    "a warning sign is answered with what to do, and the plan shows no exercise",
    { timeout: 300_000 },
    async () => {
      await walking(options, async (page, sound) => {
        await followed(page, "Start your check-in");
        await page.getByRole("button", { name: "Send my answers" }).first().click();
        await page.getByRole("link", { name: "Choose a number for your usual pain" }).click();
        await sound("check-in-problem");
        await page.getByLabel("Knee stuck: cannot straighten or bend it (locked)").check();
        await page.getByRole("button", { name: "Send my answers" }).first().click();
        expect(await heading(page)).toContain("Stop. Get medical help today");
        await sound("stop");
        await local.clock.settle();
        await followed(page, "This week's plan");
        await page.getByText("Please do no exercises until you have talked with your clinic.").waitFor();
        expect(await page.locator("section.exercise").count()).toBe(0);
      });
    },
  );

  it(
    "settings count, a pause can be ended, and everything held can be read",
    { timeout: 300_000 },
    async () => {
      await walking(options, async (page, sound) => {
        await followed(page, "Your settings");
        await sound("settings");
        await page.getByLabel("Saturday").check();
        await page.getByLabel("Time").selectOption("6:00 PM");
        await page.getByLabel("Large").check();
        await page.getByRole("button", { name: "Save" }).click();
        expect(await heading(page)).toBe("Your settings are saved");
        await local.clock.settle();
        await page.getByRole("link", { name: "Back to your settings" }).click();
        expect(await page.getByLabel("Saturday").isChecked()).toBe(true);
        expect(await page.getByLabel("Time").inputValue()).toBe("18");
        await sound("settings-large");
        await page.getByLabel(/^In 2 weeks/).check();
        await page.getByRole("button", { name: "Pause" }).click();
        expect(await heading(page)).toBe("The emails are paused");
        await sound("paused");
        const days = page.waitForEvent("download");
        await page.getByRole("link", { name: /^Get the days from/ }).click();
        expect((await days).suggestedFilename()).toBe("reminders.ics");
        await local.clock.advanceTo(local.clock.now() + 1000);
        await page.getByRole("button", { name: "Send them again now" }).click();
        await local.clock.settle();
        await followed(page, "Your settings");
        await page.getByText("Your email for week 2 comes on", { exact: false }).waitFor();
        await page.getByRole("link", { name: "Show my data" }).click();
        await page.getByText("maria@example.com", { exact: false }).first().waitFor();
        await sound("data");
        const download = page.waitForEvent("download");
        await page.getByRole("link", { name: "Save it as a file" }).click();
        expect((await download).suggestedFilename()).toBe("my-data.json");
      });
    },
  );

  it("who is not the patient says so, and who unsubscribes can come back", { timeout: 300_000 }, async () => {
    await walking(options, async (page, sound) => {
      await followed(page, "Your settings");
      await page.getByRole("button", { name: "This is not me" }).click();
      expect(await heading(page)).toBe("Thank you for telling us");
      await sound("not-me");
      await local.clock.advanceTo(local.clock.now() + 1000);
      await page.getByRole("button", { name: /It was a mistake/ }).click();
      await local.clock.advanceTo(local.clock.now() + 1000);
      await followed(page, "Unsubscribe");
      await sound("unsubscribe");
      await page.getByRole("button", { name: "This is not me" }).click();
      expect(await heading(page)).toBe("Thank you for telling us");
      await local.clock.advanceTo(local.clock.now() + 1000);
      await page.getByRole("button", { name: /It was a mistake/ }).click();
      expect(await heading(page)).toBe("You get the emails again");
      await local.clock.advanceTo(local.clock.now() + 1000);
      await followed(page, "Your settings");
      await page.getByText("Your email for week 2 comes on", { exact: false }).waitFor();
      await followed(page, "Unsubscribe");
      await page.getByRole("button", { name: "Yes, unsubscribe" }).click();
      expect(await heading(page)).toBe("You are unsubscribed");
      await local.clock.advanceTo(local.clock.now() + 1000);
      await followed(page, "Your settings");
      await page.getByText("You unsubscribed, so no emails come.", { exact: false }).waitFor();
      await sound("settings-unsubscribed");
      await followed(page, "Unsubscribe");
      await page.getByRole("button", { name: "Yes, unsubscribe" }).click();
      await page.getByRole("button", { name: "Send me the emails again" }).click();
      expect(await heading(page)).toBe("You get the emails again");
    });
  });
});

describe("with the keyboard alone", () => {
  it(
    "a whole check-in can be filled in and sent, and what has the focus is seen",
    { timeout: 300_000 },
    async () => {
      await walking(phone, async (page) => {
        await followed(page, "Start your check-in");
        await reach(page, "usualPain");
        await page.keyboard.press("Space");
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("ArrowRight");
        expect(await page.locator("#usualPain-2").isChecked()).toBe(true);
        const ring = "getComputedStyle(document.activeElement.nextElementSibling).outlineStyle";
        expect(await page.evaluate(ring)).toBe("solid");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { name: "Thank you" }).waitFor();
      });
    },
  );

  it("a pause can be chosen, and the link past the top leads to the text", { timeout: 300_000 }, async () => {
    await walking(phone, async (page) => {
      await followed(page, "Pause the emails");
      await page.keyboard.press("Home");
      await reach(page, "until");
      await page.keyboard.press("Space");
      await page.getByRole("button", { name: "Pause" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "The emails are paused" }).waitFor();
    });
  });
});

/** Presses Tab until an answer to the question has the focus. */
async function reach(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate("document.activeElement.name")) === name) return;
  }
  throw new Error(`60 presses of Tab do not reach the question ${name}`);
}
