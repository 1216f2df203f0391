import type { Known } from "./judge-weeks.ts";
import type { Script } from "./script.ts";
import type { World } from "./world.ts";

/** functions/erase-patient: what was written meanwhile goes with the second round. */
const secondRoundMs = 5 * 60_000;

/** When the clinic was told that the patient is forgotten, if it was. */
export function confirmedAt({ bus }: World): number {
  const receipt = bus.published.find(({ type }) => type === "ErasureCompleted");
  const { metadata } = (receipt?.detail ?? {}) as { metadata?: { occurredAt: string } };
  return metadata ? Date.parse(metadata.occurredAt) : Infinity;
}

/** Lambda ends a function long before the second round of an erasure. One that slept through it wrote ids, and nobody gets mail. */
export const mayBeLeftOver = (world: World, { erasedAt, cameBack }: Known["expectations"]): boolean =>
  erasedAt !== Infinity && !cameBack && world.copies.longestFreezeMs > secondRoundMs;

/** Whoever asked to be forgotten is, unless they agreed anew: no plan, visit, answer, contact or trail is left. */
export function judgeErasure(world: World, script: Script, { expectations, verdict }: Known): void {
  const { erasedAt } = expectations;
  if (erasedAt === Infinity || expectations.cameBack) return;
  const receipt = confirmedAt(world);
  if (receipt === Infinity) verdict.lost.push("nobody was told that the patient is forgotten");
  const { contact } = world.patients.items.get(script.patientRef) ?? {};
  if (contact) verdict.violations.push("the contact outlived the erasure");
  if (mayBeLeftOver(world, expectations)) return;
  const left = [world.enrollments, world.consults, world.checkIns].flatMap(({ items }) => [...items.keys()]);
  const trail = [...world.audit.entries.values()].filter(({ action }) => action !== "ErasureCompleted");
  if (left.length > 0) verdict.violations.push(`${left.join(", ")} outlived the erasure`);
  if (trail.some(({ at }) => Date.parse(at) <= erasedAt))
    verdict.violations.push("the trail outlived the erasure");
}
