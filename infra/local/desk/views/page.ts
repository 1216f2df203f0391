import { markup, raw, type Markup } from "../../../../shared/emails/markup.ts";
import { turns, type ClockState, type Turn } from "../clock-hand.ts";
import { cityOf, longDayIn, timeIn } from "../times.ts";
import { icon } from "./icons.ts";

export type Tab = "clinic" | "inbox" | "machine";

/** What the last action came to. */
export interface Outcome {
  ok: boolean;
  text: string;
}

export interface Frame {
  tab: Tab;
  title: string;
  clock: ClockState;
  clinicZone: string;
  /** The selected patient's, when it is another one. */
  patientZone: string | undefined;
  running: boolean;
  emails: number;
  /** Dead letters, refused calls: things that a healthy run has none of. */
  alarms: number;
  outcome: Outcome | undefined;
}

export function page(frame: Frame, body: Markup): string {
  return String(
    markup`<!DOCTYPE html>
      <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>${frame.title} · Hipline</title>
        <link rel="icon" href="/desk/static/icon.svg">
        <link rel="stylesheet" href="/desk/static/desk.css">
        <script src="/desk/static/desk.js" type="module"></script>
        ${frame.clock.going ? raw('<noscript><meta http-equiv="refresh" content="1"></noscript>') : undefined}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
          <a class="brand" href="/">${icon("mark")}<span>Hipline</span><small>on this machine</small></a>
          ${navigation(frame)}
        </header>
        ${clockBar(frame)}
        <main id="main" class="${frame.tab}">
          ${outcomeLine(frame)}
          ${body}
        </main>
      </body>
      </html>`,
  );
}

function navigation({ tab, emails, alarms }: Frame): Markup {
  const link = (name: Tab, href: string, label: string, badge?: Markup) => markup`
    <a href="${href}"${tab === name ? raw(' aria-current="page"') : undefined}>${label}${badge}</a>`;
  return markup`
    <nav id="nav" aria-label="Pages" data-live>
      ${link("clinic", "/", "Clinic")}
      ${link("inbox", "/desk/inbox", "Inbox", emails > 0 ? markup` <b>${emails}<span class="sr"> emails</span></b>` : undefined)}
      ${link("machine", "/desk/machine", "Machine room", alarms > 0 ? markup` <b class="alarm">${alarms}<span class="sr"> alarms</span></b>` : undefined)}
    </nav>`;
}

function clockBar({ clock, clinicZone, patientZone, running }: Frame): Markup {
  const { now, going } = clock;
  return markup`
    <section id="clock" class="clock" aria-label="Virtual clock" data-live>
      <p class="now">
        <strong id="time">${timeIn(clinicZone, now)}</strong>
        <span><span id="day">${longDayIn(clinicZone, now)}</span><small>${cityOf(clinicZone)}${
          patientZone === undefined
            ? undefined
            : markup` · ${timeIn(patientZone, now)} in ${cityOf(patientZone)}`
        }</small></span>
      </p>
      ${going ? progress(clock, going) : buttons(running)}
    </section>`;
}

function buttons(running: boolean): Markup {
  const button = (turn: Turn, label: string) => markup`
    <button type="submit" name="turn" value="${turn}"${turn === "end" && !running ? raw(" disabled") : undefined}>${label}</button>`;
  return markup`
    <form method="post" action="/desk/clock" class="turns" aria-label="Turn the clock">
      ${button("hour", `+${turns.hour.label}`)}
      ${button("day", `+${turns.day.label}`)}
      ${button("week", `+${turns.week.label}`)}
      ${button("end", turns.end.label)}
    </form>`;
}

function progress({ now }: ClockState, { turn, from, until }: NonNullable<ClockState["going"]>): Markup {
  const share = Math.round(((now - from) / (until - from)) * 100);
  return markup`
    <form method="post" action="/desk/clock" class="turns">
      <progress id="progress" max="100" value="${share}" aria-label="The clock is turning">${share} %</progress>
      <span class="going">${turn === "end" ? "Until every plan is over" : `Turning ${turns[turn].label}`}</span>
      <button type="submit" name="turn" value="stop">Stop</button>
    </form>`;
}

function outcomeLine({ outcome, clock }: Frame): Markup {
  const shown =
    clock.trouble === undefined ? outcome : { ok: false, text: `The run stopped: ${clock.trouble}` };
  return markup`
    <div id="outcome" role="status" data-live>${
      shown &&
      markup`<p class="outcome ${shown.ok ? "good" : "bad"}">${icon(shown.ok ? "tick" : "alert")}<span>${shown.text}</span></p>`
    }</div>`;
}
