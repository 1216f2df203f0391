import { pinnedProgram } from "../enrollment/pinned.ts";
import type { Plan } from "../enrollment/enrollment.ts";
import { weekOf } from "../program/program.ts";
import type { CheckIn } from "./check-in.ts";
import type { AnsweredWeek } from "./rules.ts";

/** What the rules look at: the week with the answers before it. `checkIns`: all of the enrollment. */
export function answeredWeekOf(
  plan: Plan,
  checkIns: readonly CheckIn[],
  week: number,
): AnsweredWeek | undefined {
  const told = checkIns.find((checkIn) => checkIn.week === week);
  if (!told || week > plan.weeks) return undefined;
  const program = pinnedProgram(plan);
  const first = checkIns.find((checkIn) => checkIn.week < week && checkIn.answers.usualPain !== undefined);
  return {
    answers: told.answers,
    flags: told.flags,
    plannedSessions: weekOf(program, week).sessions,
    before: checkIns.find((checkIn) => checkIn.week === week - 1)?.answers,
    beforePlannedSessions: week > 1 ? weekOf(program, week - 1).sessions : undefined,
    first: first?.answers,
  };
}
