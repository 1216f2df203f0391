import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stageConfig } from "../aws/config.ts";
import { heldDataPage } from "../../shared/pages/held-data-page.ts";
import { needed, onStage } from "./stage/command.ts";
import { heldDataOf } from "./stage/patient.ts";
import { Wrong } from "./stage/target.ts";

export const exportData = onStage({
  name: "export",
  summary: "write everything held about a patient, as data and as a page to read",
  help: `Answers a patient who asks what is held about them.

  npm run hipline -- export --clinic CLINIC --patient PATIENT

It writes out/export/CLINIC/PATIENT.json, which is everything, and PATIENT.html, which is the same in their language, to
read or to print. Both hold personal data: hand them over as the clinic hands over records, then delete them.
`,
  options: { clinic: { type: "string" }, patient: { type: "string" } },
  async run({ values }, target, terminal) {
    const whom = { clinicId: needed(values, "clinic"), patientId: needed(values, "patient") };
    const { root, folder } = terminal;
    const data = await heldDataOf(target, whom);
    const clinic = stageConfig(target.stage).clinics.find(({ id }) => id === whom.clinicId);
    if (!clinic)
      throw new Wrong(`Clinic "${whom.clinicId}" is not in the configuration of stage "${target.stage}".`);
    // Ids hold no slash and no dot, so they are safe as names.
    const out = join(root, "out", "export", whom.clinicId);
    mkdirSync(out, { recursive: true, mode: 0o700 });
    const file = join(out, whom.patientId);
    // Only their owner may read them.
    writeFileSync(`${file}.json`, `${JSON.stringify(data, null, 2)}\n`, { mode: 0o600 });
    writeFileSync(`${file}.html`, heldDataPage({ clinic, data }).html, { mode: 0o600 });
    terminal.print(
      `Written: ${relative(folder, file)}.json and .html. They hold personal data; delete them afterwards.`,
    );
    return 0;
  },
});
