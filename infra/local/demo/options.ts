import { parseArgs } from "node:util";
import { timeZone as timeZoneSchema, localDate as localDateSchema } from "../../../events/index.ts";
import { languages } from "../../../shared/content/languages.ts";
import { findProgram, programs } from "../../../shared/program/catalog.ts";
import type { Program } from "../../../shared/program/program.ts";

export interface DemoOptions {
  program: Program;
  zone: string;
  start: string;
  language: string;
  gate: "calendar" | "clinician";
}

export const demoHelp = `Plays one patient's program from the booked consult to its end, in virtual time, and writes what was sent to out/demo/.

  npm run demo -- [options]

  --program ID      ${programs.map(({ id }) => id).join(", ")} (pfp-12)
  --zone ZONE       the patient's IANA time zone (America/New_York)
  --start DATE      the day of week 1, YYYY-MM-DD (2027-01-18)
  --language TAG    ${[...languages.keys()].join(", ")} (en)
  --gate GATE       calendar or clinician (calendar)`;

/** Reads the arguments; a text instead of options is to be printed. */
export function demoOptions(args: string[]): DemoOptions | { help: string } | { wrong: string } {
  const text = { type: "string" } as const;
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        program: text,
        zone: text,
        start: text,
        language: text,
        gate: text,
        help: { type: "boolean" },
      },
    }));
  } catch (error) {
    return { wrong: `${(error as Error).message.split(". ")[0] ?? ""}. See npm run demo -- --help.` };
  }
  if (values.help) return { help: demoHelp };
  const { program: id = "pfp-12", zone = "America/New_York", start = "2027-01-18" } = values;
  const { language = "en", gate = "calendar" } = values;
  const program = findProgram(id);
  if (!program)
    return { wrong: `--program must be one of ${programs.map((one) => one.id).join(", ")}, found "${id}".` };
  if (!timeZoneSchema.safeParse(zone).success) {
    return { wrong: `--zone must be an IANA time zone such as Europe/Paris, found "${zone}".` };
  }
  if (!localDateSchema.safeParse(start).success) {
    return { wrong: `--start must be a real date written YYYY-MM-DD, found "${start}".` };
  }
  if (!languages.has(language)) {
    return { wrong: `--language must be one of ${[...languages.keys()].join(", ")}, found "${language}".` };
  }
  if (gate !== "calendar" && gate !== "clinician") {
    return { wrong: `--gate must be calendar or clinician, found "${gate}".` };
  }
  return { program, zone, start, language, gate };
}
