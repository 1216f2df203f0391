import { weekdays } from "../../../../events/index.ts";
import type { Clinic } from "../../../../shared/clinic.ts";
import { languages } from "../../../../shared/content/languages.ts";
import { markup, raw, type Markup } from "../../../../shared/emails/markup.ts";
import { programs } from "../../../../shared/program/catalog.ts";
import { cityOf } from "../times.ts";
import { checkbox, hidden, input, problemList, select, type Draft, type Option } from "./fields.ts";

export interface FormContext {
  clinics: readonly Clinic[];
  recipients: readonly string[];
  /** Known already; the form asks for no contact. */
  known: boolean;
}

const details = (draft: Draft, content: Markup): Markup => markup`
  <details id="${draft.name}-details"${draft.problems.length > 0 ? raw(" open") : undefined}>
    <summary>Change the details</summary>
    <div class="fields">${content}</div>
  </details>`;

const fixed = ({ values }: Draft, ...names: string[]): Markup[] =>
  hidden(Object.fromEntries(names.map((name) => [name, values[name] ?? ""])));

export function bookForm(draft: Draft, context: FormContext): Markup {
  return markup`
    <form method="post" action="/desk/publish/ConsultBooked" novalidate data-draft="book">
      ${problemList(draft)}
      ${fixed(draft, "consultId", "patientId", ...(context.clinics.length === 1 ? ["clinicId"] : []))}
      ${details(
        draft,
        markup`
          ${clinicSelect(draft, context)}
          ${context.known ? undefined : contactFields(draft, context)}
          ${select(draft, { name: "topic", label: "About" }, [
            ["knee", "Knee"],
            ["hip", "Hip"],
            ["other", "Something else"],
          ])}
          ${input(draft, { name: "date", label: "Day" }, 'type="date"')}
          ${input(draft, { name: "time", label: "Time", hint: `On the clinic's clock` }, 'type="time"')}`,
      )}
      <button type="submit" class="primary">Book the consult</button>
    </form>`;
}

export function assignForm(draft: Draft, context: FormContext): Markup {
  return markup`
    <form method="post" action="/desk/publish/PlanAssigned" novalidate data-draft="assign">
      ${problemList(draft)}
      ${fixed(draft, "planId", "patientId", "replaces", ...(context.clinics.length === 1 ? ["clinicId"] : []))}
      ${details(
        draft,
        markup`
          ${clinicSelect(draft, context)}
          ${context.known ? undefined : contactFields(draft, context)}
          ${select(
            draft,
            { name: "program", label: "Program" },
            programs.map(({ id, weeks }) => [id, `${id}, ${weeks} weeks`]),
          )}
          ${input(draft, { name: "startDate", label: "From" }, 'type="date"')}
          ${select(draft, { name: "weekday", label: "Weekly on" }, [["", "the weekday of the start"], ...weekdayOptions])}
          ${select(
            draft,
            { name: "hour", label: "At", hint: "On the patient's clock" },
            hours.map((hour) => [String(hour), hourName(hour)]),
          )}
          ${select(draft, { name: "gate", label: "Each new phase" }, [
            ["calendar", "follows the calendar"],
            ["clinician", "waits for the clinician"],
          ])}
          ${input(draft, { name: "signedBy", label: "Signed by" }, 'type="text" autocomplete="off"')}`,
      )}
      <button type="submit" class="primary">Assign the plan</button>
    </form>`;
}

const hours = Array.from({ length: 15 }, (_, index) => index + 6);
const hourName = (hour: number): string => `${hour % 12 || 12}:00 ${hour < 12 ? "AM" : "PM"}`;
const languageNames = new Intl.DisplayNames("en", { type: "language" });
const weekdayNames = {
  mon: "Mondays",
  tue: "Tuesdays",
  wed: "Wednesdays",
  thu: "Thursdays",
  fri: "Fridays",
  sat: "Saturdays",
  sun: "Sundays",
} as const;
export const weekdayOptions: readonly Option[] = weekdays.map((day) => [day, weekdayNames[day]]);

function clinicSelect(draft: Draft, { clinics }: FormContext): Markup | undefined {
  if (clinics.length < 2) return undefined;
  return select(
    draft,
    { name: "clinicId", label: "Clinic" },
    clinics.map(({ id, name }) => [id, name]),
  );
}

function contactFields(draft: Draft, { recipients }: FormContext): Markup {
  const allowed =
    recipients.length === 0 ? undefined : { hint: `This stage mails only to ${recipients.join(", ")}` };
  return markup`
    ${input(draft, { name: "givenName", label: "Given name" }, 'type="text" autocomplete="off"')}
    ${input(draft, { name: "email", label: "Email", ...allowed }, 'type="email" autocomplete="off"')}
    ${input(draft, { name: "timeZone", label: "Time zone" }, 'type="text" list="zones" autocomplete="off"')}
    ${select(
      draft,
      { name: "language", label: "Language" },
      [...languages.keys()].map((tag) => [tag, languageNames.of(tag) ?? tag]),
    )}
    ${input(draft, { name: "birthYear", label: "Year of birth" }, 'type="text" inputmode="numeric" autocomplete="off"')}
    ${checkbox(draft, { name: "guardianMailbox", label: "A guardian reads this mailbox" })}`;
}

/** Suggestions for every time zone field of a page. */
export const zoneList = (): Markup => markup`
  <datalist id="zones">${Intl.supportedValuesOf("timeZone").map(
    (zone) => markup`<option value="${zone}">${cityOf(zone)}</option>`,
  )}</datalist>`;
