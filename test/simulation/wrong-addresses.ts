import { interval, type Interval } from "./expectations.ts";
import type { Act } from "./script.ts";

const emailIn = ({ event }: Act): string | undefined =>
  (event.data as { contact?: { email?: string } }).contact?.email;

/** After a reader said that they are somebody else: until they take it back, or the clinic writes another address. */
export function wrongAddresses(acts: readonly Act[]): Interval[] {
  const inOrder = [...acts].sort((a, b) => a.at - b.at);
  const isHandledBy = ({ handledAt = Infinity }: Act, at: number) => handledAt <= at;
  return inOrder
    .filter(({ event }) => event.type === "NotMe")
    .map((act) => {
      const told = inOrder.filter((other) => other.at <= act.at && emailIn(other) !== undefined);
      // Which address the reader meant is open while an earlier change of it is under way.
      const settled = told.findLastIndex((other) => isHandledBy(other, act.at));
      const meant = told.slice(Math.max(0, settled)).map((other) => emailIn(other));
      const later = inOrder.filter((other) => other.at > act.at);
      const mayLift = later.find((other) => isLift(other, (email) => meant.some((wrong) => wrong !== email)));
      const said = interval(act, mayLift);
      const mustLift = later.filter(
        (other) =>
          !isHandledBy(other, said.effectiveFrom) &&
          isLift(other, (email) => meant.every((wrong) => wrong !== email)),
      );
      return { ...said, effectiveUntil: Math.min(...mustLift.map(({ handledAt = Infinity }) => handledAt)) };
    });
}

function isLift(act: Act, isOther: (email: string) => boolean): boolean {
  if (act.event.type === "Resubscribed") return true;
  const email = act.event.type === "PatientUpdated" ? emailIn(act) : undefined;
  return email !== undefined && isOther(email);
}
