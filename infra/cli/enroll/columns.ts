import type { planAssigned } from "../../../events/index.ts";
import { Wrong } from "../stage/target.ts";

type Assignment = Parameters<typeof planAssigned.build>[1];

/** What a person gives for one patient: an option of `enroll`, a column of a CSV file. */
export const columns = {
  clinic: "the clinic's id in the configuration",
  patient: "the clinic's own id of the patient, never an address",
  plan: "the clinic's id of the plan; the same plan twice is one plan",
  program: "pfp-12, run-8, gentle-6, or a program of your own",
  start: "the day from which week 1 may go out, YYYY-MM-DD",
  "signed-by": "the clinician who signed the plan",
  "signed-at": "when, such as 2027-01-15T16:40:00Z",
  email: "where the patient reads email",
  "given-name": "what to call the patient",
  language: "such as en or es",
  "time-zone": "the patient's, such as America/New_York",
  "birth-year": "the year alone",
  "consent-at": "when the patient agreed to get email",
  "consent-text": "the version of the text they agreed to",
} as const;

export const optionalColumns = {
  weekday: "mon to sun; that of the start when left out",
  hour: "6 to 20 on the patient's clock; 8 when left out",
  gate: "calendar or clinician",
  replaces: "the plan that this one takes the place of",
  "guardian-mailbox": "yes for a patient of 16 or 17 whose guardian reads the mailbox",
} as const;

export type Row = Readonly<Record<string, string | undefined>>;

/** The event's data as the row says it; what it must be is the contract's business. */
export function assignmentOf(row: Row): Assignment {
  const given = (name: keyof typeof columns): string => {
    const value = row[name]?.trim() ?? "";
    if (value === "") throw new Wrong(`${name} is missing: ${columns[name]}`);
    return value;
  };
  const optional = (name: keyof typeof optionalColumns): string | undefined => row[name]?.trim() || undefined;
  const { weekday, hour, gate, replaces, guardian } = {
    weekday: optional("weekday"),
    hour: optional("hour"),
    gate: optional("gate"),
    replaces: optional("replaces"),
    guardian: optional("guardian-mailbox"),
  };
  return {
    clinicId: given("clinic"),
    patientId: given("patient"),
    planId: given("plan"),
    program: given("program"),
    startDate: given("start"),
    signedBy: given("signed-by"),
    signedAt: given("signed-at"),
    ...(weekday !== undefined && { weekday: weekday as Assignment["weekday"] & string }),
    ...(hour !== undefined && { hour: Number(hour) }),
    ...(gate !== undefined && { gate: gate as Assignment["gate"] & string }),
    ...(replaces !== undefined && { replaces }),
    contact: {
      email: given("email"),
      givenName: given("given-name"),
      language: given("language"),
      timeZone: given("time-zone"),
      birthYear: Number(given("birth-year")),
      ...(guardian !== undefined && { guardianMailbox: guardian === "yes" }),
      consent: { at: given("consent-at"), textVersion: given("consent-text") },
    },
  };
}

export const columnHelp = (): string => {
  const width = Math.max(
    ...[...Object.keys(columns), ...Object.keys(optionalColumns)].map(({ length }) => length),
  );
  const lines = (which: Record<string, string>) =>
    Object.entries(which).map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`);
  return [...lines(columns), "", "May be left out:", ...lines(optionalColumns)].join("\n");
};
