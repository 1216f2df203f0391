import { markup, raw, type Markup } from "../../../../shared/emails/markup.ts";
import type { Local } from "../../local.ts";
import { faults } from "../faults.ts";
import { cityOf, momentIn } from "../times.ts";
import { icon } from "./icons.ts";
import { logsCard, newest } from "./logs.ts";
import { queuesCard } from "./queues.ts";
import { tableCard } from "./table-card.ts";

/** Dead letters and refused calls: a healthy run has none. */
export function alarmsOf(local: Local): number {
  const deadLetters = local
    .queues()
    .reduce((sum, { dlq, visible, inFlight }) => sum + (dlq ? visible + inFlight : 0), 0);
  return deadLetters + local.denials().length;
}

export const machinePage = ({ local }: { local: Local }, zone: string): Markup => markup`
  <h1 class="sr">Machine room</h1>
  <div id="machine" class="machine" data-live>
    ${health(alarmsOf(local))}
    <div class="stack">${queuesCard(local.queues(), zone)}${denials(local, zone)}</div>
    <div class="stack">${functions(local)}${schedules(local, zone)}${failures()}</div>
    ${events(local, zone)}
    ${notes(local, zone)}
    ${logsCard(local.logs(), zone)}
  </div>`;

const health = (alarms: number): Markup =>
  alarms === 0
    ? markup`<p class="outcome good">${icon("tick")}<span>All is well: no dead letters, and IAM refused nothing.</span></p>`
    : markup`<p class="outcome bad">${icon("alert")}<span>Dead letters and refused calls: ${alarms}. Look below for what went wrong.</span></p>`;

const failures = (): Markup => markup`
  <section class="card" aria-labelledby="room-failures">
    <h2 id="room-failures">Make something fail</h2>
    <p class="soft">Once, the next time it can. No email may be lost, and none may go out twice.</p>
    <form method="post" action="/desk/faults" class="actions">${Object.entries(faults).map(
      ([name, { button }]) => markup`<button type="submit" name="fault" value="${name}">${button}</button>`,
    )}</form>
  </section>`;

const functions = (local: Local): Markup =>
  tableCard({
    title: "Functions",
    about: "The bundled Lambda functions, each under its own role.",
    columns: ["Function", "Invocations", "Errors"],
    rows: local
      .functions()
      .map(
        ({ name, invocations, errors }) =>
          markup`<tr${errors > 0 ? raw(' class="alarm"') : undefined}><th scope="row">${name}</th><td>${invocations}</td><td>${errors}</td></tr>`,
      ),
    none: "The template has no function.",
  });

const schedules = (local: Local, zone: string): Markup =>
  tableCard({
    title: "Schedules",
    about: "A weekly one for each running plan, and one for every email that waits.",
    columns: ["Next run", "Expression", "Name"],
    rows: [...local.schedules()]
      .sort((a, b) => (a.next ?? Infinity) - (b.next ?? Infinity))
      .map(
        ({ name, expression, timezone, next }) => markup`
          <tr><td>${next === undefined ? "never" : momentIn(zone, next)}</td><td><code>${expression}</code> ${cityOf(timezone)}</td><th scope="row">${name}</th></tr>`,
      ),
    none: "Nothing is scheduled. Assign a plan, and its weekly schedule appears.",
  });

const denials = (local: Local, zone: string): Markup =>
  tableCard({
    title: "Refused by IAM",
    about: "Calls that the template's policies do not allow. They would fail on AWS too.",
    columns: ["When", "Who", "Action", "On"],
    rows: local
      .denials()
      .map(
        ({ at, principal, action, resource }) =>
          markup`<tr class="alarm"><td>${momentIn(zone, at)}</td><th scope="row">${principal}</th><td>${action}</td><td>${resource}</td></tr>`,
      ),
    none: "None: the template allowed every call.",
  });

const events = (local: Local, zone: string): Markup =>
  tableCard({
    title: "Events",
    about: `Everything on the buses, and the rules that took it; the newest ${newest}.`,
    columns: ["When", "Event", "From", "Bus", "Rules"],
    rows: local
      .events()
      .slice(-newest)
      .toReversed()
      .map(
        ({ at, bus, detailType, source, rules }) =>
          markup`<tr><td>${momentIn(zone, at)}</td><th scope="row">${detailType}</th><td>${source}</td><td>${bus}</td><td>${rules.join(", ")}</td></tr>`,
      ),
    none: "No event yet.",
  });

const notes = (local: Local, zone: string): Markup =>
  tableCard({
    title: "Notes",
    about: "What the played services have to say: events nobody took, messages given back, dead letters.",
    columns: ["When", "What", "Details"],
    rows: local
      .notes()
      .slice(-newest)
      .toReversed()
      .map(
        ({ at, kind, detail }) =>
          markup`<tr><td>${momentIn(zone, at)}</td><th scope="row">${kind}</th><td><code>${JSON.stringify(detail)}</code></td></tr>`,
      ),
    none: "Nothing out of the ordinary.",
  });
