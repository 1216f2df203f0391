import { hasStopped, type Contact, type Patient } from "../../shared/patient/patient.ts";
import type { Deps } from "./deps.ts";

/** The patient unsubscribed, or the address bounced or complained. */
export const getsNoMail = async (
  { suppressions, addressHash }: Deps,
  patient: Patient,
  { email }: Contact,
): Promise<boolean> => hasStopped(patient) || (await suppressions.has(await addressHash(email)));
