import type * as z from "zod/mini";
import { described, text } from "./describe.ts";

/** A string that the compiler keeps apart from other ids; plain strings and literals are still welcome. */
type Id<Name extends string> = string & { readonly idOf?: Name };

// Without "@", "." and spaces no email address and no full name can hide in an id.
const idText = text(
  "an id of 1 to 64 letters, digits, - or _ that starts with a letter or digit",
  /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
);
const hexText = text("32 lower-case hexadecimal digits", /^[0-9a-f]{32}$/);
const messageIdText = text("an id of 8 to 64 letters, digits, - or _", /^[A-Za-z0-9_-]{8,64}$/);

function id<Name extends string>(_of: Name, schema: z.ZodMiniString, description: string, example: string) {
  return described(schema, description, example) as z.ZodMiniType<Id<Name>, string>;
}

export const clinicId = id(
  "clinic",
  idText,
  "The clinic, as named in the configuration.",
  "northside-physio",
);
export const patientId = id(
  "patient",
  idText,
  "The clinic's own id of the patient. Never an email.",
  "p-20417",
);
export const consultId = id(
  "consult",
  idText,
  "The clinic's id of the consult; a moved one keeps it.",
  "c-7301",
);
export const planId = id("plan", idText, "The clinic's id of the plan; one id, one content.", "plan-5512");
export const holdId = id("hold", idText, "The hold: a reason why program emails wait.", "hold-knee-surgery");
export const alertId = id("alert", idText, "The alert that a red flag raised.", "alert-88231");
export const programId = id("program", idText, "The program, as named in the catalog.", "pfp-12");

export const enrollmentId = id(
  "enrollment",
  hexText,
  "One patient on one plan, as the links in emails name it.",
  "5f0c1d9e7a3b42648d1e90ab37c6f412",
);
export const patientRef = id(
  "patient ref",
  hexText,
  "The patient, as the links in emails name them. Says nothing about who they are.",
  "c41f0be2973d4a5e86d20f1b7e93a058",
);
export const consultRef = id(
  "consult ref",
  hexText,
  "The consult, as the links in emails name it.",
  "0b9d2e7716f84c3aa5e1d40c928f7b63",
);

export const eventId = id(
  "event",
  messageIdText,
  "Names this event forever: publishing it twice does no harm. A UUID is a good choice.",
  "9b2f5a1e-2c1d-4c64-9f0e-5f1f3a6f0c11",
);
export const correlationId = id(
  "correlation",
  messageIdText,
  "The same on every event of one story, so that logs can be followed.",
  "3d1c77aa-90f2-4b0e-8a55-1b6f0e2d9c40",
);

export type ClinicId = z.output<typeof clinicId>;
export type PatientId = z.output<typeof patientId>;
export type ConsultId = z.output<typeof consultId>;
export type PlanId = z.output<typeof planId>;
export type HoldId = z.output<typeof holdId>;
export type AlertId = z.output<typeof alertId>;
export type ProgramId = z.output<typeof programId>;
export type EnrollmentId = z.output<typeof enrollmentId>;
export type PatientRef = z.output<typeof patientRef>;
export type ConsultRef = z.output<typeof consultRef>;
export type EventId = z.output<typeof eventId>;
export type CorrelationId = z.output<typeof correlationId>;
