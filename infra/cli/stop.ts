import { stop as stopped } from "../../shared/control.ts";
import { onStage } from "./stage/command.ts";
import { changeControl } from "./stage/control.ts";

export const stop = onStage({
  name: "stop",
  summary: "stop email, for all clinics or for one; nothing is lost",
  help: `Stops email within seconds. Alerts to clinics still go. What is due asks again every hour; a weekly email is skipped
36 hours after its time.

  npm run hipline -- stop                    for all clinics
  npm run hipline -- stop --clinic CLINIC    for one
`,
  options: { clinic: { type: "string" } },
  async run({ values: { clinic } }, target, terminal) {
    const why = { at: (await target.now()).toISOString(), because: "operator" } as const;
    terminal.print(await changeControl(target, (control) => stopped(control, why, clinic)));
    return 0;
  },
});
