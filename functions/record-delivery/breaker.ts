import { causeToStop, judgedDays, type Tally } from "../../shared/breaker.ts";
import { addDays, type LocalDate } from "../../shared/calendar/local-date.ts";
import { controlId, newControl, stop, tallyKey, type Control } from "../../shared/control.ts";
import type { Count, Log } from "../../shared/log.ts";
import type { Store, Tallies } from "../../shared/ports.ts";
import { change } from "../../shared/steps/change.ts";

export interface BreakerDeps {
  tallies: Tallies;
  control: Store<Control>;
  count: Count;
  log: Log;
}

/** Counts an email that came to a bad end, and stops its clinic when that happens too often. */
export async function countAgainst(
  { tallies, control, count, log }: BreakerDeps,
  clinicId: string,
  end: "bounced" | "complained",
  now: Date,
): Promise<void> {
  const { clinics } = (await control.get(controlId)) ?? newControl;
  const { round, stopped } = clinics[clinicId] ?? { round: 0 };
  const key = tallyKey(clinicId, round);
  const today = now.toISOString().slice(0, 10);
  const sinceMidnight = await tallies.add(key, today, { [end]: 1 });
  if (stopped) return;
  const because = causeToStop([sinceMidnight, ...(await otherDays(tallies, key, today))]);
  if (!because) return;
  const at = now.toISOString();
  await change(control, controlId, (current = newControl) => stop(current, { at, because }, clinicId));
  count("Stopped", 1);
  log("clinicStopped", { clinicId, because });
}

/** What was sent is counted by the clinic's own calendar, which may be a day ahead of ours. */
async function otherDays(tallies: Tallies, key: string, today: LocalDate): Promise<Tally[]> {
  const days: Tally[] = [];
  for (let ago = judgedDays; ago >= -1; ago -= 1)
    if (ago !== 0) days.push(await tallies.get(key, addDays(today, -ago)));
  return days;
}
