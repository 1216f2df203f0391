import type {
  Card,
  EmailDocument,
  ExerciseCard,
  Link,
  PainCard,
  Part,
  PlainCard,
  RedFlagCard,
} from "./document.ts";
import { withoutIsolates } from "./isolate.ts";

const underlined = (heading: string, mark: string): string =>
  `${heading}\n${mark.repeat(withoutIsolates(heading).length)}`;

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

/** Addresses stand alone on a line, so that mail programs link all of it and nothing more. */
function link({ label, href }: Link): string {
  const target = href.replace(/^(mailto|tel):/, "");
  return href.startsWith("http") ? `${label}:\n${target}` : label;
}

function part(value: Part): string {
  switch (value.kind) {
    case "paragraph":
      return value.text;
    case "list":
      return bullets(value.items);
    case "figures":
      return bullets(value.figures.map(({ figure, label }) => `${figure} ${label}`));
    case "highlight":
      return [value.label, ...value.lines].join("\n");
    // The link to the same page, without a number, stands below it.
    case "scale":
      return [value.numbers.map(({ number }) => number).join(" "), value.least, value.most].join("\n");
    case "link":
    case "button":
      return link(value.link);
  }
}

const plain = ({ heading, parts }: PlainCard): string[] => [
  ...(heading ? [underlined(heading, "-")] : []),
  ...parts.map(part),
];

const exercise = ({
  number,
  name,
  change,
  target,
  dose,
  how,
  hints,
  page,
  instead,
}: ExerciseCard): string[] => [
  underlined(`${number}. ${name}`, "-") + (change ? `\n(${change})` : ""),
  [dose.whole, ...(dose.load ? [dose.load] : []), ...dose.pace].join("\n"),
  `${target}.`,
  how,
  hints.map(({ lead, text }) => `${lead} ${text}`).join("\n"),
  link(page),
  ...(instead ? [`${instead.heading}\n${instead.dose}. ${instead.how}`, link(instead.page)] : []),
];

const pain = ({ heading, scale, zones }: PainCard): string[] => [
  underlined(heading, "-"),
  scale,
  bullets(zones.map(({ name, range, advice }) => `${name} ${range}: ${advice}`)),
];

const redFlags = ({ heading, groups, notWatched }: RedFlagCard): string[] => [
  underlined(heading, "-"),
  ...groups.map(({ level, action, signs }) => `${level}\n${action}\n${bullets(signs)}`),
  notWatched,
];

function card(value: Card): string[] {
  switch (value.kind) {
    case "plain":
      return plain(value);
    case "exercise":
      return exercise(value);
    case "pain":
      return pain(value);
    case "red-flags":
      return redFlags(value);
  }
}

export function renderText(document: EmailDocument): string {
  const { clinic, heading, progress, cards, footer, links = [], unsubscribe } = document;
  const paragraphs = [
    clinic.name,
    underlined(heading, "="),
    ...(progress ? [progress.words] : []),
    ...cards.flatMap(card),
    "--",
    ...footer,
    ...links.map(link),
    ...(unsubscribe ? [link(unsubscribe)] : []),
  ];
  return withoutIsolates(`${paragraphs.join("\n\n")}\n`);
}
