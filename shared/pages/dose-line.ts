import { doseText } from "../content/dose-text.ts";
import type { Messages } from "../content/languages.ts";
import type { Prescription } from "../program/program.ts";

/** "3 sets of 12 on each side. Red band above your knees." */
export const doseLine = (prescription: Prescription, messages: Messages): string => {
  const { load } = prescription;
  const dose = `${doseText(prescription, messages)}.`;
  return load === "none" ? dose : `${dose} ${messages.loads[load]}`;
};
