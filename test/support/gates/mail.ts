import type { Clinic } from "../../../shared/clinic.ts";
import type { Language } from "../../../shared/content/languages.ts";
import type { Email } from "../../../shared/emails/email.ts";

/** An email as it would leave, with what it was made for. */
export interface Mail extends Email {
  readonly name: string;
  readonly audience: "patient" | "clinic";
  readonly language: Language;
  readonly clinic: Clinic;
  /** Where its doses stand in words, "3 sets of 12 on each side". */
  readonly doses: readonly string[];
}

/** Finds what is wrong with an email, one line each. */
export type Gate = (mail: Mail) => string[] | Promise<string[]>;

export const patientsOnly =
  (gate: (mail: Mail) => string[]): Gate =>
  (mail) =>
    mail.audience === "patient" ? gate(mail) : [];
