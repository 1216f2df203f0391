import { exampleAnswers } from "../../events/fields/check-in.ts";
import { attentionLists, type Attention } from "../../shared/enrollment/attention.ts";
import type { WeeklyDigest } from "../../shared/emails/clinic-digest.ts";
import type { ProposalEmail } from "../../shared/emails/clinic-proposal.ts";
import type { RedFlagAlert } from "../../shared/emails/clinic-red-flag.ts";
import { clinic } from "./builders.ts";

const about = { clinic, language: "en", patientId: "p-20417", planId: "plan-5512", week: 3 };

/** Tuesday 2 March 2027, 13:30 in New York. */
export const alertInput = (changes: Partial<RedFlagAlert> = {}): RedFlagAlert => ({
  ...about,
  alertId: "alert-88231",
  flags: ["swollen-calf"],
  at: new Date("2027-03-02T18:30:00Z"),
  ...changes,
});

export const proposalInput = (changes: Partial<ProposalEmail> = {}): ProposalEmail => ({
  ...about,
  proposal: "repeat",
  repeats: true,
  answers: {
    ...exampleAnswers,
    redFlags: [],
    sessions: 2,
    worstPain: 7,
    usualPain: 4,
    exercisePain: 6,
    settledByMorning: "no",
  },
  ...changes,
});

export const digestInput = (
  patients: Partial<Record<Attention, readonly string[]>> = {},
  changes: Partial<WeeklyDigest> = {},
): WeeklyDigest => ({
  clinic,
  language: "en",
  first: "2027-03-01",
  last: "2027-03-07",
  patients: { ...noOne, ...patients },
  ...changes,
});

const noOne = Object.fromEntries(attentionLists.map((list) => [list, []])) as unknown as Record<
  Attention,
  string[]
>;
