import { handOver } from "../../functions/send-email/hand-over.ts";
import { mimeSource } from "../../infra/local/mime.ts";
import { encodedName } from "../../shared/aws/mailer.ts";
import { signLink } from "../../shared/links/link.ts";
import type { OutgoingEmail } from "../../shared/ports.ts";
import { contact, patientRef } from "./builders.ts";
import { links } from "./emails.ts";
import type { Mail } from "./gates/mail.ts";

const at = new Date("2027-03-01T13:05:00Z");
const key = { kid: "k1", key: "a key of at least thirty-two characters" };
const unsubscribe = links.unsubscribe.replace(
  "token",
  signLink("unsubscribe", { subject: patientRef, now: at }, key),
);

/** What SES is given for an email: the sender's own headers, and a link as long as real ones are. */
export async function handedOver(mail: Mail): Promise<OutgoingEmail> {
  const withRealLink = (part: string): string => part.replaceAll(links.unsubscribe, unsubscribe);
  const email = { ...mail, html: withRealLink(mail.html), text: withRealLink(mail.text) };
  const sent: OutgoingEmail[] = [];
  const mailer = {
    send: (one: OutgoingEmail) => {
      sent.push(one);
      return Promise.resolve({ outcome: "accepted", messageId: "m" } as const);
    },
  };
  const hands = {
    mailer,
    recipientAllowList: [],
    clock: () => at,
    signal: new AbortController().signal,
    brakes: { counted: () => undefined },
  };
  const slot = { kind: "weekly", enrollmentId: patientRef, date: "2027-03-01" } as const;
  const letter =
    mail.audience === "patient" ? { to: contact.email, unsubscribe } : { to: mail.clinic.alertEmail };
  await handOver(
    hands,
    { slot, attempt: 1, claimedAt: at.toISOString() },
    { clinic: mail.clinic, email, ...letter },
  );
  const [handed] = sent;
  if (!handed) throw new Error(`The sender refused the email "${mail.name}"; see hand-over.ts`);
  return handed;
}

/** The whole message as it travels, but for DKIM and the stations on its way. */
export function asMime({ fromName, to, replyTo, ...content }: OutgoingEmail, id: string): string {
  const domain = "mail.northside.example";
  const address = `plans@${domain}`;
  const from = { header: `${encodedName(fromName)} <${address}>`, address, domain };
  const message = { ...content, from, to: [to], replyTo: [replyTo], tags: {}, configurationSet: undefined };
  return mimeSource(message, id, at.getTime(), "us-east-1").replaceAll("\r\n", "\n");
}
