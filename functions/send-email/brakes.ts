import { isOpen, nextOpening, openingOf, type SendWindow } from "../../shared/calendar/send-window.ts";
import { addDays } from "../../shared/calendar/local-date.ts";
import { localTime } from "../../shared/calendar/zone.ts";
import type { Clinic } from "../../shared/clinic.ts";
import { controlId, isStopped, newControl, type Control } from "../../shared/control.ts";
import { rulesOf } from "../../shared/kinds.ts";
import type { Count } from "../../shared/log.ts";
import type { Peek, QueueName, Tallies } from "../../shared/ports.ts";
import type { EmailKind } from "../../shared/slot.ts";
import { clinicCounts } from "./clinic-counts.ts";
import { pacer } from "./pace.ts";

/** Why an email that is due may not be sent now. */
export type Held = "stopped" | "capped";

/** What slows sending down or holds it, for all kinds of email alike. */
export interface Brakes {
  /** Throws when nobody knows: then nothing may be sent. */
  held(kind: EmailKind, clinic: Clinic): Promise<Held | undefined>;
  /** Waits until this copy may hand over its next email. */
  pace(kind: EmailKind, signal: AbortSignal): Promise<void>;
  /** One more email of the clinic is handed to SES. */
  counted(kind: EmailKind, clinic: Clinic): void;
  /** Ends a batch: tells the other copies what this one has sent. */
  endBatch: () => Promise<void>;
}

export interface BrakeDeps {
  control: Peek<Control>;
  tallies: Tallies;
  clock: () => Date;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** How many copies of the function may work on each of its queues at once, and share the SES rate. */
  copies: number;
  count: Count;
}

/** A stop reaches every running copy within this time and a moment; a batch takes longer, so most batches read it once. */
const cacheMs = 5_000;
const hourMs = 3_600_000;
/** Of a big rate; the few emails of the urgent queue must not wait, and a morning of programs hardly notices. */
const urgentShare = 0.005;

/** Emails a second for all copies at one queue together. The two shares are the whole rate, so nobody passes it. */
export function shareOf(queue: QueueName, rate: number): number {
  const urgent = Math.min(rate / 2, Math.max(1, rate * urgentShare));
  return queue === "urgent" ? urgent : rate - urgent;
}

/** The brakes of one running copy. */
export function brakesOf({ control, tallies, clock, sleep, copies, count }: BrakeDeps): Brakes {
  let known: { control: Control; until: number } | undefined;
  const waitForTurn = pacer({ clock, sleep });
  const counts = clinicCounts(tallies);

  async function read(): Promise<Control> {
    const now = clock().getTime();
    if (known && now < known.until) return known.control;
    const current = (await control.peek(controlId)) ?? newControl;
    known = { control: current, until: now + cacheMs };
    return current;
  }

  const tallyOf = (clinic: Clinic) => ({
    clinic,
    round: known?.control.clinics[clinic.id]?.round ?? 0,
    day: localTime(clock(), clinic.timeZone).date,
  });

  return {
    async held(kind, clinic) {
      if (isStopped(await read(), kind, clinic.id)) return "stopped";
      if (!rulesOf(kind).countsToCap || (await counts.hasRoom(tallyOf(clinic)))) return undefined;
      count("Capped", 1);
      return "capped";
    },
    async pace(kind, signal) {
      const { rate } = await read();
      if (rate !== undefined) await waitForTurn(shareOf(rulesOf(kind).queue, rate) / copies, signal);
    },
    counted: (kind, clinic) =>
      counts.add(tallyOf(clinic), { sent: 1, counted: rulesOf(kind).countsToCap ? 1 : 0 }),
    endBatch: () => counts.flush(),
  };
}

/** When an email that is held asks again: in an hour if somebody must start sending, on the next day if the day is full. */
export function askAgainAt(
  held: Held,
  { now, timeZone, minute, window }: { now: Date; timeZone: string; minute: number; window: SendWindow },
): Date {
  if (held === "capped") {
    const { date } = localTime(now, timeZone);
    return openingOf(addDays(date, 1), timeZone, minute, window);
  }
  const inAnHour = new Date(now.getTime() + hourMs);
  return isOpen(inAnHour, timeZone, window) ? inAnHour : nextOpening(inAnHour, timeZone, minute, window);
}
