import { dayWindow, isOpen, nextOpening } from "../../shared/calendar/send-window.ts";
import type { Clinic } from "../../shared/clinic.ts";
import type { EmailKind } from "../../shared/slot.ts";
import { askAgainAt } from "./brakes.ts";
import type { Run } from "./deps.ts";

/** Until when an email waits: for the sending hours of its reader, and while it is held. Undefined: it may go. */
export async function waitUntil(
  { brakes }: Run,
  { kind, clinic, timeZone, minute }: { kind: EmailKind; clinic: Clinic; timeZone: string; minute: number },
  now: Date,
): Promise<Date | undefined> {
  const window = clinic.sendWindow ?? dayWindow;
  const held = await brakes.held(kind, clinic);
  if (held) return askAgainAt(held, { now, timeZone, minute, window });
  return isOpen(now, timeZone, window) ? undefined : nextOpening(now, timeZone, minute, window);
}
