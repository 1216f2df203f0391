import type { Clinic } from "../../../../shared/clinic.ts";
import { markup, type Markup } from "../../../../shared/emails/markup.ts";
import { programs } from "../../../../shared/program/catalog.ts";
import type { SentEmail } from "../../local.ts";
import type { Person } from "../records.ts";
import { planOf, type Entry } from "../timeline.ts";
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
      ${stepsDone(view) === 3 ? undefined : steps(view)}
      ${view.person ? patientCard(view.person, view.card) : undefined}
      ${stepsDone(view) === 3 ? moreForms(view) : undefined}
    </div>
    ${timelineView(view.entries, view.timeline)}
    ${phone(view.email, view.person?.zone ?? view.clinic.timeZone, view.card.now)}
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
function stepsDone({ person }: ClinicView): number {
  if (!person) return 0;
  if (person.enrollments.length === 0) return person.consults.length === 0 ? 0 : 1;
  const turned = person.enrollments.some((each) => Object.keys(planOf(each)?.slots ?? {}).length > 1);
  return turned ? 3 : 2;
}

function steps(view: ClinicView): Markup {
  const { person, drafts, forms } = view;
  const booked = (person?.consults.length ?? 0) > 0;
  const assigned = (person?.enrollments.length ?? 0) > 0;
  const begun = booked || assigned;
  return markup`
    <section class="card" aria-labelledby="steps-title">
      <h2 id="steps-title">${begun ? `${person?.name ?? ""}, step by step` : "Start here"}</h2>
      ${begun || view.people.length > 0 ? undefined : markup`<p class="soft">This is all of Hipline on one machine: no account, no real email. Three clicks show what a patient gets.</p>`}
      <ol class="steps">
        ${step(1, "Book a consult", booked, markup`<p>${bookLine(view)} An email tells what to expect.</p>${bookForm(drafts.book, forms)}`)}
        ${step(2, "Assign a plan", assigned, markup`<p>${assignLine(drafts.assign)} Week 1 goes out at once, never at night.</p>${assignForm(drafts.assign, forms)}`)}
        ${step(
          3,
          "Turn the clock",
          false,
          assigned
            ? markup`<p>The other weeks wait for their day. Let time pass and watch.</p>${turnForm()}`
            : markup`<p>Then let the weeks go by and watch each email come.</p>`,
        )}
      </ol>
    </section>`;
}

function bookLine({ drafts, person }: ClinicView): string {
  const { date = "", time = "", topic, givenName = person?.name ?? "" } = drafts.book.values;
  const at = Date.parse(`${date}T${time}Z`);
  const about = topic === "other" ? "" : `, about the ${topic ?? ""}`;
  return `${givenName}${Number.isNaN(at) ? "" : ` on ${momentIn("UTC", at)}`}${about}.`;
}

function assignLine({ values: { program: id = "", signedBy = "" } }: Draft): string {
  return `The ${programs.find((program) => program.id === id)?.weeks ?? ""}-week program ${id}, signed by ${signedBy}.`;
}

const step = (number: number, title: string, done: boolean, content: Markup): Markup => markup`
  <li class="step${done ? " done" : ""}">
    <span class="number" aria-hidden="true">${done ? icon("tick") : number}</span>
    <div><h3>${title}${done ? markup`<span class="sr">, done</span>` : undefined}</h3>${done ? undefined : content}</div>
  </li>`;

const turnForm = (): Markup => markup`
  <form method="post" action="/desk/clock" class="pair">
    <button type="submit" class="primary" name="turn" value="week">+1 week</button>
    <button type="submit" name="turn" value="end">To the end</button>
  </form>`;

const moreForms = ({ drafts, forms }: ClinicView): Markup => markup`
  <section class="card again" aria-label="More for this patient">
    <details id="again-book"${opened(drafts.book)}><summary>Book a consult</summary>${bookForm(drafts.book, forms)}</details>
    <details id="again-assign"${opened(drafts.assign)}><summary>${drafts.assign.values["replaces"] ? "Assign another plan in its place" : "Assign another plan"}</summary>${assignForm(drafts.assign, forms)}</details>
  </section>`;

const opened = ({ problems }: Draft): Markup | undefined => (problems.length > 0 ? markup` open` : undefined);
