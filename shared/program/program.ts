import type {
  Phase,
  Prescription,
  PrescriptionRow,
  Program,
  Range,
  RunStage,
  Tempo,
  Work,
} from "./schema.ts";

export type {
  Evidence,
  Phase,
  Prescription,
  PrescriptionRow,
  Program,
  Range,
  RunStage,
  Tempo,
  Work,
} from "./schema.ts";

const range = (least: number, most = least): Range => ({ min: least, max: most });

/** How programs write their work: `reps(10, [2, 1, 3])`, `reps([8, 10], [3, 2, 3])`, `steps(15)`, `hold([20, 30])`. */
type Span = number | [least: number, most: number];
const span = (value: Span): Range => (typeof value === "number" ? range(value) : range(...value));

export const reps = (value: Span, tempo: Tempo | "steady"): Work => ({
  kind: "reps",
  reps: span(value),
  tempo,
});
export const steps = (value: Span): Work => ({ kind: "steps", steps: span(value) });
export const hold = (seconds: Span, times = 1): Work => ({ kind: "hold", seconds: span(seconds), times });

/** Everything week n needs, with every dose resolved. */
export interface ProgramWeek {
  readonly programId: string;
  readonly version: number;
  readonly week: number;
  readonly weeks: number;
  readonly phase: string;
  readonly sessions: number;
  /** One session, warm-up included. */
  readonly minutes: number;
  readonly prescriptions: readonly Prescription[];
  /** Article id. */
  readonly reading: string;
  readonly run?: RunStage;
}

export const phaseOf = (program: Program, week: number): Phase => {
  const phase = program.phases.find(({ weeks }) => weeks.first <= week && week <= weeks.last);
  if (!phase) {
    throw new RangeError(
      `Program ${program.id} version ${program.version} has weeks 1 to ${program.weeks}; week ${week} was asked for`,
    );
  }
  return phase;
};

const prescriptionIn = (row: PrescriptionRow, week: number): Prescription => {
  const { later = [], ...asPrinted } = row;
  return later
    .filter(({ fromWeek }) => fromWeek <= week)
    .reduce<Prescription>(
      (dose, { sets, work, sides, load }) => ({
        ...dose,
        sets: sets ?? dose.sets,
        work: work ?? dose.work,
        sides: sides ?? dose.sides,
        load: load ?? dose.load,
      }),
      asPrinted,
    );
};

export const weekOf = (program: Program, week: number): ProgramWeek => {
  const phase = phaseOf(program, week);
  const prescriptions = phase.rows.map((row) => prescriptionIn(row, week));
  const run = program.runs?.[week - 1];
  return {
    programId: program.id,
    version: program.version,
    week,
    weeks: program.weeks,
    phase: phase.id,
    sessions: phase.sessionsPerWeek,
    minutes: sessionMinutes(prescriptions),
    prescriptions,
    // The schema promises one article a week.
    reading: program.reading[week - 1] as string,
    ...(run && { run }),
  };
};

const middle = ({ min, max }: Range) => (min + max) / 2;

/** The programs print "steady" for steps; at 3 seconds each, phase A3 comes to its stated minutes. */
const steadySeconds = 3;
const setUpSeconds = 30;
const warmUpMinutes = 5;

const secondsOfOneSet = (work: Work): number => {
  if (work.kind === "hold") return middle(work.seconds) * work.times;
  if (work.kind === "steps") return middle(work.steps) * steadySeconds;
  if (work.tempo === "steady") return middle(work.reps) * steadySeconds;
  return middle(work.reps) * work.tempo.reduce((sum, seconds) => sum + seconds, 0);
};

/**
 * Sets x reps x seconds x sides, plus rests between sets and 30 s set-up for each exercise, plus a 5 minute warm-up.
 * One side rests while the other works, so rests are counted once. A range counts as its middle.
 */
export const sessionMinutes = (prescriptions: readonly Prescription[]): number => {
  const seconds = prescriptions.reduce((sum, { sets, work, sides, restSeconds }) => {
    const perSide = sides === "both-together" ? 1 : 2;
    return sum + sets * secondsOfOneSet(work) * perSide + restSeconds * (sets - 1) + setUpSeconds;
  }, 0);
  return Math.round(seconds / 60 + warmUpMinutes);
};

export type Change = "new" | "more" | "same";

/** Against the week before, which for week 1 was nothing. */
export const changeSince = (before: ProgramWeek | undefined, now: Prescription): Change => {
  const then = before?.prescriptions.find(({ exercise }) => exercise === now.exercise);
  if (!then) return "new";
  const same =
    then.sets === now.sets &&
    then.load === now.load &&
    JSON.stringify(then.work) === JSON.stringify(now.work);
  return same ? "same" : "more";
};
