import { join } from "node:path";
import { dlq } from "./dlq.ts";
import { doctor } from "./doctor.ts";
import { enroll } from "./enroll.ts";
import { erase } from "./erase.ts";
import { exportData } from "./export.ts";
import { importPatients } from "./import.ts";
import { pause, resume } from "./pause.ts";
import { program } from "./program.ts";
import { redrive } from "./redrive.ts";
import { runHipline } from "./run.ts";
import { start } from "./start.ts";
import { status } from "./status.ts";
import { stop } from "./stop.ts";
import type { Verb } from "./verb.ts";

const verbs: readonly Verb[] = [
  program,
  enroll,
  importPatients,
  status,
  pause,
  resume,
  exportData,
  erase,
  doctor,
  dlq,
  redrive,
  stop,
  start,
];

process.exitCode = await runHipline(verbs, process.argv.slice(2), {
  print: (text) => console.log(text),
  tell: (text) => console.error(text),
  // npm changes to the root of the repository and keeps where it was called.
  folder: process.env["INIT_CWD"] ?? process.cwd(),
  root: join(import.meta.dirname, "../.."),
});
