import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Gallery } from "../../../infra/preview/gallery.ts";
import { LiveGallery } from "../../../infra/preview/live-gallery.ts";
import { watchFolders } from "../../../infra/preview/watch.ts";

const gallery = (language: string): Gallery => ({ items: [], languages: [language], site: new Map() });

describe("the live gallery", () => {
  it("tells its listeners of each new version", async () => {
    const live = new LiveGallery(() => Promise.resolve(gallery("en")));
    const told: number[] = [];
    live.onChange((version) => told.push(version));
    await live.refresh();
    await live.refresh();
    expect(told).toEqual([1, 2]);
  });

  it("keeps the last good one while the files are broken, and says why", async () => {
    let broken = false;
    const live = new LiveGallery(() =>
      broken ? Promise.reject(new Error("no such word")) : Promise.resolve(gallery("en")),
    );
    await live.refresh();
    broken = true;
    await live.refresh();
    expect(live.state.gallery.languages).toEqual(["en"]);
    expect(live.state.broken).toContain("no such word");
    broken = false;
    await live.refresh();
    expect(live.state.broken).toBeUndefined();
  });

  it("makes one more for any number of changes while one is being made", async () => {
    let makings = 0;
    const live = new LiveGallery(async () => {
      makings += 1;
      await Promise.resolve();
      return gallery("en");
    });
    await Promise.all([live.refresh(), live.refresh(), live.refresh()]);
    expect(makings).toBe(2);
  });
});

describe("watching", () => {
  it("sees a file that is saved in a folder below", async () => {
    const root = mkdtempSync(join(tmpdir(), "hipline-watch-"));
    mkdirSync(join(root, "shared/emails"), { recursive: true });
    let stop = (): void => undefined;
    try {
      await new Promise<void>((seen) => {
        stop = watchFolders(root, ["shared"], seen);
        setTimeout(() => writeFileSync(join(root, "shared/emails/weekly.ts"), "export {};"), 50);
      });
    } finally {
      stop();
      rmSync(root, { recursive: true });
    }
  });
});
