import { loadOf } from "./loads.ts";
import { placedWeeksOf, stepsIn } from "./placed.ts";
import type { Placed, Step } from "./placed.ts";
import type { Problem } from "./problem.ts";
import type { Program, Work } from "./program.ts";

/** The most that a dose may grow from one week to the next, unless a program says so itself. */
export const usualMostPerWeek = { sets: 1, reps: 2, seconds: 10 } as const;
const mostMilesPerWeek = 0.5;
const mostEffortPerWeek = 1;

/** One number of a dose, before and after. */
interface Part {
  readonly path: Problem["path"];
  readonly was: number;
  readonly is: number;
  readonly unit: keyof typeof usualMostPerWeek | "loads";
}

type Amount = readonly [field: readonly string[], value: number, unit: Part["unit"]];

const amountsOf = (work: Work): Amount[] => {
  if (work.kind === "reps") return [[["reps", "max"], work.reps.max, "reps"]];
  if (work.kind === "steps") return [[["steps", "max"], work.steps.max, "reps"]];
  return [
    [["seconds", "max"], work.seconds.max, "seconds"],
    [["times"], work.times, "reps"],
  ];
};

function partsOf({ before, after }: Step): Part[] {
  const [was, is] = [before.dose, after.dose];
  const formerly = amountsOf(was.work);
  // Reps and seconds have no common measure: another kind of work starts anew.
  const amounts = was.work.kind === is.work.kind ? amountsOf(is.work) : [];
  return [
    { path: after.at("sets"), was: was.sets, is: is.sets, unit: "sets" },
    ...amounts.map(([field, value, unit], index) => ({
      path: [...after.at("work"), ...field],
      was: formerly[index]?.[1] ?? value,
      is: value,
      unit,
    })),
    { path: after.at("load"), was: loadOf(was.load).rung, is: loadOf(is.load).rung, unit: "loads" },
  ];
}

const placeOf = ({ phase, week }: Placed): string => `phase ${phase.id}, week ${week}`;

function jump(path: Problem["path"], was: number, is: number, most: number, since: string): Problem[] {
  if (is - was <= most) return [];
  const message = `must be at most ${was + most}, ${most} more than in ${since}, found ${is}; write ${was + most} or less, or take more weeks`;
  return [{ path, message }];
}

function loadJump({ path, was, is }: Part, { before, after }: Step): Problem[] {
  if (is - was <= 1) return [];
  const message = `must be one step above "${before.dose.load}", the load in ${placeOf(before)}, found "${after.dose.load}", ${is - was} steps above; put a load between them first`;
  return [{ path, message }];
}

/** Doses that grow by more than the program's own rule allows. */
export function jumpsIn(program: Program): Problem[] {
  const most = program.mostPerWeek ?? usualMostPerWeek;
  return stepsIn(program).flatMap((step) =>
    partsOf(step).flatMap((part) =>
      part.unit === "loads"
        ? loadJump(part, step)
        : jump(part.path, part.was, part.is, most[part.unit], placeOf(step.before)),
    ),
  );
}

/** Emails call every change a step up, so a dose that only goes down would be announced as more. */
export const stepsDownIn = (program: Program): Problem[] =>
  stepsIn(program)
    .filter(({ before, after }) => before.week === after.week - 1)
    .filter(({ before, after }) => before.dose.work.kind === after.dose.work.kind)
    .flatMap((step) => {
      const parts = partsOf(step);
      const less = parts.find(({ was, is }) => is < was);
      if (!less || parts.some(({ was, is }) => is > was)) return [];
      const [was, is] =
        less.unit === "loads" ? [step.before.dose.load, step.after.dose.load] : [less.was, less.is];
      const message = `must not go down from ${placeOf(step.before)} with nothing else going up, found ${is} after ${was}; keep the dose, or raise another part of it`;
      return [{ path: less.path, message }];
    });

/** Inside a phase only one exercise a week takes another load: a flare-up then has one cause to look for. */
export function loadStepsIn(program: Program): Problem[] {
  const weeks = placedWeeksOf(program);
  return weeks.slice(1).flatMap((now, index) => {
    const before = weeks[index] ?? [];
    const [first, ...more] = now.filter(
      ({ phase, dose }, row) => before[0]?.phase === phase && before[row]?.dose.load !== dose.load,
    );
    return more.map(({ week, dose, at }): Problem => ({
      path: at("load"),
      message: `must stay as it is in week ${week}, in which ${first?.dose.exercise ?? ""} takes another load, found "${dose.load}"; change one load a week`,
    }));
  });
}

/** Runs that grow faster than the run-walk ladder of a trial does. */
export const runJumpsIn = ({ runs = [] }: Program): Problem[] =>
  runs.slice(1).flatMap(({ pace, effort }, index) => {
    const before = runs[index];
    if (!before) return [];
    const since = `week ${index + 1}`;
    const at = ["runs", index + 1];
    const miles =
      pace.kind !== "walk" && before.pace.kind !== "walk"
        ? jump([...at, "pace", "miles"], before.pace.miles, pace.miles, mostMilesPerWeek, since)
        : [];
    return [...miles, ...jump([...at, "effort"], before.effort, effort, mostEffortPerWeek, since)];
  });
