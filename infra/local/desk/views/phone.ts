import { markup, type Markup } from "../../../../shared/emails/markup.ts";
import type { SentEmail } from "../../local.ts";
import { dayIn, momentIn, timeIn } from "../times.ts";
import { icon } from "./icons.ts";

export const emailPath = (messageId: string): string => `/desk/inbox/${encodeURIComponent(messageId)}`;

/** `Hip Strong Physical Therapy` of `"Hip Strong Physical Therapy" <program@mail.example>` */
export const senderOf = (from: string): string =>
  from.replace(/\s*<[^>]*>$/, "").replace(/^"|"$/g, "") || from;

/** The email as it looks on the patient's phone. */
export function phone(email: SentEmail | undefined, zone: string, now: number): Markup {
  return markup`
    <section id="phone" class="phone" aria-label="The patient's phone" data-live>
      <div class="device">${email ? message(email, zone) : lockScreen(zone, now)}</div>
      ${email ? markup`<p><a href="${emailPath(email.messageId)}">Open in the inbox</a></p>` : undefined}
    </section>`;
}

const message = (email: SentEmail, zone: string): Markup => markup`
  <div class="subject">
    <p><strong>${senderOf(email.from)}</strong> <span>${momentIn(zone, email.at)}</span></p>
    <p>${email.subject}</p>
  </div>
  <iframe title="${email.subject}" src="${emailPath(email.messageId)}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;

const lockScreen = (zone: string, now: number): Markup => markup`
  <div class="locked">
    <p><strong>${timeIn(zone, now)}</strong><br>${dayIn(zone, now)}</p>
    <p class="notice">${icon("mail")}<span>No email yet. The first one shows up here.</span></p>
  </div>`;
