import type { Clinic } from "../../../../shared/clinic.ts";
import { markup, type Markup } from "../../../../shared/emails/markup.ts";
import type { SentEmail } from "../../local.ts";
import type { Person } from "../records.ts";
import type { Entry } from "../timeline.ts";
import { cityOf, momentIn } from "../times.ts";
import { assignForm, bookForm, zoneList, type FormContext } from "./clinic-forms.ts";
import type { Draft } from "./fields.ts";
import { icon } from "./icons.ts";
import { patientCard, type CardContext } from "./patient-card.ts";
import { phone } from "./phone.ts";
import { timelineView, type TimelineContext } from "./timeline.ts";

export interface ClinicView {
  clinic: Clinic;
  people: Person[];
  /** The selected one; nobody while a new one is being entered. */
  person: Person | undefined;
  drafts: { book: Draft; assign: Draft };
  forms: FormContext;
  card: CardContext;
  entries: Entry[];
  timeline: TimelineContext;
  email: SentEmail | undefined;
}

export const clinicPage = (view: ClinicView): Markup => markup`
  <h1 class="sr">Clinic</h1>
  <div class="columns">
    <div id="desk" class="desk" data-live>
      ${clinicLine(view.clinic)}
      ${view.people.length > 0 ? switcher(view) : undefined}
      ${view.person ? patientCard(view.person, view.card) : undefined}
      ${stepsDone(view) === 3 ? moreForms(view) : steps(view)}
    </div>
    ${timelineView(view.entries, view.timeline)}
    ${phone(view.email, view.person?.zone ?? view.clinic.timeZone)}
  </div>
  ${zoneList()}`;

const clinicLine = ({ name, phone: number, timeZone }: Clinic): Markup => markup`
  <p class="clinic-name"><strong>${name}</strong><span class="soft">${number} · ${cityOf(timeZone)}</span></p>`;

function switcher({ people, person }: ClinicView): Markup {
  const link = (ref: string, label: string, current: boolean) =>
    current
      ? markup`<a href="/?patient=${ref}" aria-current="true" data-swap>${label}</a>`
      : markup`<a href="/?patient=${ref}" data-swap>${label}</a>`;
  return markup`
    <nav class="people" aria-label="Patients">
      ${people.map(({ ref, name }) => link(ref, name, ref === person?.ref))}
      ${link("new", "+ New patient", person === undefined)}
    </nav>`;
}

/** A newcomer is led through three steps; who has done them all does not need to hear of them again. */
function stepsDone({ person, entries }: ClinicView): number {
  if (!person) return 0;
  if (person.enrollments.length === 0) return person.consults.length === 0 ? 0 : 1;
  return entries.some(({ email, text }) => email !== undefined && text.includes("week 2")) ? 3 : 2;
}

function steps(view: ClinicView): Markup {
  const { person, drafts, forms } = view;
  const { book, assign } = drafts;
  const who = person?.name ?? book.values["givenName"] ?? "";
  const booked = (person?.consults.length ?? 0) > 0;
  const assigned = (person?.enrollments.length ?? 0) > 0;
  return markup`
    <section class="card" aria-labelledby="steps-title">
      <h2 id="steps-title">${booked || assigned ? `${who}, step by step` : "Start here"}</h2>
      ${booked || assigned ? undefined : markup`<p class="soft">This is all of Hipline, played on this machine. No account, no real email. Three clicks show what a patient gets.</p>`}
      <ol class="steps">
        ${step(1, "Book a consult", booked, booked ? undefined : markup`<p>${bookLine(view)} ${who} gets a calm email about what to expect.</p>${bookForm(book, forms)}`)}
        ${step(2, "Assign a plan", assigned, assigned ? undefined : markup`<p>${assign.values["program"]}, signed by ${assign.values["signedBy"]}. Week 1 goes out at once.</p>${assignForm(assign, forms)}`)}
        ${step(3, "Turn the clock", false, markup`<p>${assigned ? "The weekly emails wait for their day. Turn the clock by a week and watch." : "Then let the weeks go by and watch every email come."}</p>${assigned ? turnForm() : undefined}`)}
      </ol>
    </section>`;
}

function bookLine({ drafts, clinic }: ClinicView): string {
  const { date = "", time = "", topic } = drafts.book.values;
  const at = Date.parse(`${date}T${time}Z`);
  const about = topic === "other" ? "" : ` about the ${topic ?? ""}`;
  return Number.isNaN(at) ? `At ${clinic.name}${about}.` : `${momentIn("UTC", at)}${about}.`;
}

const step = (number: number, title: string, done: boolean, content: Markup | undefined): Markup => markup`
  <li class="step${done ? " done" : ""}">
    <span class="number" aria-hidden="true">${done ? icon("tick") : number}</span>
    <div><h3>${title}${done ? markup`<span class="sr">, done</span>` : undefined}</h3>${content}</div>
  </li>`;

const turnForm = (): Markup => markup`
  <form method="post" action="/desk/clock" class="pair">
    <button class="primary" name="turn" value="week">+1 week</button>
    <button name="turn" value="end">To the end</button>
  </form>`;

const moreForms = ({ drafts, forms }: ClinicView): Markup => markup`
  <section class="card more" aria-label="More for this patient">
    <details id="again-book"${opened(drafts.book)}><summary>Book a consult</summary>${bookForm(drafts.book, forms)}</details>
    <details id="again-assign"${opened(drafts.assign)}><summary>Assign another plan</summary>${assignForm(drafts.assign, forms)}</details>
  </section>`;

const opened = ({ problems }: Draft): Markup | undefined => (problems.length > 0 ? markup` open` : undefined);
