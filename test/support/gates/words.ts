import { bannedIn } from "../../../shared/content/banned-words.ts";
import { proseOf } from "../../../shared/content/prose.ts";
import { readingGrade, sentencesOf, wordsOf } from "../../../shared/content/reading-grade.ts";
import { hrefs } from "../visible-text.ts";
import { patientsOnly } from "./mail.ts";
import type { Gate } from "./mail.ts";

/** A lock screen shows subject and preheader to whoever looks: nothing there is about a body. */
const bodyWords =
  /knee|hip\b|hips\b|pain|sore|thigh|muscle|exercis|program|maria|rodilla|cadera|dolor|muslo|músculo|ejercicio|programa/i;
/** An address is kept by proxies and histories: it may name a topic, never what somebody has. */
const diagnosisWords =
  /patell|patelo|femoral|pfp|arthr|artr[io]|osteo|syndrom|síndrom|sindrom|chondro|tendin|bursitis|fractur|cancer|cáncer|tumou?r|thromb|tromb|diagnos|red-?flag|injur|lesion|lesión/i;

const found = (where: string, text: string, pattern: RegExp): string[] => {
  const word = pattern.exec(text)?.[0];
  return word === undefined ? [] : [`${where} says "${word}": ${text}`];
};

const lengthOf = (where: string, text: string, least: number, most: number): string[] =>
  text.length < least || text.length > most
    ? [`${where} has ${text.length} characters, not ${least} to ${most}: ${text}`]
    : [];

export const subject: Gate = (mail) => [
  ...lengthOf("the subject", mail.subject, 5, 50),
  ...found("the subject", mail.subject, bodyWords),
  ...(/\p{Cc}/u.test(mail.subject) ? ["the subject has a control character"] : []),
];

export const preheader: Gate = (mail) => [
  ...lengthOf("the preheader", mail.preheader, 40, 90),
  ...found("the preheader", mail.preheader, bodyWords),
  ...(mail.html.includes(mail.preheader) ? [] : ["the preheader is not in the HTML"]),
];

export const diagnosis: Gate = ({ subject: title, preheader: preview, html }) => [
  ...found("the subject", title, diagnosisWords),
  ...found("the preheader", preview, diagnosisWords),
  ...hrefs(html).flatMap((href) => found("an address", href, diagnosisWords)),
];

export const wording: Gate = ({ subject: title, preheader: preview, text }) =>
  [title, preview, text].flatMap((part) => bannedIn(part).map((word) => `"${word}" is banned`));

const highestGrade = 6;
export const grade: Gate = ({ html, language }) => {
  const needed = readingGrade(proseOf(html), language.tag);
  return needed > highestGrade ? [`it needs school grade ${needed.toFixed(1)}, not ${highestGrade}`] : [];
};

const longestSentence = 25;
export const sentences: Gate = patientsOnly(({ html }) =>
  sentencesOf(proseOf(html))
    .filter((sentence) => wordsOf(sentence).length > longestSentence)
    .map((sentence) => `a sentence has more than ${longestSentence} words: ${sentence}`),
);
