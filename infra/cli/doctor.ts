import { secretAddressHash } from "../../shared/aws/address-hash.ts";
import { secretLinkKeys } from "../../shared/aws/link-keys.ts";
import { onStage } from "./stage/command.ts";
import { stopsOf } from "./stage/control.ts";
import { countOf, deadLetterNames } from "./stage/dead-letters.ts";
import { tableOf, type Target } from "./stage/target.ts";

/** What was looked at, and what to do when it is not as it should be. */
interface Finding {
  what: string;
  trouble?: string;
}

export const doctor = onStage({
  name: "doctor",
  summary: "look for what stands in the way of emails, and say what to do about it",
  help: `Looks at the table, the keys, what is stopped and what was given up. It changes nothing, and ends with 1 when something
needs a person. Whether SES itself may send is in its own console, and the alarms say who is hurt.

  npm run hipline -- doctor
`,
  options: {},
  async run(_given, target, terminal) {
    const findings = [
      { what: `table ${await tableOf(target)}` },
      await keys("link key", 'put it back as the runbook says under "Change the key that signs links"', () =>
        linkKeys(target),
      ),
      await keys("address key", "put back the version before", () => addressKey(target)),
      await stops(target),
      ...(await Promise.all(deadLetterNames.map((name) => givenUp(target, name)))),
    ];
    for (const { what, trouble } of findings)
      terminal.print(trouble === undefined ? `ok    ${what}` : `LOOK  ${what}: ${trouble}`);
    return findings.some(({ trouble }) => trouble !== undefined) ? 1 : 0;
  },
});

async function keys(what: string, mend: string, read: () => Promise<unknown>): Promise<Finding> {
  try {
    await read();
    return { what };
  } catch (error) {
    return { what, trouble: `${error instanceof Error ? error.message : "unknown"}; ${mend}` };
  }
}

const linkKeys = ({ secrets, stage }: Target) =>
  secretLinkKeys(secrets, `hipline-${stage}/link-key`, () => new Date()).ring();

const addressKey = ({ secrets, stage }: Target) =>
  secretAddressHash(secrets, `hipline-${stage}/address-key`)("nobody@example.com");

async function stops(target: Target): Promise<Finding> {
  const what = "sending";
  const lines = await stopsOf(target);
  return lines.length === 0 ? { what } : { what, trouble: `${lines.join(" ")} Go on with: start` };
}

async function givenUp(target: Target, queue: string): Promise<Finding> {
  const count = await countOf(target, queue);
  const what = `queue ${queue}`;
  return count === 0
    ? { what }
    : { what, trouble: `${count} given up. Read why with: dlq ${queue}; then: redrive ${queue}` };
}
