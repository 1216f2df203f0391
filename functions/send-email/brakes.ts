import { isOpen, nextOpening, type SendWindow } from "../../shared/calendar/send-window.ts";
import { controlId, isStopped, newControl, type Control } from "../../shared/control.ts";
import type { EmailKind } from "../../shared/slot.ts";
import type { Deps } from "./deps.ts";
import { pacer } from "./pace.ts";

/** A stop reaches every running copy within this time; a batch takes longer, so most batches read it once. */
const cacheMs = 5_000;
const hourMs = 3_600_000;

/** What slows sending down or stops it, for all kinds of email alike. */
export interface Brakes {
  /** Whether the email must wait because sending is stopped. Throws when nobody knows: then nothing may be sent. */
  isStopped(kind: EmailKind, clinicId: string): Promise<boolean>;
  /** Waits until this copy may hand over its next email. */
  pace(signal: AbortSignal): Promise<void>;
}

/** The brakes of one running copy. */
export function brakesOf({ control, clock, sleep, copies }: Deps): Brakes {
  let known: { control: Control; until: number } | undefined;
  const waitForTurn = pacer({ clock, sleep });

  async function read(): Promise<Control> {
    const now = clock().getTime();
    if (known && now < known.until) return known.control;
    const current = (await control.get(controlId)) ?? newControl;
    known = { control: current, until: now + cacheMs };
    return current;
  }

  return {
    isStopped: async (kind, clinicId) => isStopped(await read(), kind, clinicId),
    async pace(signal) {
      const { rate } = await read();
      if (rate !== undefined) await waitForTurn(rate / copies, signal);
    },
  };
}

/** When an email that was stopped asks again: in an hour, within the hours of its patient. */
export function askAgainAt(now: Date, timeZone: string, minute: number, window: SendWindow): Date {
  const inAnHour = new Date(now.getTime() + hourMs);
  return isOpen(inAnHour, timeZone, window) ? inAnHour : nextOpening(inAnHour, timeZone, minute, window);
}
