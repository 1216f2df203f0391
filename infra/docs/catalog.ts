import { type Contract, facts, fromClinic, fromPatient } from "../../events/index.ts";
import { consumerOf } from "./consumers.ts";
import { fieldTable } from "./field-table.ts";

const publishers = {
  clinic: "the clinic's systems",
  "hipline.web": "the patient, by way of Hipline's pages",
  hipline: "Hipline",
};

const introduction = `# Events

Generated from the contracts in this folder by \`npm run docs\`; change those, not this page.

Every event travels on the EventBridge bus \`hipline-<stage>\`, such as \`hipline-dev\`. Its detail is \`{ metadata, data }\`:

- \`eventId\` names the event forever. Publish it again as often as you like; it takes effect once. Give every event its own.
- \`occurredAt\` orders changes: an older change never undoes a newer one, whichever arrives first.
- \`version\` is the contract's version. A version that is not on this page is refused, never guessed.
- \`correlationId\` is the same on every event of one story.

A field that is not on this page is refused too, so a typing error cannot pass for an optional field left out. A refused
event changes nothing; \`EventRefused\` tells which field it was and what was required, never what the field held.

A patient's details cross the bus in \`contact\` of ConsultBooked, PlanAssigned and PatientUpdated and nowhere else.

For other languages there is a JSON Schema of each version in \`schemas/\`. A few rules have no form there and stand in the
descriptions: a time zone is one that IANA knows, a name holds no web or email address.
\`examples/\` holds samples of every released version; they parse forever.
`;

export function catalog(events: readonly Contract[]): string {
  return [
    introduction,
    "| event | from | consumed here by |\n| --- | --- | --- |",
    ...events.map(
      (event) => `| [${event.type}](#${anchor(event)}) | \`${event.source}\` | ${consumer(event)} |`,
    ),
    "",
    ...group("From the clinic", fromClinic),
    ...group("From the patient", fromPatient),
    ...group("Facts", facts),
  ].join("\n");
}

function group(title: string, events: readonly Contract[]): string[] {
  return [`## ${title}\n`, ...events.map(section)];
}

function section(event: Contract): string {
  const parts = [
    `### ${event.type}`,
    event.description,
    `Published by ${publishers[event.source]}. Consumed here by: ${consumer(event)}. Version ${event.version}, ` +
      `[JSON Schema](schemas/${event.type}/v${event.version}.json), [samples](examples/${event.type}/v${event.version}/).`,
    fieldTable(event),
    `Example detail:\n\n${fenced("json", JSON.stringify(event.example, null, 2))}`,
    `Rule pattern:\n\n${fenced("json", JSON.stringify(event.pattern))}`,
  ];
  if (event.source === "clinic") parts.push(`Publish it:\n\n${fenced("sh", putEvents(event))}`);
  return `${parts.join("\n\n")}\n`;
}

function consumer(event: Contract): string {
  const found = consumerOf(event);
  return found ? `\`${found.function}\` (queue \`${found.queue}\`)` : "no consumer yet";
}

const anchor = (event: Contract): string => event.type.toLowerCase();
const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

function putEvents(event: Contract): string {
  const entry = {
    EventBusName: "hipline-dev",
    Source: event.source,
    DetailType: event.type,
    Detail: JSON.stringify(event.example),
  };
  const quoted = JSON.stringify([entry]).replaceAll("'", "'\\''");
  return `aws events put-events --entries '${quoted}'`;
}
