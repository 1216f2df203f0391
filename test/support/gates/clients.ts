import { caniemail } from "caniemail";
import type { Gate } from "./mail.ts";

interface Lived {
  /** As caniemail.com calls it. */
  feature: string;
  /** Where it is missing or limited. */
  clients: RegExp;
  because: string;
}

const anywhere = /./;
const classicOutlook = /^outlook\.windows/;
const valuesOnly = "limited to values, and those in use here are supported";
const darkOnly = "only darkens: without it the light colors stand";

/** What clients lack and we use all the same. A line that nothing needs any more fails the test. */
export const lived: readonly Lived[] = [
  { feature: "color-scheme CSS property", clients: anywhere, because: darkOnly },
  { feature: "color-scheme meta tag", clients: anywhere, because: darkOnly },
  { feature: "<style> element", clients: anywhere, because: darkOnly },
  { feature: "@media", clients: anywhere, because: darkOnly },
  { feature: "Class selector", clients: anywhere, because: darkOnly },
  { feature: "Attribute selector", clients: anywhere, because: darkOnly },
  { feature: "Descendant combinator", clients: anywhere, because: darkOnly },
  { feature: "!important keyword", clients: anywhere, because: darkOnly },
  { feature: "<bdi> element", clients: anywhere, because: "the name stays, in the direction of its line" },
  { feature: "<body> element", clients: anywhere, because: "the wrapper inside repeats what it says" },
  {
    feature: "display:none",
    clients: /^(gmail\.mobile-webmail|outlook\.windows)/,
    because: "at worst a preheader is read twice",
  },
  {
    feature: "max-height property",
    clients: classicOutlook,
    because: "beside display:none, which works there",
  },
  {
    feature: "overflow",
    clients: anywhere,
    because: "beside display:none; nothing is cut off but the preheader",
  },
  { feature: "border-radius", clients: /^(outlook\.windows|yahoo)/, because: "square corners are fine" },
  {
    feature: "table-layout",
    clients: /^(outlook\.windows|gmail\.mobile-webmail)/,
    because: "columns are as wide as what they hold",
  },
  {
    feature: "aria-label attribute",
    clients: /^(yahoo|outlook\.windows-mail)/,
    because: "the heading says the same",
  },
  {
    feature: "aria-hidden attribute",
    clients: /^(yahoo|outlook\.windows-mail)/,
    because: "what it hides holds a space",
  },
  {
    feature: "role attribute",
    clients: /^(yahoo|outlook\.windows-mail)/,
    because: "kept on tables, where it matters",
  },
  {
    feature: "height property",
    clients: /^(yahoo|outlook\.windows)/,
    because: "a least height is as good for spacers",
  },
  {
    feature: "width property",
    clients: classicOutlook,
    because: "the round ground of a number; the number stands without",
  },
  {
    feature: "width attribute",
    clients: classicOutlook,
    because: "only pictures suffer, and they have pixels",
  },
  {
    feature: "height attribute",
    clients: classicOutlook,
    because: "only used on pictures, which have pixels",
  },
  {
    feature: "padding",
    clients: classicOutlook,
    because: "cells keep theirs, a button has its own for Outlook, links stand nearer to one another",
  },
  { feature: "margin", clients: anywhere, because: valuesOnly },
  { feature: "display", clients: anywhere, because: "block and inline-block fall back to lines of text" },
  {
    feature: "max-width",
    clients: /^(outlook\.windows|apple-mail)/,
    because: "Outlook gets a column of its own; a phone is narrower",
  },
  { feature: "background", clients: anywhere, because: valuesOnly },
  { feature: "border", clients: classicOutlook, because: valuesOnly },
  {
    feature: "dir attribute",
    clients: /^(outlook\.windows|gmail\.mobile-webmail)/,
    because: "not used on links",
  },
  { feature: "lang attribute", clients: /^yahoo/, because: "not used on cells" },
  { feature: "font-size", clients: anywhere, because: valuesOnly },
  { feature: "font-weight", clients: /^(outlook\.windows|yahoo)/, because: valuesOnly },
  { feature: "line-height", clients: classicOutlook, because: "lines are a little nearer" },
  { feature: "word-break", clients: anywhere, because: "for ids wider than a phone; elsewhere they fit" },
  { feature: "text-align", clients: anywhere, because: valuesOnly },
  {
    feature: "text-decoration",
    clients: /^(outlook\.windows|gmail)/,
    because: "links keep the client's own underline",
  },
  { feature: "<ul>, <ol> and <dl>", clients: anywhere, because: valuesOnly },
  { feature: "align attribute", clients: /^outlook\.macos/, because: "used on cells, not on tables" },
  { feature: "mailto: links", clients: /^yahoo/, because: valuesOnly },
];

const readers = ["gmail.*", "apple-mail.*", "outlook.*", "yahoo.*", "samsung-email.*"] as const;

/** Which of what the email uses is missing or limited, and in which client. */
export function lacking(html: string): { feature: string; client: string }[] {
  const { issues } = caniemail({ clients: [...readers], html });
  const pairs = [issues.errors, issues.warnings].flatMap((found) =>
    [...found].flatMap(([client, all]) => all.map(({ title }) => ({ feature: title, client }))),
  );
  return [...new Map(pairs.map((pair) => [`${pair.feature} ${pair.client}`, pair])).values()];
}

export const isLived = ({ feature, client }: { feature: string; client: string }): boolean =>
  lived.some((entry) => entry.feature === feature && entry.clients.test(client));

export const clients: Gate = ({ html }) =>
  lacking(html)
    .filter((pair) => !isLived(pair))
    .map(({ feature, client }) => `${client} does not fully support ${feature}`);
