import { markup, raw, type Markup } from "../../../../shared/emails/markup.ts";
import type { Entry, Kind } from "../timeline.ts";
import { icon } from "./icons.ts";
import { longDayIn, timeIn } from "../times.ts";

export const filters = {
  all: "Everything",
  emails: "Emails",
  events: "Events",
  problems: "Problems",
} as const;
export type Filter = keyof typeof filters;
export const isFilter = (text: string): text is Filter => Object.hasOwn(filters, text);

const kindsOf: Record<Filter, readonly Kind[]> = {
  all: ["clinic", "patient", "fact", "email", "no-email", "problem"],
  emails: ["email", "no-email"],
  events: ["clinic", "patient", "fact", "problem"],
  problems: ["problem", "no-email"],
};

export interface TimelineContext {
  zone: string;
  /** Whose time that is. */
  zoneOwner: string;
  filter: Filter;
  /** The address of this page with other parameters. */
  link: (change: Record<string, string>) => string;
  /** The email that is open beside the timeline. */
  open: string | undefined;
  nameOf: (patientRef: string | undefined) => string | undefined;
}

export function timelineView(entries: Entry[], context: TimelineContext): Markup {
  const { filter, link, zoneOwner } = context;
  const shown = entries.filter(({ kind }) => kindsOf[filter].includes(kind));
  return markup`
    <section id="timeline" class="card timeline" aria-labelledby="timeline-title" data-live>
      <div class="head">
        <h2 id="timeline-title">${entries.length === 0 ? "What will happen" : "Timeline"}</h2>
        ${entries.length === 0 ? undefined : filterLinks(filter, link)}
      </div>
      ${entries.length === 0 ? undefined : markup`<p class="soft">Newest first. Times are ${zoneOwner}.</p>`}
      ${shown.length === 0 ? nothing(entries.length === 0) : days(shown, context)}
    </section>`;
}

const filterLinks = (current: Filter, link: TimelineContext["link"]): Markup => markup`
  <nav class="filters" aria-label="Show">${Object.entries(filters).map(
    ([name, label]) =>
      markup`<a href="${link({ show: name })}"${name === current ? raw(' aria-current="true"') : undefined} data-swap>${label}</a>`,
  )}</nav>`;

const way = [
  ["The clinic's system", "puts an event on the bus"],
  ["A rule", "moves it into the queue of one function"],
  ["The function", "takes it, under its own permissions"],
  ["DynamoDB and Scheduler", "keep the program and its days"],
  ["SES", "sends the email, and says what became of it"],
] as const;

/** Before anything happened, what will. */
const nothing = (first: boolean): Markup =>
  first
    ? markup`
        <p class="intro">Every click on the left takes the way it takes on AWS. What you see is the template that would be deployed, played here.</p>
        <ol class="way">${way.map(([who, does]) => markup`<li><strong>${who}</strong> ${does}</li>`)}</ol>`
    : markup`<p class="empty">Nothing of this kind yet.</p>`;

function days(entries: Entry[], context: TimelineContext): Markup[] {
  const groups = Map.groupBy(entries.toReversed(), ({ at }) => longDayIn(context.zone, at));
  return [...groups].map(
    ([day, rows]) => markup`
      <h3>${day}</h3>
      <ol class="rows">${rows.map((entry) => row(entry, context))}</ol>`,
  );
}

const labels: Record<Kind, string> = {
  clinic: "Clinic",
  patient: "Patient",
  fact: "Hipline",
  email: "Email",
  "no-email": "No email",
  problem: "Problem",
};

function row(entry: Entry, context: TimelineContext): Markup {
  const name = context.nameOf(entry.patientRef);
  return markup`
    <li class="row ${entry.kind}">
      <time>${timeIn(context.zone, entry.at)}</time>
      <span class="kind">${labels[entry.kind]}</span>
      <div class="what">${name === undefined ? undefined : markup`<span class="who">${name}</span> `}${what(entry, context)}</div>
    </li>`;
}

function what({ id, text, email, event }: Entry, { link, open }: TimelineContext): Markup {
  if (email) {
    const { messageId, state } = email;
    return markup`
      <a href="${link({ email: messageId })}"${messageId === open ? raw(' aria-current="true"') : undefined} data-swap="phone">${text}</a>
      ${state === "delivered" ? delivered : stateChip(state)}`;
  }
  if (!event) return markup`${text}`;
  const { source, detailType, rules, detail } = event;
  return markup`
    <details id="${id}">
      <summary>${text}</summary>
      <p class="soft"><code>${detailType}</code> from <code>${source}</code>${
        rules.length === 0 ? ", for whoever listens" : `, matched by ${rules.join(", ")}`
      }</p>
      <pre tabindex="0" aria-label="${detailType} as on the bus">${JSON.stringify(detail, null, 2)}</pre>
    </details>`;
}

const delivered = markup` <span class="tick" title="delivered">${icon("tick")}<span class="sr">delivered</span></span>`;

const stateLooks = { sent: "quiet", delivered: "good", bounced: "bad", complained: "bad" } as const;
const stateWords = {
  sent: "sent",
  delivered: "delivered",
  bounced: "bounced",
  complained: "reported as spam",
} as const;

export const stateChip = (state: keyof typeof stateWords): Markup =>
  markup` <span class="chip ${stateLooks[state]}">${stateWords[state]}</span>`;
