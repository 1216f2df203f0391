import { defaultDailyCap, type Tally } from "../../shared/breaker.ts";
import type { LocalDate } from "../../shared/calendar/local-date.ts";
import type { Clinic } from "../../shared/clinic.ts";
import { tallyKey } from "../../shared/control.ts";
import type { Tallies } from "../../shared/ports.ts";

export interface TallyOf {
  clinic: Clinic;
  /** How often the clinic was started again. */
  round: number;
  /** By the clinic's own calendar. */
  day: LocalDate;
}

/** One day of one clinic, as far as this copy knows. */
interface Known {
  key: string;
  day: LocalDate;
  /** What all copies had sent that counts, when one last asked. */
  total?: number;
  /** What this copy has sent since. */
  sent: number;
  counted: number;
}

/**
 * Counts what one running copy sends for each clinic. A write for each email would be a third of all writes, so a batch is
 * counted when it ends; the cap may then be passed by what the other copies have in hand: a batch each.
 */
export function clinicCounts(tallies: Tallies) {
  const days = new Map<string, Known>();

  function knownOf({ clinic, round, day }: TallyOf): Known {
    const key = tallyKey(clinic.id, round);
    const id = `${key} ${day}`;
    const known = days.get(id) ?? { key, day, sent: 0, counted: 0 };
    days.set(id, known);
    return known;
  }

  return {
    async hasRoom(of: TallyOf): Promise<boolean> {
      const known = knownOf(of);
      known.total ??= (await tallies.get(known.key, known.day)).counted;
      return known.total + known.counted < (of.clinic.dailyCap ?? defaultDailyCap);
    },
    add(of: TallyOf, more: Pick<Tally, "sent" | "counted">): void {
      const known = knownOf(of);
      known.sent += more.sent;
      known.counted += more.counted;
    },
    /** What fails here is added with the next batch. */
    async flush(): Promise<void> {
      for (const [id, known] of days) {
        const { key, day, sent, counted } = known;
        if (sent === 0) days.delete(id);
        else {
          known.total = (await tallies.add(key, day, { sent, counted })).counted;
          known.sent -= sent;
          known.counted -= counted;
        }
      }
    },
  };
}
