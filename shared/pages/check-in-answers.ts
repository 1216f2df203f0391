import { checkInAnswers, redFlags, type CheckInAnswers, type RedFlag } from "../../events/fields/check-in.ts";

const scale = Array.from({ length: 11 }, (_, pain) => String(pain));
const days = Array.from({ length: 8 }, (_, day) => String(day));

/** Every question of the check-in but the warning signs, in the order of the page, with the answers that it takes. */
export const answersTo = {
  usualPain: scale,
  sessions: days,
  worstPain: scale,
  exercisePain: scale,
  settledByMorning: ["always", "mostly", "no"],
  effortLeft: ["0", "1", "2-3", "4+"],
  barrier: ["time", "pain", "forgot", "unsure", "other"],
} as const satisfies Partial<Record<keyof CheckInAnswers, readonly string[]>>;

export type Asked = keyof typeof answersTo;
export const asked = Object.keys(answersTo) as Asked[];
const numbers: readonly Asked[] = ["usualPain", "sessions", "worstPain", "exercisePain"];

/** What stands in the form. */
export interface Filled {
  readonly flags: readonly RedFlag[];
  readonly given: Partial<Record<Asked, string>>;
}
export type Problems = Partial<Record<Asked, "missing" | "unknown">>;
export type ReadCheckIn = { answers: CheckInAnswers } | { problems: Problems; filled: Filled };

/** From the link of an email: the usual pain that the patient tapped, or nothing. */
export function tapped(pain: string | undefined): Filled {
  return { flags: [], given: pain !== undefined && scale.includes(pain) ? { usualPain: pain } : {} };
}

/**
 * Reads a posted form. The usual pain is the one answer that is required, and a warning sign needs no other answer: it is
 * taken whatever is wrong with the rest.
 */
export function readCheckIn(form: URLSearchParams): ReadCheckIn {
  const ticked = form.getAll("sign");
  const flags = redFlags.filter((flag) => ticked.includes(flag));
  const given = Object.fromEntries(
    asked.flatMap((name) => {
      const value = form.get(name);
      return value === null || value === "" ? [] : [[name, value] as const];
    }),
  ) as Filled["given"];
  const problems = problemsOf(given);
  if (flags.length === 0 && Object.keys(problems).length > 0) return { problems, filled: { flags, given } };
  const known = Object.entries(given).filter(([name]) => problems[name as Asked] === undefined);
  const answers = known.map(([name, value]) => [
    name,
    numbers.includes(name as Asked) ? Number(value) : value,
  ]);
  return { answers: checkInAnswers.parse({ ...Object.fromEntries(answers), redFlags: flags }) };
}

function problemsOf(given: Filled["given"]): Problems {
  const unknown = asked.filter((name) => {
    const value = given[name];
    return value !== undefined && !(answersTo[name] as readonly string[]).includes(value);
  });
  return {
    ...(given.usualPain === undefined ? { usualPain: "missing" as const } : {}),
    ...Object.fromEntries(unknown.map((name) => [name, "unknown" as const])),
  };
}
