import { signLink, type SigningKey } from "./link.ts";

/** Where each page is, by its token. Histories and proxies keep addresses, so none of them says what it is about. */
export const pagePaths = {
  unsubscribe: <T extends string>(token: T) => `/u/${token}` as const,
  resubscribe: <T extends string>(token: T) => `/u/${token}/resubscribe` as const,
  notMine: <T extends string>(token: T) => `/u/${token}/not-me` as const,
  checkIn: <T extends string>(token: T) => `/c/${token}` as const,
  progress: <T extends string>(token: T) => `/r/${token}` as const,
  plan: <T extends string>(token: T) => `/r/${token}/week` as const,
  calendar: <T extends string>(token: T) => `/r/${token}/days.ics` as const,
  settings: <T extends string>(token: T) => `/s/${token}` as const,
  pause: <T extends string>(token: T) => `/s/${token}/pause` as const,
  resume: <T extends string>(token: T) => `/s/${token}/resume` as const,
  notMe: <T extends string>(token: T) => `/s/${token}/not-me` as const,
  isMe: <T extends string>(token: T) => `/s/${token}/is-me` as const,
  data: <T extends string>(token: T) => `/d/${token}` as const,
  dataFile: <T extends string>(token: T) => `/d/${token}/my-data.json` as const,
} as const;

/** Added to a check-in's address: the number that the patient tapped in the email. */
export const painQuery = (pain: number): string => `?p=${pain}`;

/** Added to the address of the calendar file: the first day that it may have. */
export const fromQuery = (day: string): string => `?from=${day}`;

/** Where on the settings page the pause is. */
export const pauseAnchor = "pause";

/** The links to a patient's own pages that an email about one week of their plan carries. */
export interface PlanLinks {
  readonly checkIn: string;
  readonly plan: string;
  readonly progress: string;
  readonly settings: string;
  readonly pause: string;
}

interface Signer {
  /** Public address of the pages, without a slash at the end. */
  baseUrl: string;
  key: SigningKey;
  now: Date;
}

export const unsubscribeLink = (patientRef: string, { baseUrl, key, now }: Signer): string =>
  baseUrl + pagePaths.unsubscribe(signLink("unsubscribe", { subject: patientRef, now }, key));

export function planLinks(
  { enrollmentId, week }: { enrollmentId: string; week: number },
  { baseUrl, key, now }: Signer,
): PlanLinks {
  const read = signLink("read", { subject: enrollmentId, now }, key);
  const settings = baseUrl + pagePaths.settings(signLink("settings", { subject: enrollmentId, now }, key));
  return {
    checkIn: baseUrl + pagePaths.checkIn(signLink("check-in", { subject: enrollmentId, week, now }, key)),
    plan: baseUrl + pagePaths.plan(read),
    progress: baseUrl + pagePaths.progress(read),
    settings,
    pause: `${settings}#${pauseAnchor}`,
  };
}
