import { rulesOf } from "./kinds.ts";
import type { EmailKind } from "./slot.ts";

/** Why and since when nothing is sent. */
export interface Stop {
  at: string;
  because: "operator" | "bounces" | "complaints";
}

/** What operators, SES and the hourly look tell every sender: one item for the whole deployment. */
export interface Control {
  rev: number;
  /** Emails a second that SES takes from the account. Unknown until the first hourly look; SES itself refuses more. */
  rate?: number;
  /** Up to when the account's suppression list is known to us. */
  listedUntil?: string;
  /** Stops every kind of email that has a breaker, for all clinics. */
  stopped?: Stop;
  clinics: Record<string, ClinicControl>;
}

export interface ClinicControl {
  stopped?: Stop;
  /** Counts how often the clinic was started again: what bounced before does not stop it once more. */
  round: number;
}

export const controlId = "deployment";
export const newControl: Control = { rev: 0, clinics: {} };

/** Whether an email must wait for somebody to start sending again. */
export function isStopped({ stopped, clinics }: Control, kind: EmailKind, clinicId: string): boolean {
  return rulesOf(kind).breaker && (stopped ?? clinics[clinicId]?.stopped) !== undefined;
}

/** Stops the deployment, or one clinic. A stop that stands keeps its reason. */
export function stop(control: Control, why: Stop, clinicId?: string): Control {
  if (clinicId === undefined) return control.stopped ? control : { ...control, stopped: why };
  const clinic = control.clinics[clinicId] ?? { round: 0 };
  if (clinic.stopped) return control;
  return { ...control, clinics: { ...control.clinics, [clinicId]: { ...clinic, stopped: why } } };
}

/** Starts what was stopped again; the clinic is judged anew from then on. */
export function start(control: Control, clinicId?: string): Control {
  if (clinicId === undefined) {
    const { stopped, ...running } = control;
    return stopped ? running : control;
  }
  const { stopped, round } = control.clinics[clinicId] ?? { round: 0 };
  if (!stopped) return control;
  return { ...control, clinics: { ...control.clinics, [clinicId]: { round: round + 1 } } };
}

/** Under which a clinic's emails are counted: anew after each start. */
export const tallyKey = (clinicId: string, round: number): string => `${clinicId}#${round}`;

export const withAccount = (
  control: Control,
  account: Required<Pick<Control, "rate" | "listedUntil">>,
): Control => ({ ...control, ...account });
