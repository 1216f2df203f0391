import type { Enrollment } from "../../shared/enrollment/enrollment.ts";
import type { Known } from "./judge-weeks.ts";
import type { Script } from "./script.ts";
import type { World } from "./world.ts";

/** Whatever changed because somebody said so is in the trail, and nothing is there that nobody said. */
export function judgeTrail(world: World, script: Script, { verdict, expectations }: Known): void {
  // The trail of who is forgotten is forgotten with them.
  if (expectations.erasedAt < Infinity) return;
  const trail = [...world.audit.entries.values()];
  const isTold = (at: string | undefined, action: string) =>
    trail.some((entry) => entry.action === action && Date.parse(entry.at) === Date.parse(at ?? ""));
  for (const at of heeded(world, script)) {
    const acts = script.acts.filter((act) => act.at === Date.parse(at));
    if (acts.length > 0 && !acts.some(({ event }) => isTold(at, event.type)))
      verdict.violations.push(
        `${acts.map(({ event }) => event.type).join(" or ")} of ${at} is not in the trail`,
      );
  }
  const enrollment = world.enrollments.items.get(script.enrollmentId);
  if (enrollment?.status === "completed" && !trail.some(({ action }) => action === "ProgramCompleted"))
    verdict.violations.push("the end of the program is not in the trail");
  for (const { actor, action, at } of trail) {
    const isSaid = script.acts.some(
      ({ event, at: when }) => event.type === action && when === Date.parse(at),
    );
    if (actor !== "hipline" && !isSaid) verdict.violations.push(`${action} of ${at} was never said`);
  }
}

/** The times of all words that were heeded: each is that of an act, or of something that Hipline did. */
function heeded(world: World, { patientRef }: Script): string[] {
  const patient = world.patients.items.get(patientRef);
  const times = [
    ...world.wordsHeeded,
    patient?.contactAt,
    patient?.subscription?.at,
    patient?.wrongAddress?.at,
    patient?.wishes?.at,
    ...[...world.checkIns.items.values()].map(({ at }) => at),
    ...[...world.consults.items.values()].map(({ changedAt }) => changedAt),
  ];
  return times.filter((at) => at !== undefined);
}

/** The words by which a program stands as it does. */
export function wordsBehind(enrollment: Enrollment): string[] {
  if (enrollment.status !== "active") return "at" in enrollment ? [enrollment.at] : [];
  const { holds, lifted, decidedAt, preferredAt } = enrollment;
  const words = [
    ...Object.values(holds).map(({ at }) => at),
    ...Object.values(lifted),
    decidedAt,
    preferredAt,
  ];
  return words.filter((at) => at !== undefined);
}
