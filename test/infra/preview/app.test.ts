import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { previewApp } from "../../../infra/preview/app.ts";
import type { Gallery } from "../../../infra/preview/gallery.ts";
import { LiveGallery } from "../../../infra/preview/live-gallery.ts";
import { openServer } from "../../../infra/local/desk/server.ts";
import type { DeskServer } from "../../../infra/local/desk/server.ts";
import { stills } from "../../../shared/content/pictures.ts";
import { launchBrowser } from "../../support/browser.ts";
import { violationsOf } from "../../support/rendered.ts";

const measures = {
  htmlBytes: { found: 26_000, most: 25_600 },
  textBytes: { found: 900 },
  grade: { found: 4.2, most: 6 },
  words: { found: 120 },
  links: { found: 3 },
  pictures: { found: 0 },
};
const html =
  '<!DOCTYPE html><html lang="en"><head><title>Mail</title></head><body><main><h1>Mail</h1></main></body></html>';
const email = { html, text: "Hello", subject: "Week 3 of your plan", preheader: "3 sessions.", measures };

const gallery: Gallery = {
  items: [
    {
      id: "first",
      group: "Visits",
      title: "First",
      kind: "email",
      made: new Map([
        ["en", email],
        ["ar-XB", { ...email, html: "mirrored" }],
      ]),
    },
    {
      id: "second",
      group: "Pages",
      title: "<b>Second</b>",
      kind: "page",
      made: new Map([["en", { failed: "Error: no word" }]]),
    },
  ],
  languages: ["en"],
  site: new Map([["/en/learn/noisy-knees/", "<p>Noisy</p>"]]),
};

let server: DeskServer;
let address: string;
beforeAll(async () => {
  server = await openServer(0);
  address = `http://127.0.0.1:${server.port}`;
  const live = new LiveGallery(() => Promise.resolve(gallery));
  await live.refresh();
  const app = previewApp(live, server.port);
  server.serve((request) => app.fetch(request));
});
afterAll(() => server.close());

const get = async (path: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(address + path);
  return { status: response.status, text: await response.text() };
};

describe("the list", () => {
  it("links to everything and says what is over a limit", async () => {
    const { text } = await get("/");
    expect(text).toContain('href="/item/first?language=en"');
    expect(text).toContain("1 email and 1 page in 1 language.");
    expect(text).toContain("2 are over a limit.");
    expect(text).toContain("too large");
    expect(text).toContain("cannot be made");
  });

  it("escapes what it shows", async () => {
    expect((await get("/")).text).toContain("&lt;b&gt;Second&lt;/b&gt;");
  });
});

describe("an email's own page", () => {
  it("shows it in every look, and its text", async () => {
    const { text } = await get("/item/first");
    for (const look of ["phone", "dark", "desktop", "desktop-dark", "rtl", "no-images", "no-style"]) {
      expect(text).toContain(`src="/shown/first/en/${look}"`);
    }
    expect(text).toContain('<pre class="text" dir="auto">Hello</pre>');
  });

  it("leads to the next", async () => {
    expect((await get("/item/first")).text).toContain('rel="next" href="/item/second?language=en"');
  });

  it("says why something cannot be made", async () => {
    expect((await get("/item/second")).text).toContain("Error: no word");
  });
});

describe("a picture", () => {
  it("is the one of the site", async () => {
    const response = await fetch(`${address}/assets/${stills.E01.file}`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/png"]);
  });

  it.each(["/assets/E01.png", "/assets/..%2fdraw.ts", "/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json"])(
    "is all that %s could be",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe("what is shown", () => {
  it("is the email itself", async () => {
    expect((await get("/shown/first/en/phone")).text).toBe(html);
  });

  it("is the mirrored one from right to left", async () => {
    expect((await get("/shown/first/en/rtl")).text).toBe("mirrored");
  });

  it("is the page of the site that an email links to", async () => {
    expect((await get("/en/learn/noisy-knees/")).text).toBe("<p>Noisy</p>");
  });

  it.each(["/item/none", "/shown/first/en/none", "/shown/first/tlh/phone", "/files/..%2Fapp.ts", "/x"])(
    "is a plain word that nothing is at %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe("another site that calls itself this machine", () => {
  it("gets nothing", async () => {
    const app = previewApp(new LiveGallery(() => Promise.resolve(gallery)), 4311);
    const response = await app.request("/", { headers: { host: "evil.example:4311" } });
    expect(response.status).toBe(403);
  });
});

describe("a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    ["/", "light"],
    ["/", "dark"],
    ["/item/first", "light"],
    ["/item/first", "dark"],
  ] as const)("finds no accessibility fault at %s, %s", async (path, colorScheme) => {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1200, height: 900 } });
    await page.goto(address + path);
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });

  it("goes from one to the next by the arrow key", async () => {
    const page = await browser.newPage();
    await page.goto(`${address}/item/first`);
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/\/item\/second/);
    await page.close();
  });

  it("skips the links inside the looks, so that the keyboard is not caught there", async () => {
    const page = await browser.newPage();
    await page.goto(`${address}/item/first`);
    expect(await page.locator("iframe:not([tabindex='-1'])").count()).toBe(0);
    await page.close();
  });
});
