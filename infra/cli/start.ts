import { start as started } from "../../shared/control.ts";
import { onStage } from "./stage/command.ts";
import { changeControl } from "./stage/control.ts";

export const start = onStage({
  name: "start",
  summary: "start email that was stopped",
  help: `Starts email again that an operator stopped, or a clinic's after too many of its emails bounced or were reported: what
bounced before does not count against it any more.

  npm run hipline -- start                    what was stopped for all clinics
  npm run hipline -- start --clinic CLINIC    what was stopped for one
`,
  options: { clinic: { type: "string" } },
  async run({ values: { clinic } }, target, terminal) {
    terminal.print(await changeControl(target, (control) => started(control, clinic)));
    return 0;
  },
});
