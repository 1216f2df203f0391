import { clients } from "./clients.ts";
import { linkTexts, targets, unsubscribe } from "./links.ts";
import type { Gate } from "./mail.ts";
import { footer, redFlags } from "./safety.ts";
import {
  languageStated,
  letterSize,
  outline,
  pictures,
  styleOnlyDarkens,
  tables,
  tags,
  valid,
  weight,
} from "./structure.ts";
import { addresses, doses, lines, plainText } from "./text-part.ts";
import { diagnosis, grade, preheader, sentences, subject, wording } from "./words.ts";

/** Each is a sentence about an email, and each is shown to fail on a bad one. */
export const gates = {
  "has a neutral subject of at most 50 characters": subject,
  "has a neutral preheader of 40 to 90 characters": preheader,
  "names no diagnosis in subject, preheader or address": diagnosis,
  "uses no banned word": wording,
  "reads at grade six or lower": grade,
  "has sentences of at most 25 words": sentences,
  "is valid HTML": valid,
  "is at most 25 KB": weight,
  "has one h1 and skips no level": outline,
  "states language and direction where clients keep them": languageStated,
  "marks every layout table as such": tables,
  "keeps letters at 16 pixels or more": letterSize,
  "uses no tag that mail clients strip": tags,
  "loses nothing but dark colors without its style": styleOnlyDarkens,
  "tells in words what a picture shows": pictures,
  "uses only what mail clients support": clients,
  "says every line of the HTML in the text": lines,
  "gives every dose in both parts": doses,
  "gives every address of the HTML in the text": addresses,
  "has a text part without markup": plainText,
  "links only where something answers": targets,
  "has links that say where they lead": linkTexts,
  "lets patients unsubscribe by the last link": unsubscribe,
  "prints the whole safety text": redFlags,
  "says who sends it and why": footer,
} as const satisfies Record<string, Gate>;

export type GateName = keyof typeof gates;
