import type { Random } from "./random.ts";

const minuteMs = 60_000;

export interface Firings {
  nextAt(): number;
  /** The patient of the next firing, unless it is after `now`. */
  take(now: number): number | undefined;
}

/** Scheduler fires within the minute that was asked for, and not more often than its quota allows. */
export function firingsOf(
  { patients, schedulerRate }: { patients: number; schedulerRate: number },
  { from, minuteOf, random }: { from: number; minuteOf: (patient: number) => number; random: Random },
): Firings {
  // Sorted by counting: a million patients share each minute.
  const offsets = new Uint32Array(patients);
  for (let patient = 0; patient < patients; patient += 1) {
    offsets[patient] = Math.floor((minuteOf(patient) + random.fraction()) * minuteMs);
  }
  const places = new Uint32Array(offsets.reduce((most, offset) => Math.max(most, offset), 0) + 2);
  for (const offset of offsets) places[offset + 1] = (places[offset + 1] ?? 0) + 1;
  for (let offset = 1; offset < places.length; offset += 1) {
    places[offset] = (places[offset] ?? 0) + (places[offset - 1] ?? 0);
  }
  const order = new Uint32Array(patients);
  offsets.forEach((offset, patient) => {
    const place = places[offset] ?? 0;
    order[place] = patient;
    places[offset] = place + 1;
  });
  let index = 0;
  let freeAt = -Infinity;
  const nextAt = () =>
    index < patients ? Math.max(from + (offsets[order[index] ?? 0] ?? 0), freeAt) : Infinity;
  return {
    nextAt,
    take(now) {
      const firesAt = nextAt();
      if (firesAt > now) return undefined;
      freeAt = firesAt + 1000 / schedulerRate;
      index += 1;
      return order[index - 1];
    },
  };
}
