import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import * as z from "zod/mini";
import { clinicSchema, type Clinic } from "../../shared/clinic.ts";
import { draftLanguages } from "../../shared/content/language-list.ts";
import { dev } from "./config/dev.ts";
import { prod } from "./config/prod.ts";

/** Everything that differs between two deployments. */
export interface StageConfig {
  readonly stage: string;
  /** Where it is deployed; what is left out is where the caller's credentials point. */
  readonly account?: string;
  readonly region?: string;
  /** The domain whose DNS carries the DKIM, MAIL FROM and DMARC records. */
  readonly mailDomain: string;
  /** The one sender address. The clinic's name is its display name, the clinic's mailbox its Reply-To. */
  readonly fromAddress: string;
  /** Patients' links start with this host; without it, with the API's own. */
  readonly webDomain?: { readonly host: string; readonly certificateArn: string };
  /** The education site is served here; without it, at CloudFront's own address. Its certificate is in us-east-1. */
  readonly siteDomain?: { readonly host: string; readonly certificateArn: string };
  readonly clinics: readonly Clinic[];
  /** Addresses or @domains that may receive email. Empty means everyone, which only prod may say. */
  readonly recipientAllowList: readonly string[];
  /** Encrypt everything that rests with a key of our own: about a dollar a month, access to data revocable in one place. */
  readonly customerManagedKey: boolean;
  /** Refuse to deliver to a mail server that cannot encrypt, instead of delivering in the clear. */
  readonly requireTls: boolean;
  readonly logRetention: RetentionDays;
  /** How many copies of send-email may run at once per queue: with one email in flight each, the ceiling of the send rate. */
  readonly sendConcurrency: number;
  /** The SNS topic, by name, in the same account and region, that wakes people. */
  readonly alarmTopic?: string;
}

const stages: Record<string, StageConfig> = { dev, prod };

export function stageConfig(stage: string): StageConfig {
  const config = stages[stage];
  if (config === undefined) {
    throw new Error(
      `Stage must be one of ${Object.keys(stages).join(", ")}, but is "${stage}". Choose one with -c stage=<name>.`,
    );
  }
  return checkConfig(config);
}

/** Throws one sentence that names the setting, what it must be, and what it is. */
export function checkConfig(config: StageConfig): StageConfig {
  const problem = findProblem(config);
  if (problem !== undefined) throw new Error(`Configuration of stage "${config.stage}": ${problem}`);
  return config;
}

/**
 * The clinics as functions know them. Only prod has patients; every other stage mails to its allow-list alone, so drafts of a
 * language can be looked at there before anyone signs them off.
 */
export const clinicsOf = ({ stage, clinics }: Pick<StageConfig, "stage" | "clinics">): readonly Clinic[] =>
  stage === "prod" ? clinics : clinics.map((clinic) => ({ ...clinic, languageSignOff: [...draftLanguages] }));

// Lambda allows a function 4 KB of environment; the other variables need about 1 KB.
const maxClinicBytes = 3000;

function findProblem(config: StageConfig): string | undefined {
  if (!/^[a-z][a-z0-9]{1,11}$/.test(config.stage)) {
    return "stage must be 2 to 12 lower-case letters or digits, because it is part of every queue's name.";
  }
  if (!config.fromAddress.endsWith(`@${config.mailDomain}`)) {
    return `fromAddress must be an address of mailDomain ${config.mailDomain}; SES signs only for that domain.`;
  }
  if (config.siteDomain && !config.siteDomain.certificateArn.startsWith("arn:aws:acm:us-east-1:")) {
    return "siteDomain needs a certificate in us-east-1; CloudFront takes them from no other region.";
  }
  if (config.clinics.length === 0) return "clinics must name at least one clinic.";
  if (config.sendConcurrency < 2) {
    return `sendConcurrency must be at least 2, but is ${config.sendConcurrency}; SQS offers no less.`;
  }
  if (config.customerManagedKey && config.region === undefined) {
    return "customerManagedKey needs a region, because a table's key belongs to one.";
  }
  if (config.stage === "prod" && config.alarmTopic === undefined) {
    return "alarmTopic must name an SNS topic; without it nobody learns that patients get no email.";
  }
  return findClinicProblem(config) ?? findRecipientProblem(config);
}

function findClinicProblem(config: StageConfig): string | undefined {
  const seen = new Set<string>();
  for (const clinic of config.clinics) {
    const checked = z.safeParse(clinicSchema, clinic);
    if (!checked.success) {
      const issue = checked.error.issues[0];
      return `clinic "${clinic.id}" has a wrong ${issue?.path.join(".") ?? "shape"}: ${issue?.message ?? "unknown"}.`;
    }
    if (seen.has(clinic.id)) return `clinic id "${clinic.id}" is used twice.`;
    if (clinic.alertEmail === clinic.escalationEmail) {
      return `clinic "${clinic.id}" needs an escalationEmail other than its alertEmail, or nobody else hears of an alert that stays open.`;
    }
    const notDraft = clinic.languageSignOff?.find((tag) => !draftLanguages.some((draft) => draft === tag));
    if (notDraft !== undefined) {
      return `clinic "${clinic.id}" signs off the language "${notDraft}", which waits for no sign-off; those that do: ${draftLanguages.join(", ")}.`;
    }
    seen.add(clinic.id);
  }
  const bytes = Buffer.byteLength(JSON.stringify(clinicsOf(config)));
  if (bytes > maxClinicBytes) {
    return `clinics take ${bytes} bytes, but a function's environment holds ${maxClinicBytes} of them; deploy a second stage for the rest.`;
  }
  return undefined;
}

const alertAddresses = ["alertEmail", "escalationEmail"] as const;

function findRecipientProblem(config: StageConfig): string | undefined {
  const { stage, recipientAllowList } = config;
  if (stage === "prod") {
    return recipientAllowList.length === 0
      ? undefined
      : "recipientAllowList must be empty, or patients get no email.";
  }
  if (recipientAllowList.length === 0) {
    return "recipientAllowList must not be empty; only prod may write to everyone.";
  }
  const wrong = recipientAllowList.find((entry) => !/^[^@\s,*]*@[^@\s,*]+$/.test(entry));
  if (wrong !== undefined) {
    return `recipientAllowList must hold addresses or @domains, but entry ${recipientAllowList.indexOf(wrong) + 1} is neither.`;
  }
  for (const clinic of config.clinics) {
    const refused = alertAddresses.find((setting) => !isAllowed(clinic[setting], recipientAllowList));
    if (refused === undefined) continue;
    return `recipientAllowList must cover ${refused} of clinic "${clinic.id}", or its alerts are refused.`;
  }
  return undefined;
}

function isAllowed(address: string, allowList: readonly string[]): boolean {
  return allowList.some((entry) => (entry.startsWith("@") ? address.endsWith(entry) : address === entry));
}
