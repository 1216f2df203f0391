import type { Problem } from "./problem.ts";

/** As much of a program as says which weeks it covers. */
interface Weeks {
  readonly weeks: number;
  readonly phases: readonly { readonly weeks: { readonly first: number; readonly last: number } }[];
  readonly reading: readonly unknown[];
  readonly runs?: readonly unknown[] | undefined;
}

export function onePerWeek(program: Weeks, field: "reading" | "runs"): Problem[] {
  const entries = program[field]?.length ?? program.weeks;
  if (entries === program.weeks) return [];
  const message = `must have one entry for each of the ${program.weeks} weeks, found ${entries}; add or remove entries, week 1 first`;
  return [{ path: [field], message }];
}

/** Phases follow each other from week 1 to the last week without a gap. */
export function gapsIn({ phases, weeks: total }: Weeks): Problem[] {
  const gaps = phases.flatMap(({ weeks: { first, last } }, index): Problem[] => {
    const path = ["phases", index, "weeks"];
    const next = (phases[index - 1]?.weeks.last ?? 0) + 1;
    const why = index === 0 ? "the week a program begins with" : "the week after the phase before";
    if (first !== next) {
      return [
        { path: [...path, "first"], message: `must be ${next}, ${why}, found ${first}; write ${next}` },
      ];
    }
    if (last >= first) return [];
    const message = `must not be before the first week, ${first}, found ${last}; write ${first} or a later week`;
    return [{ path: [...path, "last"], message }];
  });
  const end = phases.at(-1)?.weeks.last;
  if (gaps.length > 0 || end === total) return gaps;
  const message = `must be ${total}, the last week of the program, found ${end ?? "none"}; write ${total}, or change "weeks" of the program`;
  return [{ path: ["phases", phases.length - 1, "weeks", "last"], message }];
}
