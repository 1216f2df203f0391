import { markup, type Markup } from "../../../../shared/emails/markup.ts";
import type { Local, QueueView } from "../../local.ts";
import { cityOf, dayIn, momentIn, timeIn } from "../times.ts";
import { icon } from "./icons.ts";

/** Dead letters and refused calls: a healthy run has none. */
export function alarmsOf(local: Local): number {
  const deadLetters = local
    .queues()
    .reduce((sum, { dlq, visible, inFlight }) => sum + (dlq ? visible + inFlight : 0), 0);
  return deadLetters + local.denials().length;
}

export function machinePage(local: Local, zone: string): Markup {
  return markup`
    <h1 class="sr">Machine room</h1>
    <div id="machine" class="machine" data-live>
      ${health(local)}
      ${queues(local.queues(), zone)}
      ${schedules(local, zone)}
      ${functions(local)}
      ${denials(local, zone)}
      ${events(local, zone)}
      ${notes(local, zone)}
      ${logs(local, zone)}
    </div>`;
}

function health(local: Local): Markup {
  const alarms = alarmsOf(local);
  return alarms === 0
    ? markup`<p class="outcome good">${icon("tick")}<span>All is well: no dead letters, and IAM refused nothing.</span></p>`
    : markup`<p class="outcome bad">${icon("alert")}<span>Something needs a look: ${alarms} dead letters or refused calls.</span></p>`;
}

interface Table {
  title: string;
  about: string;
  columns: string[];
  rows: Markup[];
  none: string;
}

const card = ({ title, about, columns, rows, none }: Table): Markup => markup`
  <section class="card" aria-labelledby="${slug(title)}">
    <h2 id="${slug(title)}">${title}</h2>
    <p class="soft">${about}</p>
    ${
      rows.length === 0
        ? markup`<p class="empty">${none}</p>`
        : markup`<div class="scroll" tabindex="0" role="region" aria-label="${title}">
            <table><thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows}</tbody></table>
          </div>`
    }
  </section>`;

const slug = (title: string): string => `room-${title.toLowerCase().replaceAll(" ", "-")}`;

function queues(all: QueueView[], zone: string): Markup {
  return card({
    title: "Queues",
    about:
      "Every event waits in a queue before a function takes it. What keeps failing ends in a dead-letter queue.",
    columns: ["Queue", "Waiting", "In flight", "Later", "Messages"],
    rows: [...all]
      .sort((a, b) => Number(a.dlq) - Number(b.dlq))
      .map(
        (queue) => markup`
          <tr${queue.dlq && queue.visible > 0 ? markup` class="alarm"` : undefined}>
            <th scope="row">${queue.name}</th><td>${queue.visible}</td><td>${queue.inFlight}</td><td>${queue.delayed}</td>
            <td>${messages(queue, zone)}</td>
          </tr>`,
      ),
    none: "No queue.",
  });
}

function messages({ name, dlq, visible, messages: all }: QueueView, zone: string): Markup | undefined {
  if (all.length === 0) return undefined;
  return markup`
    ${
      dlq && visible > 0
        ? markup`<form method="post" action="/desk/redrive"><input type="hidden" name="queue" value="${name}"><button>Redrive ${visible}</button></form>`
        : undefined
    }
    <details id="queue-${name}"><summary>Look inside</summary>${all.slice(0, 20).map(
      ({ id, body, receives, sentAt, attributes }) => markup`
        <p class="soft">Sent ${momentIn(zone, sentAt)}, received ${receives} times</p>
        <pre tabindex="0" aria-label="Message ${id}">${Object.entries(attributes)
          .map(([key, value]) => `${key}: ${value}\n`)
          .join("")}${pretty(body)}</pre>`,
    )}</details>`;
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function schedules(local: Local, zone: string): Markup {
  const sorted = [...local.schedules()].sort((a, b) => (a.next ?? Infinity) - (b.next ?? Infinity));
  return card({
    title: "Schedules",
    about: "One weekly schedule for each running plan, and one for every email that waits.",
    columns: ["Next run", "Schedule", "Expression", "Zone"],
    rows: sorted.map(
      ({ name, expression, timezone, next }) => markup`
        <tr><td>${next === undefined ? "never" : momentIn(zone, next)}</td><th scope="row">${name}</th><td><code>${expression}</code></td><td>${cityOf(timezone)}</td></tr>`,
    ),
    none: "Nothing is scheduled. Assign a plan and its weekly schedule appears.",
  });
}

const functions = (local: Local): Markup =>
  card({
    title: "Functions",
    about: "The bundled Lambda functions, each under its own role.",
    columns: ["Function", "Invocations", "Errors"],
    rows: local.functions().map(
      ({ name, invocations, errors }) => markup`
        <tr${errors > 0 ? markup` class="alarm"` : undefined}><th scope="row">${name}</th><td>${invocations}</td><td>${errors}</td></tr>`,
    ),
    none: "No function.",
  });

const denials = (local: Local, zone: string): Markup =>
  card({
    title: "Refused by IAM",
    about: "Calls that the template's policies do not allow. They would fail on AWS too.",
    columns: ["When", "Who", "Action", "On"],
    rows: local.denials().map(
      ({ at, principal, action, resource }) => markup`
        <tr class="alarm"><td>${momentIn(zone, at)}</td><th scope="row">${principal}</th><td>${action}</td><td>${resource}</td></tr>`,
    ),
    none: "None: every call was allowed by the template.",
  });

const lastOnes = 100;

const events = (local: Local, zone: string): Markup =>
  card({
    title: "Events",
    about: `Everything on the buses and the rules that took it; the newest ${lastOnes}.`,
    columns: ["When", "Bus", "Event", "From", "Rules"],
    rows: local
      .events()
      .slice(-lastOnes)
      .toReversed()
      .map(
        ({ at, bus, detailType, source, rules }) => markup`
          <tr><td>${momentIn(zone, at)}</td><td>${bus}</td><th scope="row">${detailType}</th><td>${source}</td><td>${rules.join(", ")}</td></tr>`,
      ),
    none: "No event yet.",
  });

const notes = (local: Local, zone: string): Markup =>
  card({
    title: "Notes",
    about: "What the played services have to say: events nobody took, messages given back, dead letters.",
    columns: ["When", "What", "Details"],
    rows: local
      .notes()
      .slice(-lastOnes)
      .toReversed()
      .map(
        ({ at, kind, detail }) => markup`
          <tr><td>${momentIn(zone, at)}</td><th scope="row">${kind}</th><td><code>${JSON.stringify(detail)}</code></td></tr>`,
      ),
    none: "Nothing out of the ordinary.",
  });

function logs(local: Local, zone: string): Markup {
  const lines = local
    .logs()
    .slice(-lastOnes)
    .map(({ at, function: name, line }) => `${dayIn(zone, at)} ${timeIn(zone, at)}  ${name}  ${line}`);
  return markup`
    <section class="card" aria-labelledby="room-logs">
      <h2 id="room-logs">Logs</h2>
      <p class="soft">What the functions wrote; the newest ${lastOnes} lines. Ids only, never a name or an address.</p>
      ${lines.length === 0 ? markup`<p class="empty">Nothing yet.</p>` : markup`<pre tabindex="0" aria-label="Logs">${lines.join("\n")}</pre>`}
    </section>`;
}
