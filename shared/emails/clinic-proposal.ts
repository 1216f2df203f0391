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
  answers: CheckInAnswers;
}

export const composeProposal = (input: ProposalEmail): Email =>
  emailOf(proposalDocument(input, languageOf(input.language)));

export function proposalDocument(input: ProposalEmail, language: Language): EmailDocument {
  const { clinicMail } = language.messages;
  const { proposal: words, doHeading } = clinicMail;
  const { proposal, week, patientId } = input;
  return clinicDocument(input, language, {
    subject: fittingSubject(words.subject(patientId), words.subjectWithoutId),
    preheader: words.preheader[proposal],
    heading: words.heading,
    cards: [
      patientCard(input, language),
      answersCard(input, clinicMail),
      listCard(doHeading, words.todo),
      listCard(words.meanwhileHeading, [words.meanwhile[proposal](week)]),
    ],
  });
}

function answersCard({ answers, proposal, week }: ProposalEmail, words: Messages["clinicMail"]): PlainCard {
  const { answersHeading, proposed, proposals, rule, answers: answered } = words.proposal;
  return {
    kind: "plain",
    heading: answersHeading,
    parts: [
      { kind: "list", items: answered(answers) },
      { kind: "paragraph", text: rule },
      { kind: "highlight", label: proposed, lines: [proposals[proposal](week)] },
    ],
  };
}
