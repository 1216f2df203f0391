import type { Clinic } from "../../shared/clinic.ts";
import { languageToSend } from "../../shared/content/sign-off.ts";
import { hasStopped, type Contact, type Patient } from "../../shared/patient/patient.ts";
import type { Deps } from "./deps.ts";

/** The patient unsubscribed, or the address bounced or complained. */
export const getsNoMail = async (
  { suppressions, addressHash }: Deps,
  patient: Patient,
  { email }: Contact,
): Promise<boolean> => hasStopped(patient) || (await suppressions.has(await addressHash(email)));

/** What every email to a patient takes of them. */
export const readerOf = (clinic: Clinic, { wishes }: Patient, { language, givenName }: Contact) => ({
  clinic,
  language: languageToSend(clinic, language),
  textSize: wishes?.textSize,
  givenName,
});
