import { existsSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chromium, { inflate } from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";
import type { Browser } from "playwright-core";

const packed = join(import.meta.dirname, "../../node_modules/@sparticuz/chromium/bin");
const unpacked = join(tmpdir(), "hipline-chromium-153.0.0");

/** The package unpacks into the temporary folder of the process. A folder of its own, renamed when whole, is safe to share. */
async function unpack(): Promise<void> {
  const before = process.env["TMPDIR"];
  const partial = await mkdtemp(`${unpacked}-`);
  try {
    process.env["TMPDIR"] = partial;
    await Promise.all(
      ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"].map((file) =>
        inflate(join(packed, file)),
      ),
    );
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  try {
    await rename(partial, unpacked);
  } catch (error) {
    // Another process was first.
    await rm(partial, { recursive: true });
    if (!existsSync(unpacked)) throw error;
  }
}

async function packagedBrowser(): Promise<Browser> {
  if (!existsSync(unpacked)) await unpack();
  // One process is what Lambda needs; here it would take the test run down with any page that crashes.
  const args = chromium.args.filter((flag) => !["--single-process", "--no-zygote"].includes(flag));
  return playwright.launch({ executablePath: join(unpacked, "chromium"), args, env: browserEnvironment() });
}

/** Libraries and fonts come with the package; a machine that has fonts of its own keeps them. */
const browserEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  LD_LIBRARY_PATH: join(unpacked, "al2023", "lib"),
  ...(existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(unpacked, "fonts") }),
});

/** A Chromium that needs no install: the one inside npm, or else the Chrome of this machine. */
export async function launchBrowser(): Promise<Browser> {
  try {
    return await packagedBrowser();
  } catch (cause) {
    try {
      return await playwright.launch({ channel: "chrome", args: ["--no-sandbox"] });
    } catch {
      throw new Error(
        "A browser is needed: the Chromium of @sparticuz/chromium did not start, and no Chrome is installed. Install Google Chrome, or run on x64 Linux",
        { cause },
      );
    }
  }
}
