import type { Clinic } from "../../shared/clinic.ts";
import type { Email, EmailLinks } from "../../shared/emails/email.ts";
import { planLinks, unsubscribeLink, type PlanLinks } from "../../shared/links/pages.ts";
import type { MailOutcome } from "../../shared/ports.ts";
import { attemptId, type Slot } from "../../shared/slot.ts";
import type { Deps, Run } from "./deps.ts";

/** An attempt that has not reached SES by then is not made any more: its message may be in other hands. */
const fuseMs = 30_000;

export interface Attempt {
  slot: Slot;
  attempt: number;
  claimedAt: string;
}

export async function linksFor(deps: Deps, patientRef: string): Promise<EmailLinks> {
  return { unsubscribe: unsubscribeLink(patientRef, await signerOf(deps)), site: deps.siteUrl };
}

/** With the patient's own pages: an email about one week of a plan. */
export async function planLinksFor(
  deps: Deps,
  { patientRef, ...about }: { patientRef: string; enrollmentId: string; week: number },
): Promise<EmailLinks & PlanLinks> {
  return { ...(await linksFor(deps, patientRef)), ...planLinks(about, await signerOf(deps)) };
}

async function signerOf({ linkKeys, baseUrl, clock }: Deps) {
  const [key] = await linkKeys.ring();
  if (!key) throw new Error("the link key ring is empty; the secret must hold at least one key");
  return { baseUrl, key, now: clock() };
}

export interface Letter {
  clinic: Clinic;
  to: string;
  email: Email;
  /** Absent for an email to the clinic. */
  unsubscribe?: string;
}

type Hands = Pick<Run, "mailer" | "recipientAllowList" | "clock" | "signal"> & {
  brakes: Pick<Run["brakes"], "counted">;
};

/** Hands one claimed email to SES, once. What is not begun is certainly not sent. */
export async function handOver(
  deps: Hands,
  { slot, attempt, claimedAt }: Attempt,
  { clinic, to, email, unsubscribe }: Letter,
): Promise<MailOutcome> {
  if (!mayReceive(to, deps.recipientAllowList)) {
    return { outcome: "refused", cause: "recipient-outside-allow-list", throttled: false };
  }
  if (deps.clock().getTime() - Date.parse(claimedAt) > fuseMs) {
    return { outcome: "refused", cause: "too-late-for-this-attempt", throttled: true };
  }
  if (deps.signal.aborted) return { outcome: "refused", cause: "too-little-time-left", throttled: true };
  deps.brakes.counted(slot.kind, clinic);
  return deps.mailer.send({
    to,
    fromName: clinic.name,
    replyTo: clinic.replyTo,
    subject: email.subject,
    html: email.html,
    text: email.text,
    headers: headersFor(unsubscribe, clinic),
    attemptId: attemptId(slot, attempt),
  });
}

export function mayReceive(address: string, allowList: readonly string[]): boolean {
  const wanted = address.toLowerCase();
  return (
    allowList.length === 0 ||
    allowList.some((entry) => (entry.startsWith("@") ? wanted.endsWith(entry) : wanted === entry))
  );
}

/**
 * One-click unsubscribe (RFC 8058), the name of the list that it leaves (RFC 2919), and words to other mail systems that
 * nobody waits for their auto-replies.
 */
const headersFor = (unsubscribe: string | undefined, clinic: Clinic): { name: string; value: string }[] => [
  ...(unsubscribe === undefined ? [] : listHeaders(unsubscribe, clinic)),
  { name: "Auto-Submitted", value: "auto-generated" },
  { name: "X-Auto-Response-Suppress", value: "OOF, AutoReply" },
];

const listHeaders = (unsubscribe: string, clinic: Clinic): { name: string; value: string }[] => [
  { name: "List-Id", value: `<${clinic.id}.plans.${new URL(unsubscribe).hostname}>` },
  { name: "List-Unsubscribe", value: `<${unsubscribe}>` },
  { name: "List-Unsubscribe-Post", value: "List-Unsubscribe=One-Click" },
  { name: "Precedence", value: "bulk" },
];
