import { localTime } from "../../shared/calendar/zone.ts";
import type { Clinic } from "../../shared/clinic.ts";
import { languageOf, type Language } from "../../shared/content/languages.ts";
import { languageToSend } from "../../shared/content/sign-off.ts";
import type { Plan } from "../../shared/enrollment/enrollment.ts";
import { pinnedProgram } from "../../shared/enrollment/pinned.ts";
import { signLink, verifyLink, type Grant, type LinkToSign, type Purpose } from "../../shared/links/link.ts";
import type { PageOptions } from "../../shared/pages/page.ts";
import { planDays, type PlanDays } from "../../shared/pages/plan-days.ts";
import { currentWeek, planOf, standingOf, type Standing, type Started } from "../../shared/pages/standing.ts";
import type { Patient } from "../../shared/patient/patient.ts";
import type { Program } from "../../shared/program/program.ts";
import type { Deps } from "./deps.ts";

/** Whom a genuine link of ours is about, as far as pages need it. */
export interface Visitor {
  enrollment: Started;
  patient: Patient;
  clinic: Clinic;
  plan: Plan;
  program: Program;
  /** The newest week that was sent, and in which slot; week 1 while none was. */
  current: { week: number; sent: string | undefined };
  /** Of the link; 0 when it is about no week. */
  week: number;
  now: Date;
  today: string;
  standing: Standing;
  look: PageOptions & { language: Language; clinic: Clinic };
}

export async function granted(deps: Deps, purpose: Purpose, token: string): Promise<Grant | undefined> {
  return verifyLink(purpose, token, { ring: await deps.linkKeys.ring(), now: deps.clock() });
}

/** Undefined for every link that opens nothing, whatever the reason. */
export async function visitorOf(deps: Deps, purpose: Purpose, token: string): Promise<Visitor | undefined> {
  const grant = await granted(deps, purpose, token);
  const enrollment = grant && (await deps.enrollments.get(grant.subject));
  if (!enrollment || enrollment.status === "awaiting-patient") return undefined;
  const [patient, plan] = [await deps.patients.get(enrollment.patientRef), planOf(enrollment)];
  const clinic = deps.clinics.get(enrollment.clinicId);
  if (!patient?.contact || !clinic || !plan) return undefined;
  const { contact, wishes } = patient;
  const now = deps.clock();
  const today = localTime(now, contact.timeZone).date;
  const language = languageOf(languageToSend(clinic, contact.language));
  return {
    enrollment,
    patient,
    clinic,
    plan,
    program: pinnedProgram(plan),
    current: currentWeek(enrollment),
    week: grant.week,
    now,
    today,
    standing: standingOf(enrollment, today, language),
    look: { language, clinic, textSize: wishes?.textSize },
  };
}

/** `from`: the day after a pause of which nothing is known yet. */
export const daysLeft = (visitor: Visitor, from?: string): PlanDays | undefined =>
  planDays(visitor.enrollment, { ...visitor, week: visitor.current.week, from });

/** A token for a link from one of our pages to another. */
export async function signed(deps: Deps, purpose: Purpose, link: Omit<LinkToSign, "now">): Promise<string> {
  const [key] = await deps.linkKeys.ring();
  if (!key) throw new Error("the link key ring is empty; the secret must hold at least one key");
  return signLink(purpose, { ...link, now: deps.clock() }, key);
}
