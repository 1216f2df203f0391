import type { AuditEntry } from "../audit/entry.ts";
import type { Clinic } from "../clinic.ts";
import type { CheckIn } from "../check-in/check-in.ts";
import { languageOf, type Language, type Messages } from "../content/languages.ts";
import { signOf } from "../content/red-flag-codes.ts";
import { listedFor, languageList } from "../content/language-list.ts";
import { isolate } from "../emails/isolate.ts";
import { markup, phrase, type Markup } from "../emails/markup.ts";
import { dayOf, localeOf, timeOf } from "../emails/visit-time.ts";
import type { Enrollment } from "../enrollment/enrollment.ts";
import type { HeldData } from "../patient/held.ts";
import { standingStop } from "../patient/patient.ts";
import { page, type Page } from "./page.ts";

type Words = Messages["heldData"];

interface Telling {
  words: Words;
  messages: Messages;
  /** "Tuesday, March 3, 2027" of an instant or a local date. */
  day: (at: string) => string;
  moment: (at: string) => string;
}

/** Everything held about a patient, for them to read. The machine-readable copy is the data itself. */
export function heldDataPage({
  clinic,
  data,
  file,
}: {
  clinic: Clinic;
  data: HeldData;
  file?: string;
}): Page {
  const { patient, gatheredAt } = data;
  const asked = patient.contact?.language ?? "en";
  const language = languageOf(asked);
  const words = language.messages.heldData;
  const zone = patient.contact?.timeZone ?? clinic.timeZone;
  const tell = tellingOf(language, zone, localeOf(asked, language));
  return page({
    language,
    clinic,
    textSize: patient.wishes?.textSize,
    title: words.title,
    body: markup`
      <p class="lead">${phrase(words.lead(isolate(clinic.name)))}</p>
      <p class="soft">${words.gathered}: ${phrase(tell.moment(gatheredAt))}</p>
      ${file && markup`<p class="screen"><a class="button" href="${file}">${words.file}</a></p>`}
      <h2>${words.about}</h2>
      ${aboutPatient(data, tell)}
      ${section(
        words.programs,
        data.programs.map((one) => program(one, tell)),
      )}
      ${section(words.visits, listOf(data.visits.map((one) => visit(one, tell))))}
      ${section(words.trail, listOf(trail(data, tell)))}`,
  });
}

const section = (title: string, parts: Markup[]): Markup | undefined =>
  parts.length === 0 ? undefined : markup`<h2>${title}</h2>${parts}`;

const listOf = (lines: Markup[]): Markup[] => (lines.length === 0 ? [] : [markup`<ul>${lines}</ul>`]);

function tellingOf({ messages }: Language, zone: string, locale: string): Telling {
  const day = (at: string): string => {
    const isDate = at.length === 10;
    const instant = new Date(isDate ? `${at}T12:00:00Z` : at);
    return isolate(`${dayOf(instant, isDate ? "UTC" : zone, locale)}, ${at.slice(0, 4)}`);
  };
  const words = messages.heldData;
  return {
    words,
    messages,
    day,
    moment: (at) => `${day(at)}, ${isolate(timeOf(new Date(at), zone, locale))}`,
  };
}

function aboutPatient({ patient, addressSuppressed }: HeldData, { words, day }: Telling): Markup {
  const { contact, patientId, erasedAt } = patient;
  const listed = contact && listedFor(contact.language);
  const known: Record<string, unknown> = { ...contact, patientId };
  if (listed) known["language"] = languageList[listed].name;
  const fields = Object.entries(words.fields).filter(([field]) => known[field] !== undefined);
  const stopped = standingStop(patient);
  return markup`
    <ul>
      ${fields.map(([field, label]) => markup`<li>${label}: ${phrase(isolate(String(known[field])))}</li>`)}
      ${contact?.guardianMailbox ? markup`<li>${words.guardianMailbox}</li>` : undefined}
      ${contact ? markup`<li>${phrase(words.consent(day(contact.consent.at), isolate(contact.consent.textVersion)))}</li>` : markup`<li>${words.noContact}</li>`}
      ${stopped === undefined ? undefined : markup`<li>${phrase(words.stopped(day(stopped)))}</li>`}
      ${addressSuppressed ? markup`<li>${words.suppressed}</li>` : undefined}
      ${erasedAt === undefined ? undefined : markup`<li>${phrase(words.erased(day(erasedAt)))}</li>`}
    </ul>`;
}

function program({ enrollment, checkIns, emails }: HeldData["programs"][number], tell: Telling): Markup {
  const { words, day } = tell;
  const plan = planOf(enrollment);
  const other = emails.filter(({ end }) => end?.end === "sent").length;
  return markup`
    <p class="lead">${phrase(isolate(enrollment.planId))}, ${words.status[enrollment.status]}</p>
    ${plan && markup`<p>${phrase(words.signed(isolate(plan.signedBy), day(plan.signedAt)))}</p>`}
    <ul>
      ${Object.entries(weeksOf(enrollment)).map(([date, week]) => {
        const delivered = week.delivery ? `, ${words.delivery[week.delivery]}` : "";
        return markup`<li>${phrase(words.weekEmail(week.week, day(date)))} ${words.ends[week.end]}${delivered}</li>`;
      })}
      ${other > 0 ? markup`<li>${words.otherEmails(other)}</li>` : undefined}
      ${checkIns.map((one) => answers(one, tell))}
    </ul>`;
}

const planOf = (enrollment: Enrollment) => ("plan" in enrollment ? enrollment.plan : enrollment.was?.plan);

function weeksOf(enrollment: Enrollment) {
  if (enrollment.status === "awaiting-patient") return {};
  return (enrollment.status === "active" ? enrollment.slots : enrollment.was?.slots) ?? {};
}

function answers({ week, at, answers: said, flags }: CheckIn, { words, messages, day }: Telling): Markup {
  const told = Object.entries(said)
    .filter(([field]) => field !== "redFlags")
    .map(([field, value]) => `${words.answerFields[field] ?? field}: ${answerText(field, value, messages)}`);
  const signs = flags.map((flag) => markup`<li>${signOf(flag, messages)}</li>`);
  const ticked = signs.length === 0 ? undefined : markup`${words.signs}: <ul>${signs}</ul>`;
  return markup`<li>${phrase(words.answers(week, day(at)))} ${told.join("; ")}. ${ticked}</li>`;
}

/** An answer in the words in which it was given. */
function answerText(field: string, value: unknown, { checkInPage }: Messages): string {
  const { settledByMorning, effortLeft, barrier } = checkInPage;
  const chosen: Record<string, { options: Record<string, string> }> = {
    settledByMorning,
    effortLeft,
    barrier,
  };
  return chosen[field]?.options[String(value)] ?? String(value);
}

function visit({ consult }: HeldData["visits"][number], { words, moment }: Telling): Markup {
  const when = consult.startsAt === undefined ? words.noTime : moment(consult.startsAt);
  return markup`<li>${phrase(when)}: ${words.visitStatus[consult.status]}</li>`;
}

/** More would make the page slow on a phone; the file has them all. */
const shownChanges = 50;

function trail(data: HeldData, { words, moment }: Telling): Markup[] {
  const hidden = Math.max(0, data.trail.length - shownChanges);
  const earlier = hidden > 0 ? [markup`<li>${words.earlier(hidden)}</li>`] : [];
  const shown = data.trail.slice(hidden).map(({ at, actor, action, name, about }) => {
    const who = name === undefined ? words.actors[actor] : isolate(name);
    const why = reasonOf(about, words);
    const because = why && markup` (${phrase(why)})`;
    return markup`<li>${phrase(moment(at))}: ${words.actions[action] ?? action}${because}, ${phrase(who)}</li>`;
  });
  return [...earlier, ...shown];
}

/** What a clinician wrote, or the code of a reason in words; other codes are in the file. */
function reasonOf(
  { note, because, reason, decision }: AuditEntry["about"],
  words: Words,
): string | undefined {
  if (typeof note === "string") return isolate(note);
  return [because, reason, decision].map((code) => words.reasons[String(code)]).find(Boolean);
}
