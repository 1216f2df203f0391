import { doseText } from "../content/dose-text.ts";
import type { Messages } from "../content/languages.ts";
import { altOf, stills } from "../content/pictures.ts";
import type { SiteLinks } from "../links/site.ts";
import { exercises as facts } from "../program/exercises.ts";
import type { ExerciseId } from "../program/exercises.ts";
import { loadOf, pictureIdOf } from "../program/loads.ts";
import type { Change, Prescription } from "../program/program.ts";
import type { Dose, ExerciseCard, Link } from "./document.ts";

function paceOf({ sets, work, restSeconds }: Prescription, { dose }: Messages): string[] {
  const pace =
    work.kind === "hold"
      ? []
      : [work.kind === "steps" || work.tempo === "steady" ? dose.steady : dose.tempo(work.tempo)];
  return sets > 1 ? [...pace, dose.rest(restSeconds)] : pace;
}

const doseOf = (prescription: Prescription, words: Messages): Dose => ({
  amount: words.dose.amount(prescription),
  sides: words.dose.sides(prescription.sides),
  whole: doseText(prescription, words),
  pace: paceOf(prescription, words),
  ...(prescription.load === "none" ? {} : { load: words.loads[prescription.load] }),
  bands: loadOf(prescription.load).bands ?? [],
});

const pageOf = (exercise: ExerciseId, { exercises, weekly }: Messages, site: SiteLinks): Link => ({
  label: weekly.seeMore(exercises[exercise].name.toLowerCase()),
  href: site.exercise(facts[exercise].slug),
});

export function exerciseCard(
  prescription: Prescription,
  number: number,
  change: Change,
  words: Messages,
  site: SiteLinks,
): ExerciseCard {
  const { exercises, weekly } = words;
  const { name, target, how, mistake, easier } = exercises[prescription.exercise];
  const picture = pictureIdOf(prescription);
  const { file, width, height } = stills[picture];
  const { alternate } = prescription;
  return {
    kind: "exercise",
    number,
    name,
    picture: { src: site.asset(file), width, height, alt: altOf(picture, words) },
    change: weekly.change[change],
    target: weekly.works(target),
    dose: doseOf(prescription, words),
    how,
    hints: [
      { lead: weekly.avoid, text: mistake },
      { lead: weekly.easier, text: easier },
    ],
    page: pageOf(prescription.exercise, words, site),
    ...(alternate && {
      instead: {
        heading: weekly.insteadHeading(exercises[alternate.exercise].name.toLowerCase()),
        dose: doseText(alternate, words),
        how: exercises[alternate.exercise].how,
        page: pageOf(alternate.exercise, words, site),
      },
    }),
  };
}
