import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { lastSite, lastSynth } from "../../../infra/local/last-synth.ts";

/** A repository with one source file in every place that counts. */
function repository() {
  const root = mkdtempSync(join(tmpdir(), "hipline-sources-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of [
    "events",
    "shared/emails",
    "functions/web",
    "infra/aws",
    "infra/figures",
    "infra/site",
  ]) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, "source.ts"), folder);
  }
  writeFileSync(join(root, "cdk.json"), "{}");
  writeFileSync(join(root, "package-lock.json"), "{}");
  const written: string[] = [];
  const writer = (proof: string) => (outdir: string) => {
    written.push(outdir);
    mkdirSync(outdir, { recursive: true });
    writeFileSync(join(outdir, proof), "");
    return Promise.resolve();
  };
  return {
    root,
    written,
    synth: () => lastSynth(root, writer("manifest.json")),
    site: () => lastSite(root, writer("404.html")),
  };
}

describe("the last synthesis", () => {
  it("is used again while its sources are the same", async () => {
    const { synth, written } = repository();
    const folder = await synth();
    expect(await synth()).toBe(folder);
    expect(written).toHaveLength(1);
    expect(existsSync(join(folder, "manifest.json"))).toBe(true);
  });

  it.each([
    "events/source.ts",
    "shared/emails/source.ts",
    "functions/web/source.ts",
    "infra/aws/source.ts",
    "cdk.json",
  ])("is made anew when %s changes", async (file) => {
    const { root, synth } = repository();
    const before = await synth();
    writeFileSync(join(root, file), "changed");
    expect(await synth()).not.toBe(before);
  });

  it.each(["infra/site", "infra/figures"])("does not depend on the site's %s", async (folder) => {
    const { root, synth, site } = repository();
    const before = [await synth(), await site()];
    writeFileSync(join(root, folder, "source.ts"), "changed");
    const after = [await synth(), await site()];
    expect([after[0] === before[0], after[1] === before[1]]).toEqual([true, false]);
  });

  it("leaves nothing half-written behind", async () => {
    const { root } = repository();
    const failing = async (outdir: string) => {
      mkdirSync(outdir, { recursive: true });
      await Promise.reject(new Error("a source has an error"));
    };
    await expect(lastSynth(root, failing)).rejects.toThrow("a source has an error");
    expect(readdirSync(join(root, ".local/synth"))).toEqual([]);
  });

  it("takes the place of those older than a day, not of today's, which may be playing", async () => {
    const { root, synth } = repository();
    const yesterday = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(await synth(), yesterday, yesterday);
    writeFileSync(join(root, "cdk.json"), "{ }");
    const todays = await synth();
    writeFileSync(join(root, "cdk.json"), "{  }");
    const newest = await synth();
    const kept = readdirSync(join(root, ".local/synth")).map((name) => join(root, ".local/synth", name));
    expect(kept.sort()).toEqual([todays, newest].sort());
  });
});
