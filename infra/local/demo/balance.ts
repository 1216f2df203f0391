import { addDays } from "../../../shared/calendar/local-date.ts";
import { languageOf } from "../../../shared/content/languages.ts";
import { doseText } from "../../../shared/content/dose-text.ts";
import { weekOf } from "../../../shared/program/program.ts";
import type { Local } from "../local.ts";
import { answerImbalances } from "./check-in.ts";
import type { DemoOptions } from "./options.ts";
import { recordedSlots, type Item, type SentSlot } from "./timeline.ts";

/**
 * Holds what happened against what was due. The dates are counted from the calendar here, not taken from the
 * enrollment, and what was sent is what SES has, not what we recorded. Every line is a reason why the demo fails.
 */
export function findImbalances(
  local: Local,
  items: Item[],
  sent: SentSlot[],
  options: DemoOptions,
): string[] {
  return [
    ...weeklyImbalances(items, sent, options),
    ...consultImbalances(sent),
    ...doseImbalances(sent, options),
    ...answerImbalances(sent, options.language),
    ...troubles(local),
  ];
}

function weeklyImbalances(items: Item[], sent: SentSlot[], { program, start }: DemoOptions): string[] {
  const slots = recordedSlots(items);
  const due = Array.from({ length: program.weeks }, (_, week) => addDays(start, 7 * week));
  const wrong = due.flatMap((date, index) => {
    const week = index + 1;
    const emails = sent.filter(
      ({ entry }) => entry.kind === "weekly" && entry.slot.endsWith(date.replaceAll("-", "")),
    );
    const record = slots[date];
    if (record?.end !== "sent")
      return [`week ${week}, due ${date}, ended ${record?.end ?? "nowhere: it is still open"}`];
    if (record.week !== week)
      return [`the slot of ${date} carried week ${record.week} instead of week ${week}`];
    if (emails.length !== 1)
      return [`week ${week}, due ${date}, was accepted by SES ${emails.length} times instead of once`];
    return [];
  });
  const extra = Object.keys(slots).filter((date) => !due.includes(date));
  return [...wrong, ...extra.map((date) => `a slot was recorded on ${date}, when none was due`)];
}

const consultMails = ["before-visit", "visit-reminder"] as const;

function consultImbalances(sent: SentSlot[]): string[] {
  return consultMails.flatMap((kind) => {
    const emails = sent.filter(({ entry }) => entry.kind === kind && entry.end === "sent");
    return emails.length === 1 ? [] : [`the ${kind} email was sent ${emails.length} times instead of once`];
  });
}

/** The patient must read the dose that the program holds. */
function doseImbalances(sent: SentSlot[], { program, language }: DemoOptions): string[] {
  const { messages } = languageOf(language);
  return sent.flatMap(({ entry, email }) => {
    if (entry.week === null) return [];
    const missing = weekOf(program, entry.week).prescriptions.filter(
      (prescription) => !email.text?.includes(doseText(prescription, messages)),
    );
    return missing.map(
      ({ exercise }) => `the email of week ${entry.week ?? ""} does not say the dose of ${exercise}`,
    );
  });
}

/** What the played cloud had to complain about. A healthy run has none of it. */
function troubles(local: Local): string[] {
  const denials = local
    .denials()
    .map(({ principal, action, resource }) => `${principal} is not allowed ${action} on ${resource}`);
  const unheard = local
    .events()
    .filter(({ source, rules }) => source === "clinic" && rules.length === 0)
    .map(({ detailType }) => `no rule matched the event ${detailType} from the clinic`);
  const refused = local
    .events()
    .filter(({ detailType }) => detailType === "EventRefused")
    .map(({ detail }) => `an event was refused: ${JSON.stringify((detail as { data: unknown }).data)}`);
  const dead = local
    .queues()
    .filter(({ dlq, messages }) => dlq && messages.length > 0)
    .map(({ name, messages }) => `${messages.length} message(s) lie on ${name}`);
  const failed = local
    .functions()
    .filter(({ errors }) => errors > 0)
    .map(({ name, errors }) => `function ${name} failed ${errors} time(s)`);
  return [...new Set([...denials, ...unheard, ...refused, ...dead, ...failed])];
}
