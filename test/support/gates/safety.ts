import { visibleText } from "../visible-text.ts";
import { patientsOnly } from "./mail.ts";
import type { Gate } from "./mail.ts";

/** The fixed text in full, in both parts: nobody shortens it. */
export const redFlags: Gate = patientsOnly(({ html, text, clinic, language }) => {
  const { groups, notWatched } = language.messages.redFlags;
  const fixed = groups.flatMap(({ level, action, signs }) => [
    level,
    action(clinic.emergencyNumber),
    ...signs,
  ]);
  const read = visibleText(html);
  return [...fixed, notWatched(clinic.emergencyNumber)]
    .filter((line) => !read.includes(line) || !text.includes(line))
    .map((line) => `the fixed safety text lacks: ${line}`);
});

const afterRule = (text: string): string => text.slice(text.lastIndexOf("\n--\n"));

/** Whoever gets an email can see why, and from where. */
export const footer: Gate = ({ audience, clinic, text, html }) => {
  const below = afterRule(text);
  const needed = audience === "patient" ? [clinic.name, clinic.postalAddress] : [clinic.name, "Hipline"];
  return needed
    .filter((line) => !below.includes(line) || !visibleText(html).includes(line))
    .map((line) => `the footer does not say ${line}`);
};
