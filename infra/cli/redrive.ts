import { onStage } from "./stage/command.ts";
import {
  checkedName,
  deadLetterNames,
  isUndelivered,
  redriveToQueue,
  redriveToTargets,
} from "./stage/dead-letters.ts";
import { Wrong } from "./stage/target.ts";

export const redrive = onStage({
  name: "redrive",
  summary: "have what one queue gave up tried again",
  help: `Has what a queue gave up tried again. Only after the cause is gone; to do it twice does no harm.

  npm run hipline -- redrive QUEUE
`,
  options: {},
  async run({ positionals: [queue] }, target, terminal) {
    if (queue === undefined) throw new Wrong(`Name a queue: ${deadLetterNames.join(", ")}.`);
    const name = checkedName(queue);
    const moved = await (isUndelivered(name) ? redriveToTargets : redriveToQueue)(target, name);
    terminal.print(moved === 0 ? `Nothing was given up on ${name}.` : `${name}: ${moved} tried again.`);
    return 0;
  },
});
