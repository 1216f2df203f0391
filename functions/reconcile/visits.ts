import type { Consult } from "../../shared/consult/consult.ts";
import { isDone, isOverdue, mailsOf } from "../../shared/consult/examine.ts";
import type { Consults } from "../../shared/ports.ts";
import { mend, type MendDeps } from "./mend.ts";

export interface VisitDeps extends MendDeps {
  consults: Consults;
}

/** Looks after the emails of one visit. Once they are done it is not looked at any more. */
export async function checkVisit(deps: VisitDeps, consult: Consult, now: Date): Promise<void> {
  const { patientRef } = consult;
  const looked = [];
  for (const mail of mailsOf(consult)) {
    const { item, fired } = await mend(deps, { ...mail, patientRef }, now);
    if (fired && isOverdue(consult, now)) deps.count("Overdue", 1);
    looked.push({ mail, item });
  }
  // Whoever changes the visit meanwhile opens it again, so a write that comes second is none.
  if (isDone(consult, looked, now)) await deps.consults.save({ ...consult, closed: true });
}
