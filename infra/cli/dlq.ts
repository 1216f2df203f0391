import type { Message } from "@aws-sdk/client-sqs";
import { onStage } from "./stage/command.ts";
import { checkedName, countOf, deadLetterNames, eachDeadLetter } from "./stage/dead-letters.ts";

export const dlq = onStage({
  name: "dlq",
  summary: "list what was given up, or say why of one queue",
  help: `Lists how many messages each queue gave up.

  npm run hipline -- dlq            all queues
  npm run hipline -- dlq QUEUE      each message of one: which event, since when and why, never what it holds
`,
  options: {},
  async run({ positionals: [queue] }, target, terminal) {
    if (queue === undefined) {
      const counts = await Promise.all(deadLetterNames.map((name) => countOf(target, name)));
      const width = Math.max(...deadLetterNames.map(({ length }) => length));
      for (const [index, name] of deadLetterNames.entries())
        terminal.print(`${name.padEnd(width)}  ${counts[index] ?? 0}`);
      return 0;
    }
    let found = 0;
    await eachDeadLetter(target, checkedName(queue), (message) => {
      found += 1;
      terminal.print(lineOf(message));
      return "keep";
    });
    if (found === 0) terminal.print(`Nothing was given up on ${queue}.`);
    return 0;
  },
});

const idOrType = /^[A-Za-z0-9_-]{1,64}$/;

/** The body may hold a name and an address: of it only ids and the event's type, and only where they look like such. */
function lineOf({ Attributes = {}, MessageAttributes = {}, Body = "" }: Message): string {
  const since = new Date(Number(Attributes["SentTimestamp"] ?? 0)).toISOString();
  const value = (name: string): string | undefined => MessageAttributes[name]?.StringValue;
  const why = [value("field"), value("reason"), value("ERROR_CODE")].filter((part) => part !== undefined);
  const what = idsIn(Body);
  return `${since}  ${what.join(" ") || "unreadable"}  ${why.join(" ") || "failed on every try; see the log"}`;
}

function idsIn(body: string): string[] {
  let parsed: Record<string, unknown>;
  try {
    parsed = JSON.parse(body) as Record<string, unknown>;
  } catch {
    return [];
  }
  const { detail } = parsed as {
    detail?: { metadata?: Record<string, unknown>; data?: Record<string, unknown> };
  };
  const candidates = [
    parsed["detail-type"],
    parsed["kind"],
    detail?.metadata?.["eventId"],
    detail?.data?.["clinicId"],
    parsed["enrollmentId"],
    parsed["consultRef"],
  ];
  return candidates.filter((part): part is string => typeof part === "string" && idOrType.test(part));
}
