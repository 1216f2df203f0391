import * as z from "zod/mini";
import { language } from "./choices.ts";
import { atLeastOneOf, described, ruled, text, wholeNumber } from "./describe.ts";
import { instant, timeZone } from "./time.ts";

const emailRule = "an email address that Amazon SES can send to: ASCII, at most 254 characters";
// Narrower than the RFC: no quotes, no comments, no IP domains. Labels are bounded, so it is linear.
const emailPattern =
  /^(?=.{1,64}@)[A-Za-z0-9_+'-]+(?:\.[A-Za-z0-9_+'-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]{0,58}[A-Za-z0-9])$/;

export const email = described(
  ruled(
    emailRule,
    z
      .string(emailRule)
      .check(
        z.maxLength(254, { error: emailRule, abort: true }),
        z.email({ pattern: emailPattern, error: emailRule }),
      ),
  ),
  "Where the patient reads email. ASCII; an international domain in its xn-- form.",
  "maria@example.com",
);

const nameRule = "a name of 1 to 60 characters";
// Controls, line breaks and the characters that turn the direction of text around.
const printable = /^[^\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/;
const visible = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
// Not every ending: "J.de Boer" and "Ma.Theresa" are names.
const link = /:\/\/|www\.|@|\.(?:com|net|org|info|biz|xyz|top|site|online|shop|click|link|app)\b/i;

/** A name as a person writes it, in any script. Markup in it is text, because every output escapes it. */
export const personName = described(
  ruled(
    nameRule,
    z.string(nameRule).check(
      z.maxLength(200, { error: nameRule, abort: true }),
      // Before trimming: a line break at the edge is an attempt at a header, not a slip.
      z.regex(printable, {
        error: "a name without line breaks, control or text-direction characters",
        abort: true,
      }),
      z.trim(),
      z.minLength(1, { error: nameRule, abort: true }),
      z.maxLength(60, { error: nameRule, abort: true }),
      z.refine((name) => name.isWellFormed() && visible.test(name), "a name with a letter, digit or picture"),
      z.refine((name) => !link.test(name), "a name without @, www., :// or a web address"),
    ),
  ),
  "A person's name in any script, without line breaks and without a web or email address.",
  "Maria",
);

/** A practitioner who put their name to a decision. */
export const clinician = (did: string) =>
  described(personName, `The clinician who ${did}, as the clinic names them.`, "Dana Reyes, PT");

const givenName = described(
  personName,
  "What to call the patient in a greeting; the given name alone.",
  "Maria",
);

const birthYear = described(
  wholeNumber(1900, 2100),
  "The year of birth; never the date. Under 16 is refused, 16 and 17 need a guardian's mailbox.",
  1961,
);

const guardianMailbox = described(
  z.boolean("true or false"),
  "True when the mailbox is a guardian's.",
  false,
);

const textVersion = described(
  text(
    "an id of 1 to 32 letters, digits, dots, - or _ that starts with a letter or digit",
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/,
  ),
  "The wording the patient agreed to, by its version.",
  "2027-01",
);

export const consent = described(
  z.strictObject({
    at: described(instant, "When the patient agreed.", "2027-03-01T16:05:00Z"),
    textVersion,
  }),
  "The patient's consent to be emailed. It counts only when it is newer than a stop.",
  { at: "2027-03-01T16:05:00Z", textVersion: "2027-01" },
);

/** The one example patient of every event. */
export const exampleContact = {
  email: "maria@example.com",
  givenName: "Maria",
  language: "en",
  timeZone: "America/Toronto",
  birthYear: 1961,
  consent: { at: "2027-03-01T16:05:00Z", textVersion: "2027-01" },
};

export const contact = described(
  z.strictObject({
    email,
    givenName,
    language,
    timeZone,
    birthYear,
    guardianMailbox: z.exactOptional(guardianMailbox),
    consent,
  }),
  "How to reach the patient, and their consent to be reached.",
  exampleContact,
);

export const contactChanges = described(
  atLeastOneOf(
    ["email", "givenName", "language", "timeZone", "birthYear", "guardianMailbox", "consent"],
    z.strictObject({
      email: z.exactOptional(email),
      givenName: z.exactOptional(givenName),
      language: z.exactOptional(language),
      timeZone: z.exactOptional(timeZone),
      birthYear: z.exactOptional(birthYear),
      guardianMailbox: z.exactOptional(guardianMailbox),
      consent: z.exactOptional(consent),
    }),
  ),
  "The parts of the contact that changed; the others stay as they are.",
  { email: "maria.reads@example.com" },
);

export type Contact = z.output<typeof contact>;
export type ContactChanges = z.output<typeof contactChanges>;
export type Consent = z.output<typeof consent>;
