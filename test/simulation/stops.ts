import { interval, type Interval } from "./expectations.ts";
import type { Act } from "./script.ts";

/** From a reader's word that no email is wanted here until something takes it back. At one instant the stop wins. */
export function stops(acts: readonly Act[]): Interval[] {
  const inOrder = [...acts].sort((a, b) => a.at - b.at);
  return inOrder.flatMap((act) => {
    if (act.event.type !== "PatientUnsubscribed" && act.event.type !== "NotMe") return [];
    const meant = act.event.type === "NotMe" ? addressesMeant(inOrder, act) : undefined;
    const later = inOrder.filter((other) => other.at > act.at);
    const said = interval(
      act,
      later.find((other) => lifts(other, (email) => meant?.some((wrong) => wrong !== email))),
    );
    // A word that came later may be ignored: what was dealt with before the stop, or is older than what is known of the contact.
    const surely = later.filter(
      (other) =>
        handledAt(other) > (meant ? said.effectiveFrom : 0) &&
        !isStale(inOrder, other) &&
        lifts(other, (email) => meant?.every((wrong) => wrong !== email)),
    );
    return { ...said, effectiveUntil: Math.min(...surely.map(handledAt)) };
  });
}

const handledAt = ({ handledAt: at = Infinity }: Act): number => at;

function lifts({ event }: Act, isOther: (email: string) => boolean | undefined): boolean {
  if (event.type === "Resubscribed") return true;
  if (event.type !== "PatientUpdated") return false;
  const { email, consent } = contactIn(event);
  return consent !== undefined || (email !== undefined && isOther(email) === true);
}

/** Which address a reader meant is open while an earlier change of it is under way. */
function addressesMeant(inOrder: readonly Act[], act: Act): (string | undefined)[] {
  const told = inOrder.filter((other) => other.at <= act.at && contactIn(other.event).email !== undefined);
  const settled = told.findLastIndex((other) => handledAt(other) <= act.at);
  return told.slice(Math.max(0, settled)).map(({ event }) => contactIn(event).email);
}

const isStale = (inOrder: readonly Act[], act: Act): boolean =>
  act.event.type === "PatientUpdated" &&
  inOrder.some(
    (other) => "contact" in other.event.data && other.at > act.at && handledAt(other) < handledAt(act),
  );

const contactIn = (event: Act["event"]): { email?: string; consent?: object } =>
  (event.data as { contact?: { email?: string; consent?: object } }).contact ?? {};
