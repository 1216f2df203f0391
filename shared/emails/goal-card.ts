import type { Messages } from "../content/languages.ts";
import type { SiteLinks } from "../links/site.ts";
import { changeSince, phaseOf } from "../program/program.ts";
import type { ProgramWeek } from "../program/program.ts";
import type { PlainCard } from "./document.ts";
import { isolate } from "./isolate.ts";
import { kitOf, usesBand } from "./kit.ts";
import type { WeeklyEmail } from "./weekly.ts";

/** A week, and what is needed to put it in words. */
export interface Told {
  readonly input: WeeklyEmail;
  readonly words: Messages;
  readonly now: ProgramWeek;
  /** The week before, to say what is new; a repeated week is compared with itself. */
  readonly before: ProgramWeek | undefined;
  readonly phase: string;
  readonly site: SiteLinks;
}

/** One or two sentences: what is different this week, and why. */
function openingOf({ input, words, now, before, phase }: Told): string[] {
  const { weekly } = words;
  const { week, repeat, program } = input;
  const signedBy = isolate(input.signedBy);
  if (repeat) return [weekly.again[repeat](week)];
  if (!before) return [weekly.welcome(signedBy), weekly.consent(isolate(input.clinic.name))];
  const stepUps = now.prescriptions.filter((prescription) => changeSince(before, prescription) === "more");
  const opening =
    phaseOf(program, week).weeks.first === week
      ? weekly.newPhase(phase)
      : stepUps.length > 0
        ? weekly.stepUp(stepUps.map(({ exercise }) => words.exercises[exercise].name.toLowerCase()))
        : weekly.sameAgain;
  return week === program.weeks ? [opening, weekly.lastWeek(signedBy)] : [opening];
}

export const greetingCard = (told: Told): PlainCard => ({
  kind: "plain",
  parts: [told.words.weekly.greeting(isolate(told.input.givenName)), ...openingOf(told), ...tipOf(told)].map(
    (text) => ({ kind: "paragraph", text }),
  ),
});

function tipOf({ input: { barrier }, words: { weekly } }: Told): string[] {
  return barrier === undefined || barrier === "other" ? [] : [weekly.tips[barrier]];
}

export function goalCard(told: Told): PlainCard {
  const { weekly, kit } = told.words;
  const { sessions, minutes, prescriptions } = told.now;
  return {
    kind: "plain",
    heading: weekly.goalHeading,
    parts: [
      {
        kind: "figures",
        figures: [
          { figure: String(sessions), label: weekly.sessions(sessions) },
          { figure: String(minutes), label: weekly.minutes },
          { figure: String(prescriptions.length), label: weekly.exercises(prescriptions.length) },
        ],
      },
      {
        kind: "list",
        items: [
          usesBand(prescriptions)
            ? `${kit.needed(kitOf(prescriptions))} ${kit.checkBand}`
            : kit.needed(kitOf(prescriptions)),
          weekly.spread(sessions),
          weekly.warmUp,
          weekly.soreSideFirst,
          weekly.effort,
          ...notesOf(told),
          weekly.pictures,
        ],
      },
    ],
  };
}

function notesOf({ words, now }: Told): readonly string[] {
  const notes = words.sessionNotes[now.programId];
  if (!notes) return [];
  return now.week === 1 ? [...notes.every, ...notes.first] : notes.every;
}
