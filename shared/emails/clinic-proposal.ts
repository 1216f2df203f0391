import type { CheckInAnswers } from "../../events/fields/check-in.ts";
import type { proposals } from "../../events/progression-proposed.ts";
import { languageOf } from "../content/languages.ts";
import type { Language, Messages } from "../content/languages.ts";
import { clinicDocument, fittingSubject, listCard, patientCard } from "./clinic-mail.ts";
import type { AboutPlan } from "./clinic-mail.ts";
import type { EmailDocument, PlainCard } from "./document.ts";
import { emailOf } from "./email.ts";
import type { Email } from "./email.ts";

export interface ProposalEmail extends AboutPlan {
  proposal: (typeof proposals)[number];
  /** Whether the week comes again meanwhile; without that the plan goes on as it was signed. */
  repeats: boolean;
  /** Absent when the program waits although nobody answered. */
  answers?: CheckInAnswers | undefined;
  /** Against the first answers, by what patients notice. */
  painChange?: "more" | "less" | undefined;
}

export const composeProposal = (input: ProposalEmail): Email =>
  emailOf(proposalDocument(input, languageOf(input.language)));

export function proposalDocument(input: ProposalEmail, language: Language): EmailDocument {
  const { clinicMail } = language.messages;
  const { proposal: words, doHeading } = clinicMail;
  const { proposal, week, patientId } = input;
  const goesOn = proposal !== "hold" && !input.repeats;
  return clinicDocument(input, language, {
    subject: fittingSubject(words.subject(patientId), words.subjectWithoutId),
    preheader: goesOn ? words.preheaderGoesOn : words.preheader[proposal],
    heading: words.heading,
    cards: [
      patientCard(input, language),
      answersCard(input, clinicMail),
      listCard(doHeading, words.todo),
      listCard(words.meanwhileHeading, [goesOn ? words.meanwhileGoesOn : words.meanwhile[proposal](week)]),
    ],
  });
}

function answersCard(
  { answers, painChange, proposal, week }: ProposalEmail,
  { proposal: words }: Messages["clinicMail"],
): PlainCard {
  const { answersHeading, proposed, proposals } = words;
  const told = answers ? words.answers(answers) : [words.noAnswers];
  return {
    kind: "plain",
    heading: answersHeading,
    parts: [
      { kind: "list", items: painChange ? [...told, words.painChange[painChange]] : told },
      { kind: "paragraph", text: proposal === "step-back" ? words.ruleStepBack : words.rule },
      { kind: "highlight", label: proposed, lines: [proposals[proposal](week)] },
    ],
  };
}
