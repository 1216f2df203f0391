import type { Expectations } from "./expectations.ts";
import { inFlightMs } from "./expectations.ts";
import { mayBeLeftOver } from "./judge-erasure.ts";
import type { Known } from "./judge-weeks.ts";
import type { Acceptance } from "./ses.ts";
import type { World } from "./world.ts";

const hourMs = 3_600_000;

export const judgeVisits = {
  /** No email about a visit that has begun, moved or been cancelled. */
  accepted({ slot, at, subject }: Acceptance, expectations: Expectations, violations: string[]): void {
    const about = Date.parse(subject.replace(/^[a-z]+ /, ""));
    if (at > about + inFlightMs) violations.push(`${slot} went out after its visit had begun`);
    if (expectations.isOff(about, at)) violations.push(`${slot} went out although its visit had moved`);
  },

  /** The visit that stands in the end was told of, and its reminder came, or a reason is known. */
  finish(world: World, known: Known): void {
    for (const { slotId, end } of world.slots.items.values()) {
      const ending = end?.end ?? "open";
      if (ending === "open" && mayBeLeftOver(world, known.expectations)) continue;
      known.verdict.ends[ending] += 1;
      if (ending === "open") known.verdict.lost.push(`${slotId} never ended`);
      if (ending === "sent" && !known.accepted.has(slotId)) {
        known.verdict.lost.push(`${slotId} is recorded as sent, and SES never accepted it`);
      }
    }
    const visit = known.expectations.visit();
    if (!visit || known.expectations.erasedAt < visit.startsAt) return;
    // What the clinic was told stays when the patient is forgotten.
    const givenUp = world.bus.published.flatMap(({ type, detail }) =>
      type === "EmailFailed" ? [(detail as { data: { slot: string } }).data.slot] : [],
    );
    const isGivenUp = (letter: string) => givenUp.some((slot) => slot.startsWith(letter));
    expectMail(known, {
      word: "visit",
      startsAt: visit.startsAt,
      at: visit.since,
      isGivenUp: isGivenUp("b_"),
    });
    const remindAt = visit.startsAt - 24 * hourMs;
    if (remindAt > visit.since + hourMs) {
      expectMail(known, {
        word: "reminder",
        startsAt: visit.startsAt,
        at: remindAt,
        isGivenUp: isGivenUp("r_"),
      });
    }
  },
};

function expectMail(
  { expectations, verdict, accepted, suppressed, faultsBetween }: Known,
  { word, startsAt, at, isGivenUp }: { word: string; startsAt: number; at: number; isGivenUp: boolean },
): void {
  const subject = `${word} ${new Date(startsAt).toISOString()}`;
  if ([...accepted.values()].flat().some((email) => email.subject === subject)) return;
  const tooLate = startsAt - at < 25 * hourMs;
  const excused =
    tooLate ||
    expectations.explains("suppressed", at, startsAt) ||
    suppressed ||
    expectations.isHalted(at, startsAt) ||
    // Two attempts came to nothing, or a visit of the day after next left little time for another.
    ((isGivenUp || startsAt - at < 48 * hourMs) && faultsBetween(at - hourMs, startsAt) >= 2);
  if (!excused) verdict.lost.push(`the email "${subject}" never left`);
}
