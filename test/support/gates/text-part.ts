import { hrefs, visibleText } from "../visible-text.ts";
import type { Gate } from "./mail.ts";

const squeezed = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.:-]+/g, " ")
    .trim();

export const lines: Gate = ({ html, text }) => {
  const plain = squeezed(text);
  return visibleText(html)
    .split("\n")
    .filter((line) => !plain.includes(squeezed(line)))
    .map((line) => `the text does not say: ${line}`);
};

/** Each dose is in both parts, as the program states it, as often as it is given: "red band" is also in "red band above". */
export const doses: Gate = ({ html, text, doses: given }) => {
  const all = given.map(squeezed);
  const read = { html: squeezed(visibleText(html)), text: squeezed(text) };
  return [...new Set(all)].flatMap((dose) => {
    const needed = all.filter((one) => one.includes(dose)).length;
    return (["html", "text"] as const)
      .filter((part) => read[part].split(dose).length - 1 < needed)
      .map((part) => `the ${part} does not give the dose: ${dose}`);
  });
};

export const addresses: Gate = ({ html, text }) =>
  hrefs(html)
    // Eleven numbers lead to one page; the text part gives its address once.
    .map((href) => href.replace(/^mailto:/, "").replace(/\?p=\d+$/, ""))
    .filter((target) => !(target.startsWith("tel:") ? digitsOf(text) : text).includes(digitsIfPhone(target)))
    .map((target) => `the text does not give ${target}`);

const digitsOf = (text: string): string => text.replace(/[^\d+]/g, "");
const digitsIfPhone = (target: string): string => (target.startsWith("tel:") ? digitsOf(target) : target);

/** A mail program may wrap or color the text part, but it shows nothing that we wrote for machines. */
export const plainText: Gate = ({ text }) => [
  ...(/<\/?[a-z]|&[a-z]+;/i.test(text) ? ["the text holds markup"] : []),
  ...(/[\u2068\u2069\u034f\u200c]/.test(text) ? ["the text holds invisible marks"] : []),
];
