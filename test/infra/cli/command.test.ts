import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { program } from "../../../infra/cli/program.ts";
import { runHipline } from "../../../infra/cli/run.ts";
import { changed, exampleFile, exampleText } from "./example.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hipline-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function hipline(...args: string[]): Promise<{ code: number; printed: string; told: string }> {
  const printed: string[] = [];
  const told: string[] = [];
  const code = await runHipline([program], args, {
    print: (text) => void printed.push(text),
    tell: (text) => void told.push(text),
    folder,
    root: folder,
  });
  return { code, printed: printed.join("\n"), told: told.join("\n") };
}

const saved = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

describe("hipline", () => {
  it.each([[], ["--help"], ["help"]])("lists its verbs: %j", async (...args) => {
    const { code, printed } = await hipline(...args);
    expect(code).toBe(0);
    expect(printed).toContain("program  check a clinic's own program");
  });

  it("knows no other verb", async () => {
    expect(await hipline("enrol")).toEqual({
      code: 1,
      printed: "",
      told: 'There is no verb "enrol". There is: program. See npm run hipline -- --help.',
    });
  });

  it("says more of a verb", async () => {
    expect((await hipline("program", "--help")).printed).toContain("infra/cli/PROGRAM.md describes it");
  });
});

describe("hipline program", () => {
  it.each([
    [["program"], "It takes one file, found 0. Write: npm run hipline -- program check FILE"],
    [["program", "check"], "It takes one file, found 0. Write: npm run hipline -- program check FILE"],
    [
      ["program", "check", "a", "b"],
      "It takes one file, found 2. Write: npm run hipline -- program check FILE",
    ],
    [["program", "chek", "a"], 'There is no "program chek". Write: npm run hipline -- program check FILE'],
  ])("refuses %j", async (args, sentence) => {
    expect(await hipline(...args)).toEqual({ code: 1, printed: "", told: sentence });
  });

  it("says that a file is not there", async () => {
    expect((await hipline("program", "check", "mine.json")).told).toBe(
      `There is no file ${join(folder, "mine.json")}.`,
    );
  });

  it("says that a folder is no file", async () => {
    mkdirSync(join(folder, "mine"));
    expect((await hipline("program", "check", "mine")).told).toBe(
      "mine is a folder. Name a JSON file in it.",
    );
  });

  it("says that a file is not text", async () => {
    const name = saved("mine.json", Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
    expect((await hipline("program", "check", name)).told).toBe(
      "mine.json is not text in UTF-8. Save it as UTF-8.",
    );
  });

  it("does not read what is far too large", async () => {
    const name = saved("mine.json", "x".repeat(1024 * 1024 + 1));
    expect((await hipline("program", "check", name)).told).toBe(
      "mine.json has 1048577 bytes. A program has at most 1 MB.",
    );
  });
});

describe("hipline program check, with problems", () => {
  it("tells each on a line, and writes nothing", async () => {
    const name = saved("mine.json", changed({ "phases.0.rows.1.sets": 12, id: "Mine" }));
    const { code, printed, told } = await hipline("program", "check", name);
    expect(code).toBe(1);
    expect(printed).toBe("");
    expect(told.split("\n")).toEqual([
      'line 2, column 9, id: must be 2 to 32 lower-case letters, digits and hyphens that begin with a letter, found "Mine"; write it so',
      expect.stringMatching(/^line \d+, column 19, phases\[0\]\.rows\[1\]\.sets: must be 1 to 5, found 12;/),
      "",
      "mine.json: 2 problems. Mend and check again.",
    ]);
    expect(readdirSync(folder)).toEqual(["mine.json"]);
  });

  it("tells where a text stops being JSON", async () => {
    const name = saved("mine.json", exampleText.replace('"version": 1,', '"version": 1'));
    expect((await hipline("program", "check", name)).told).toBe(
      'line 4, column 3: must have a comma or } here, found "; write it\n\nmine.json: 1 problem. Mend and check again.',
    );
  });

  it("takes a file that begins with a byte order mark", async () => {
    const name = saved("mine.json", `\ufeff${exampleText}`);
    expect((await hipline("program", "check", name)).code).toBe(0);
  });
});

describe("hipline program check, without a problem", () => {
  it("prints every week with its doses", async () => {
    const { code, printed } = await hipline("program", "check", saved("mine.json", exampleText));
    expect(code).toBe(0);
    expect(printed).toContain(
      [
        "week 4, D2 A bit more: 3 sessions of 25 minutes, reads flare-ups",
        "  +   E01       Side-lying leg raise  2     10            each-side  red-band-or-ankle-weight",
        "      E05       Bridge                3     12            both       none",
        "  +   E09       Sideways band walk    2     12            each-way   at-counter",
        "      E12       Sit to stand          3     10            both       none",
        "  or  E13       Wall squat            3     10            both       bend-to-60-degrees",
      ].join("\n"),
    );
  });

  it("writes every email in each language, as HTML and as text", async () => {
    await hipline("program", "check", saved("mine.json", exampleText));
    const preview = join(folder, "out/preview/harbor-knee-4");
    const weeks = ["01", "02", "03", "04"].flatMap((week) => [`week-${week}.html`, `week-${week}.txt`]);
    expect(readdirSync(preview).sort()).toEqual(["assets", "en", "es", "index.html"]);
    expect(readdirSync(join(preview, "es")).sort()).toEqual(weeks);
    expect(readFileSync(join(preview, "en/week-01.txt"), "utf8")).toContain("Week 1: Easy does it");
    const spanish = readFileSync(join(preview, "es/week-03.html"), "utf8");
    expect(spanish).toContain("Un poco más");
    const [, picture = ""] = /<img src="([^"]+)"/.exec(spanish) ?? [];
    expect(existsSync(join(preview, "es", picture))).toBe(true);
    expect(readFileSync(join(preview, "index.html"), "utf8")).toContain('href="en/week-01.html"');
  });

  it("says the program's own notes, the first ones in the first week only", async () => {
    await hipline("program", "check", saved("mine.json", exampleText));
    const text = (week: string): string =>
      readFileSync(join(folder, `out/preview/harbor-knee-4/en/week-${week}.txt`), "utf8");
    expect(text("01")).toContain("Call us if one of the pictures is not clear.");
    expect(text("02")).not.toContain("Call us if one of the pictures is not clear.");
    expect(text("02")).toContain("Wear shoes that hold your feet well.");
  });
});

it("npm run hipline finds a file from the folder it is called in", () => {
  saved("mine.json", '{"id": 1');
  const command = join(import.meta.dirname, "../../../infra/cli/hipline.ts");
  const { status, stderr } = spawnSync(process.execPath, [command, "program", "check", "mine.json"], {
    env: { ...process.env, INIT_CWD: folder },
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain(
    "line 1, column 9: must have a comma or } here, found the end of the file; write it",
  );
});

describe("the JSON Schema for editors", () => {
  const file = join(exampleFile, "../program.schema.json");
  const schema = z.fromJSONSchema(
    JSON.parse(readFileSync(file, "utf8")) as Parameters<typeof z.fromJSONSchema>[0],
  );

  it("accepts the example", () => {
    expect(schema.safeParse(JSON.parse(exampleText)).error).toBeUndefined();
  });

  it("refuses what the check refuses by its shape", () => {
    expect(schema.safeParse(JSON.parse(changed({ "phases.0.rows.1.sets": 12 }))).success).toBe(false);
  });
});
