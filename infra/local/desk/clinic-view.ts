import { newestEmail, type Desk, type Snapshot } from "./desk.ts";
import type { Form, Problem } from "./forms.ts";
import { unsubscribePath } from "./records.ts";
import { timelineOf } from "./timeline.ts";
import { cityOf } from "./times.ts";
import type { ClinicView } from "./views/clinic.ts";
import { isFilter } from "./views/timeline.ts";

export type Query = Record<string, string>;

/** A form that was refused comes back with what was typed. */
export interface Returned {
  type: string;
  form: Form;
  problems: Problem[];
}

export function clinicView(desk: Desk, snapshot: Snapshot, query: Query, returned?: Returned): ClinicView {
  const { local, deployment } = desk;
  const { records, people, person, clinic } = snapshot;
  const inbox = local.inbox();
  const chosen = inbox.find(({ messageId }) => messageId === query["email"]);
  const email = chosen ?? newestEmail(inbox, records, person?.ref);
  const zone = person?.zone ?? clinic.timeZone;
  const zoneOf = (ref: string | undefined) =>
    people.find((each) => each.ref === ref)?.zone ?? clinic.timeZone;
  const entries = timelineOf(local, records, zoneOf).filter(
    ({ patientRef }) => person === undefined || patientRef === undefined || patientRef === person.ref,
  );
  const filter = query["show"] ?? "";
  return {
    clinic,
    people,
    person,
    drafts: draftsOf(desk, snapshot, returned),
    forms: { ...deployment, known: person?.patient.contact !== undefined },
    card: {
      now: local.clock.now(),
      clinicZone: clinic.timeZone,
      unsubscribe: email && unsubscribePath(email),
    },
    entries,
    email,
    timeline: {
      zone,
      zoneOwner: person ? `${person.name}'s, in ${cityOf(zone)}` : `the clinic's, in ${cityOf(zone)}`,
      filter: isFilter(filter) ? filter : "all",
      link: (change) => `/?${String(new URLSearchParams({ ...query, ...change }))}`,
      open: email?.messageId,
      nameOf: (ref) => (person ? undefined : people.find((each) => each.ref === ref)?.name),
    },
  };
}

function draftsOf(desk: Desk, snapshot: Snapshot, returned: Returned | undefined): ClinicView["drafts"] {
  const { book, assign } = desk.suggest(snapshot);
  const draft = (name: string, type: string, values: Form) =>
    returned?.type === type
      ? { name, values: { ...values, guardianMailbox: "", ...returned.form }, problems: returned.problems }
      : { name, values, problems: [] };
  return { book: draft("book", "ConsultBooked", book), assign: draft("assign", "PlanAssigned", assign) };
}
