import type * as z from "zod/mini";
import { described, oneOf, text, wholeNumber } from "./describe.ts";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const weekday = described(oneOf(weekdays), "The weekday on which the weekly email goes out.", "mon");

// Emails are handed over from 06:00 until 21:00 at the widest.
export const hour = described(
  wholeNumber(6, 20),
  "The hour of the patient's clock at which the weekly email goes out, 6 to 20.",
  8,
);

export const language = described(
  text("a language such as en or fr-CA", /^[a-z]{2}(?:-[A-Z]{2})?$/),
  "The language of emails and pages, as BCP 47 xx or xx-XX. A language without a translation falls back.",
  "en",
);

export const textSizes = ["regular", "large"] as const;
export const textSize = described(
  oneOf(textSizes),
  "How large the words of emails and pages are: regular (the default) or large.",
  "large",
);

export const week = described(wholeNumber(1, 52), "The week of the program, counted from 1.", 3);

export const programVersion = described(
  wholeNumber(1, 9999),
  "The version of the program. An enrollment keeps its version to the end.",
  1,
);

export const topics = ["knee", "hip", "other"] as const;
export const topic = described(
  oneOf(topics),
  "What the consult is about. The knee article goes only to knee.",
  "knee",
);

export const gates = ["calendar", "clinician"] as const;
export const gate = described(
  oneOf(gates),
  "calendar (the default): the signature covers the whole plan. clinician: each new phase waits for a click.",
  "calendar",
);

export const endReasons = ["discharged", "stopped", "replaced", "other"] as const;
export const endReason = described(oneOf(endReasons), "Why the plan ended.", "discharged");

export const emailKinds = [
  "weekly",
  "before-visit",
  "visit-reminder",
  "check-in-reminder",
  "completed",
  "red-flag",
  "red-flag-escalation",
  "proposal",
  "digest",
] as const;
export const emailKind = described(oneOf(emailKinds), "The kind of email.", "weekly");

export const slot = described(
  text("a slot key of 1 to 128 letters, digits, - or _", /^[A-Za-z0-9_-]{1,128}$/),
  "The slot key: one email that was due, named when it was planned.",
  "w_5f0c1d9e7a3b42648d1e90ab37c6f412_20270315",
);

export type Weekday = z.output<typeof weekday>;
export type TextSize = z.output<typeof textSize>;
export type Topic = z.output<typeof topic>;
export type Gate = z.output<typeof gate>;
export type EndReason = z.output<typeof endReason>;
export type EmailKind = z.output<typeof emailKind>;
