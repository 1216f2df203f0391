import { randomUUID } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDeployment } from "../../infra/local/deployment.ts";
import { deskApp } from "../../infra/local/desk/app.ts";
import { Desk } from "../../infra/local/desk/desk.ts";
import { openServer, type DeskServer } from "../../infra/local/desk/server.ts";
import { playTemplate, type Local } from "../../infra/local/hipline.ts";
import { siteHandler } from "../../infra/site/serve.ts";
import { launchBrowser } from "../support/browser.ts";
import { assembly } from "../support/played-hipline.ts";
import { builtSite } from "../support/site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let server: DeskServer;
let local: Local;
let address: string;
let site: string;

beforeAll(async () => {
  server = await openServer(0);
  address = `http://127.0.0.1:${server.port}`;
  const folder = await assembly();
  site = builtSite();
  local = await playTemplate({
    assembly: folder,
    startAt: new Date("2027-03-01T14:00:00Z"),
    apiUrl: address,
    siteUrl: address,
  });
  const desk = new Desk({ local, deployment: readDeployment(folder), id: randomUUID });
  const app = deskApp(desk, { port: server.port, site: siteHandler(site) });
  server.serve((request) => app.fetch(request));
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  await local.close();
  rmSync(site, { recursive: true });
});

async function open<Result>(
  path: string,
  look: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", ({ message }) => {
    // A busy browser gives up its fade from one page to the next, and shows the next page all the same.
    if (!message.startsWith("Transition was aborted")) errors.push(message);
  });
  await page.goto(address + path);
  try {
    const result = await look(page);
    expect(errors).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

/** What axe finds wrong, one line for each kind. */
async function violationsOn(page: Page): Promise<string[]> {
  // Past the policy of the page, which runs no foreign script.
  await page.evaluate(axe);
  const found = await page.evaluate("axe.run(document, { iframes: false })");
  return (found as { violations: { id: string; nodes: { target: string[] }[] }[] }).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

const outcome = (page: Page, text: string) => page.locator("#outcome", { hasText: text }).waitFor();

describe("the start page", { timeout: 400_000 }, () => {
  it("has nothing to object to before anything happened", async () => {
    expect(await open("/", violationsOn)).toEqual([]);
  });

  it("plays a whole program in four clicks", async () => {
    await open("/", async (page) => {
      await page.getByRole("button", { name: "Book the consult" }).click();
      await outcome(page, "Consult booked for Thu, Mar 4, 2:30 PM, about the knee. One email went out.");
      await page.getByRole("button", { name: "Assign the plan" }).click();
      await outcome(page, "Plan pfp-12 signed by Dana Reyes, PT, from Mon, Mar 1. One email went out.");
      await page.getByRole("button", { name: "+1 week" }).first().click();
      await outcome(page, "Mon, Mar 8, 9:02 AM. 3 emails went out.");
      await page.getByRole("button", { name: "To the end" }).first().click();
      await outcome(page, "emails went out.");
      await page.getByText("12 of 12 weeks sent").waitFor({ timeout: 300_000 });
      for (let week = 1; week <= 12; week += 1)
        expect(
          await page.getByRole("link", { name: `Weekly email, week ${week} of 12`, exact: true }).count(),
        ).toBe(1);
    });
    // Twelve weeks and two about the visit; then what follows from a patient who never answers.
    const program = local.inbox().filter(({ tags }) => /^[wbr]_/.test(tags["sid"] ?? ""));
    expect(program).toHaveLength(14);
    expect(local.denials()).toEqual([]);
  });

  it("shows an email on the phone when it is chosen", async () => {
    await open("/", async (page) => {
      await page.getByRole("link", { name: "Weekly email, week 3 of 12" }).click();
      await page.locator("#phone .subject", { hasText: "Week 3 of your plan" }).waitFor();
      const email = page.frameLocator("#phone iframe");
      expect(await email.getByRole("heading", { level: 1 }).textContent()).toContain("Week 3");
    });
  });

  it("shows the picture of every exercise in the email, from the site that it serves", async () => {
    await open("/", async (page) => {
      await page.getByRole("link", { name: "Weekly email, week 3 of 12" }).click();
      const pictures = page.frameLocator("#phone iframe").locator("img");
      await pictures.first().waitFor();
      const widths = () =>
        pictures.evaluateAll((all) =>
          all.map((one) => (one as never as { naturalWidth: number }).naturalWidth),
        );
      await expect.poll(widths, { timeout: 20_000 }).toEqual([1104, 1104, 1104, 1104, 1104]);
    });
  });

  it("leads from an email to the patient's real page", async () => {
    await open("/", async (page) => {
      const opened = page.context().waitForEvent("page");
      await page.getByRole("link", { name: "Open the unsubscribe page" }).click();
      expect(await (await opened).title()).toContain("Unsubscribe");
    });
  });

  it("says at each field what is wrong, and keeps what was typed", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${address}/?patient=new`);
    await page.locator("#book-details summary").click();
    await page.getByLabel("Email").first().fill("james at example");
    await page.getByRole("button", { name: "Book the consult" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByLabel("Email").first().inputValue()).toBe("james at example");
    expect(await page.getByLabel("Email").first().getAttribute("aria-invalid")).toBe("true");
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  it("keeps the keyboard where it was when a button has done its work", async () => {
    await open("/?patient=new", async (page) => {
      await page.getByRole("button", { name: "Book the consult" }).press("Enter");
      await outcome(page, "Consult booked");
      expect(await page.evaluate("document.activeElement.id")).toBe("desk");
    });
  });

  it("says so when nothing answers", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    await context.setOffline(true);
    await page.getByRole("button", { name: "+1 hour" }).click();
    await outcome(page, "Hipline does not answer.");
    await context.close();
  });

  it("works without its script", async () => {
    await open(
      "/desk/machine",
      async (page) => {
        await page.getByRole("button", { name: "+1 hour" }).click();
        await outcome(page, "No email was due.");
        expect(page.url()).toBe(`${address}/desk/machine`);
      },
      { javaScriptEnabled: false },
    );
  });

  it("follows a clock that somebody else turns", async () => {
    await open("/", async (page) => {
      const before = await page.locator("#day").textContent();
      await open("/desk/inbox", async (other) => {
        await other.getByRole("button", { name: "+1 day" }).click();
        await outcome(other, "No email was due.");
      });
      await expect.poll(() => page.locator("#day").textContent(), { timeout: 60_000 }).not.toBe(before);
    });
  });

  describe.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 390],
    ["dark", 390],
  ] as const)("in the %s at %i pixels", (colorScheme, width) => {
    it.each(["/", "/desk/inbox", "/desk/machine"])("has nothing to object to at %s", async (path) => {
      const options = { colorScheme, viewport: { width, height: 844 } };
      await open(
        path,
        async (page) => {
          expect(await violationsOn(page)).toEqual([]);
          const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
          expect(await page.evaluate(overflow)).toBe(0);
        },
        options,
      );
    });
  });
});
