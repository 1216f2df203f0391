import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { movingPng } from "../../../infra/figures/moving-png.ts";
import { launchBrowser } from "../../support/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Four by two dots, red but for those that are named. */
function picture(...blue: readonly number[]): Uint8Array {
  const dots = Array.from({ length: 8 }, (_, dot) => (blue.includes(dot) ? [30, 30, 200] : [200, 30, 30]));
  return Uint8Array.from(dots.flatMap((dot) => [...dot, 255]));
}

/** What the browser's own decoder makes of it: how long each frame stays, and its two rows of red and blue dots. */
const decode = (png: Buffer): string => `(async () => {
  const data = Uint8Array.from(atob("${png.toString("base64")}"), (letter) => letter.charCodeAt(0));
  const decoder = new ImageDecoder({ data, type: "image/png" });
  await decoder.tracks.ready;
  const { frameCount, repetitionCount } = decoder.tracks.selectedTrack;
  const frames = [];
  for (let frameIndex = 0; frameIndex < frameCount; frameIndex++) {
    const { image } = await decoder.decode({ frameIndex });
    const canvas = new OffscreenCanvas(4, 2).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const { data: dots } = canvas.getImageData(0, 0, 4, 2);
    const row = (start) => [0, 1, 2, 3].map((dot) => (dots[4 * (start + dot) + 2] > 100 ? "b" : "r")).join("");
    frames.push([image.duration / 1000, row(0), row(4)]);
  }
  return { forever: repetitionCount === Infinity, frames };
})()`;

describe("a moving picture", () => {
  it("shows each frame whole for its time, again and again", async () => {
    const png = movingPng(
      [
        { rgba: picture(), milliseconds: 100 },
        { rgba: picture(5, 6), milliseconds: 200 },
        { rgba: picture(6), milliseconds: 300 },
      ],
      4,
      8,
    );
    const page = await browser.newPage();
    // Only pages on https may decode.
    await page.route("https://here.example/", (route) => route.fulfill({ body: "" }));
    await page.goto("https://here.example/");
    const decoded = await page.evaluate(decode(png));
    await page.close();
    expect(decoded).toEqual({
      forever: true,
      frames: [
        [100, "rrrr", "rrrr"],
        [200, "rrrr", "rbbr"],
        [300, "rrrr", "rrbr"],
      ],
    });
  });
});
