import type { AuditEntry } from "../../shared/audit/entry.ts";
import { start } from "../../shared/enrollment/start.ts";
import type { HeldData } from "../../shared/patient/held.ts";
import { pfp12 } from "../../shared/program/pfp-12.ts";
import { harbor } from "./people.ts";

const ids = { clinicId: harbor.id, patientId: "p-20417", patientRef: "c41f0be2973d4a5e86d20f1b7e93a058" };
const enrollmentId = "5f0c1d9e7a3b42648d1e90ab37c6f412";
const signedBy = "Dr. Ada Park";
const timeZone = "America/New_York";
const at = (day: string): string => `2027-${day}T16:20:00.000Z`;
const entry = (
  day: string,
  actor: AuditEntry["actor"],
  action: string,
  more: Partial<AuditEntry> = {},
): AuditEntry => ({ id: `${action}-${day}`, at: at(day), actor, action, about: {}, ...more });

const enrollment = {
  ...start(
    {
      id: enrollmentId,
      rev: 7,
      ...ids,
      planId: "plan-5512",
      correlationId: "plan-5512",
      status: "awaiting-patient",
      plan: {
        program: pfp12.id,
        programVersion: pfp12.version,
        weeks: pfp12.weeks,
        startDate: "2027-01-18",
        weekday: "mon",
        hour: 8,
        gate: "calendar",
        signedBy,
        signedAt: at("01-15"),
        fingerprint: "",
      },
    },
    timeZone,
    "2027-01-18",
  ),
  slots: {
    "2027-01-18": { week: 1, end: "sent", at: at("01-18"), delivery: "bounced" },
    "2027-01-25": { week: 1, end: "sent", at: at("01-25") },
    "2027-02-01": { week: 2, end: "held", at: at("02-01") },
  },
} as const;

/** What is held about a patient who ticked a warning sign in the second week. */
export const heldOf = (language: string): HeldData => ({
  format: "hipline-held-data-1",
  gatheredAt: at("02-02"),
  patient: {
    ref: ids.patientRef,
    rev: 3,
    clinicId: ids.clinicId,
    patientId: ids.patientId,
    contact: {
      email: "margaret@example.com",
      givenName: "Margaret",
      language,
      timeZone,
      birthYear: 1958,
      consent: { at: at("01-10"), textVersion: "v1" },
    },
  },
  addressSuppressed: false,
  programs: [
    {
      enrollment,
      checkIns: [
        {
          enrollmentId,
          week: 1,
          rev: 1,
          at: at("01-28"),
          flags: ["locked-knee", "lasting-swelling"],
          answers: {
            sessions: 2,
            worstPain: 6,
            usualPain: 4,
            exercisePain: 6,
            settledByMorning: "mostly",
            effortLeft: "2-3",
            barrier: "time",
            redFlags: [],
          },
        },
      ],
      emails: [],
    },
  ],
  visits: [],
  trail: [
    entry("01-15", "clinic", "PlanAssigned", { name: signedBy }),
    entry("01-20", "patient", "CheckInSubmitted"),
    entry("01-20", "hipline", "ProgressionProposed"),
    entry("01-28", "patient", "CheckInSubmitted"),
    entry("01-28", "hipline", "RedFlagRaised"),
    entry("02-02", "clinic", "HoldLifted", { name: signedBy, about: { note: "Called: safe to go on." } }),
  ],
});
