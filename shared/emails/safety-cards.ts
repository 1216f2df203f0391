import type { Clinic } from "../clinic.ts";
import type { Messages } from "../content/languages.ts";
import { mailLink, phoneLink } from "./contact.ts";
import type { PainCard, PainTone, PlainCard, RedFlagCard } from "./document.ts";
import { isolate } from "./isolate.ts";

const tones: readonly PainTone[] = ["green", "yellow", "red"];

/** One scale everywhere; other clinics draw green wider, so it is never mixed with theirs. */
export const painCard = ({ weekly: { pain } }: Messages): PainCard => ({
  kind: "pain",
  heading: pain.heading,
  scale: pain.scale,
  zones: tones.map((tone) => ({ tone, ...pain.zones[tone] })),
});

export const redFlagCard = ({ emergencyNumber }: Clinic, { redFlags }: Messages): RedFlagCard => ({
  kind: "red-flags",
  heading: redFlags.heading,
  groups: redFlags.groups.map(({ level, action, signs }) => ({
    level,
    action: action(emergencyNumber),
    signs,
  })),
  notWatched: redFlags.notWatched(emergencyNumber),
});

export const callCard = (clinic: Clinic, { weekly: { call } }: Messages): PlainCard => ({
  kind: "plain",
  heading: call.heading,
  parts: [
    { kind: "paragraph", text: call.lead(isolate(clinic.name)) },
    { kind: "link", link: phoneLink(clinic) },
    { kind: "paragraph", text: call.canWait },
    { kind: "link", link: mailLink(clinic) },
  ],
});
