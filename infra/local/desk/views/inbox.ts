import { markup, raw, type Markup } from "../../../../shared/emails/markup.ts";
import type { SentEmail } from "../../local.ts";
import { unsubscribePath } from "../records.ts";
import { longDayIn, momentIn, timeIn } from "../times.ts";
import { emailPath, senderOf } from "./phone.ts";
import { stateChip } from "./timeline.ts";

export interface Look {
  view: "html" | "text" | "headers";
  width: "phone" | "desktop";
  scheme: "light" | "dark";
  images: "on" | "off";
}
export const plainLook: Look = { view: "html", width: "phone", scheme: "light", images: "on" };

export interface Listed {
  email: SentEmail;
  /** `Weekly email, week 3 of 12` */
  what: string;
  name: string | undefined;
  zone: string;
}

/** On a wide screen the newest email is open beside the list; on a narrow one only when it was chosen. */
export function inboxPage(listed: Listed[], chosen: Listed | undefined, look: Look): Markup {
  const open = chosen ?? listed.at(-1);
  return markup`
    <div class="columns">
      <section id="list" class="card list" aria-labelledby="list-title" data-live>
        <h1 id="list-title">Inbox</h1>
        <p class="soft">Every email that SES accepted, newest first, on the patient's clock.</p>
        ${
          listed.length === 0
            ? markup`<p class="empty">No email yet. <a href="/">Book a consult or assign a plan</a>, and one goes out.</p>`
            : markup`<ol>${listed.toReversed().map((each) => line(each, open?.email.messageId))}</ol>`
        }
      </section>
      ${open ? reader(open, look, chosen !== undefined) : undefined}
    </div>`;
}

function line({ email, what, name, zone }: Listed, open: string | undefined): Markup {
  const { messageId, subject, at, state } = email;
  return markup`
    <li><a href="${emailPath(messageId)}"${messageId === open ? raw(' aria-current="true"') : undefined} data-swap="email">
      <span class="who">${name ?? email.to.join(", ")}</span><time>${momentIn(zone, at)}</time>
      <strong>${subject}</strong>
      <span class="soft">${what}${state === "delivered" ? undefined : stateChip(state)}</span>
    </a></li>`;
}

function reader({ email, zone }: Listed, look: Look, chosen: boolean): Markup {
  const { messageId, subject, from, to, at, state } = email;
  return markup`
    <section id="email" class="card reader${chosen ? " chosen" : ""}" aria-labelledby="subject" data-live>
      <p class="back"><a href="/desk/inbox">All emails</a></p>
      <h2 id="subject">${subject} ${stateChip(state)}</h2>
      <p class="soft">${senderOf(from)} to ${to.join(", ")} · ${longDayIn(zone, at)}, ${timeIn(zone, at)}</p>
      ${toolbar(messageId, look)}
      ${look.view === "html" ? frame(email, look) : undefined}
      ${look.view === "text" ? markup`<pre class="text" tabindex="0" aria-label="Text part">${email.text ?? "This email has no text part."}</pre>` : undefined}
      ${look.view === "headers" ? headers(email) : undefined}
      ${fates(email)}
    </section>`;
}

function toolbar(messageId: string, look: Look): Markup {
  const choice = <Key extends keyof Look>(key: Key, value: Look[Key], label: string) => {
    const query = new URLSearchParams({ ...look, [key]: value });
    return markup`<a href="${emailPath(messageId)}?${String(query)}"${look[key] === value ? raw(' aria-current="true"') : undefined} data-swap>${label}</a>`;
  };
  const group = (label: string, choices: Markup[]) =>
    markup`<div class="choices" role="group" aria-label="${label}">${choices}</div>`;
  return markup`
    <div class="toolbar">
      ${group("Part", [choice("view", "html", "Email"), choice("view", "text", "Text"), choice("view", "headers", "Headers")])}
      ${
        look.view === "html"
          ? markup`
              ${group("Width", [choice("width", "phone", "Phone"), choice("width", "desktop", "Desktop")])}
              ${group("Colors", [choice("scheme", "light", "Light"), choice("scheme", "dark", "Dark")])}
              ${group("Images", [choice("images", "on", "Images"), choice("images", "off", "No images")])}`
          : undefined
      }
    </div>`;
}

const frame = ({ messageId, subject }: SentEmail, { width, scheme, images }: Look): Markup => markup`
  <div class="frame ${width}">
    <iframe title="${subject}" src="${emailPath(messageId)}/html?${String(new URLSearchParams({ scheme, images }))}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
  </div>`;

function headers({ messageId, from, to, replyTo, headers: own, tags, configurationSet }: SentEmail): Markup {
  const rows: [string, string][] = [
    ["From", from],
    ["To", to.join(", ")],
    ["Reply-To", replyTo.join(", ")],
    ["Message id", messageId],
    ...Object.entries(own),
    ...Object.entries(tags).map(([name, value]): [string, string] => [`Tag ${name}`, value]),
    ["Configuration set", configurationSet ?? "none"],
  ];
  return markup`
    <section class="scroll" tabindex="0" aria-label="Headers">
      <table><tbody>${rows.map(([name, value]) => markup`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>
    </section>`;
}

/** What a mailbox or its reader may do to an email. */
function fates(email: SentEmail): Markup {
  const { messageId, state } = email;
  const link = unsubscribePath(email);
  const fate = (what: string, label: string) =>
    markup`<form method="post" action="${emailPath(messageId)}/${what}"><button type="submit">${label}</button></form>`;
  return markup`
    <div class="fates">
      <h3>Play the mailbox</h3>
      <div class="actions">
        ${state === "bounced" ? undefined : fate("bounce", "Bounce it for good")}
        ${state === "complained" ? undefined : fate("complain", "Report it as spam")}
        ${link === undefined ? undefined : fate("unsubscribe", "Unsubscribe with one click")}
        ${link === undefined ? undefined : markup`<a href="${link}" target="_blank" rel="noopener">Open the unsubscribe page<span class="sr"> in a new tab</span></a>`}
      </div>
    </div>`;
}
