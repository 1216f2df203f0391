import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emailOf } from "../../../shared/emails/email.ts";
import type { Email } from "../../../shared/emails/email.ts";
import { weeklyDocument } from "../../../shared/emails/weekly.ts";
import { copyCollection, withPicturesIn } from "../../figures/collection.ts";
import { margaret } from "../../preview/people.ts";
import type { ProgramFile } from "./file-schema.ts";
import { ownLanguagesOf } from "./own-language.ts";
import { previewIndex } from "./preview-index.ts";

export interface PreviewedWeek {
  readonly language: string;
  readonly week: number;
  /** Without an ending, relative to the folder of the preview. */
  readonly file: string;
  readonly email: Email;
}

const pages = "https://mail.harborstreet.example";
const links = {
  unsubscribe: `${pages}/u/example`,
  checkIn: `${pages}/c/example`,
  plan: `${pages}/r/example/week`,
  progress: `${pages}/r/example`,
  settings: `${pages}/s/example`,
  pause: `${pages}/s/example#pause`,
  site: "https://guide.harborstreet.example",
};

/** Every email of a program as its patients would get it. */
export const previewOf = (file: ProgramFile): PreviewedWeek[] =>
  ownLanguagesOf(file).flatMap((language) =>
    Array.from({ length: file.program.weeks }, (_, index) => {
      const week = index + 1;
      const document = weeklyDocument(
        {
          ...margaret,
          language: language.tag,
          program: file.program,
          week,
          links,
        },
        language,
      );
      const name = `${language.tag}/week-${String(week).padStart(2, "0")}`;
      return { language: language.tag, week, file: name, email: emailOf(document) };
    }),
  );

/** Writes the preview to `out/preview/<program id>/` in place of the last one, and says where it begins. */
export function writePreview(file: ProgramFile, root: string): string {
  const folder = join(root, "out", "preview", file.program.id);
  rmSync(folder, { recursive: true, force: true });
  const weeks = previewOf(file);
  const assets = join(folder, "assets");
  mkdirSync(assets, { recursive: true });
  copyCollection(assets);
  for (const { language, file: name, email } of weeks) {
    mkdirSync(join(folder, language), { recursive: true });
    writeFileSync(join(folder, `${name}.html`), withPicturesIn("../assets", email.html));
    writeFileSync(join(folder, `${name}.txt`), email.text);
  }
  const index = join(folder, "index.html");
  writeFileSync(index, previewIndex(file, weeks));
  return index;
}
