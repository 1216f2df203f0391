import fc from "fast-check";
import { weekdays } from "../../shared/calendar/local-date.ts";
import { fates } from "./exhaustive.ts";
import type { Fate } from "./faults.ts";
import { contact, Script } from "./script.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Monday in New York, in the sending hours. */
const monday = Date.parse("2027-01-18T14:00:00Z");

type Deed = (script: Script, at: number) => Script;

/** Called by name, so that a counterexample can be read. */
const deed = (name: string, done: Deed): Deed => Object.assign(done, { toString: () => name });

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom("h1", "h2").map((id) => deed(`pause ${id}`, (script, at) => script.pause(at, id))),
  fc.constantFrom("h1", "h2").map((id) => deed(`resume ${id}`, (script, at) => script.resume(at, id))),
  fc.constant(deed("unsubscribe", (script, at) => script.unsubscribe(at))),
  fc.constant(deed("resubscribe", (script, at) => script.resubscribe(at))),
  fc.constant(deed("not me", (script, at) => script.notMe(at))),
  fc.constant(deed("resume myself", (script, at) => script.resumeMyself(at))),
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom("advance", "repeat", "step-back"))
    .map(([week, what]) => deed(`${what} after week ${week}`, (script, at) => script.decide(at, week, what))),
  fc
    .constantFrom(...weekdays)
    .map((weekday) => deed(`prefer ${weekday}`, (script, at) => script.prefer(at, { weekday }))),
  fc
    .integer({ min: 8, max: 19 })
    .map((hour) => deed(`prefer ${hour}:00`, (script, at) => script.prefer(at, { hour }))),
  fc.integer({ min: 1, max: 9 }).map((days) =>
    deed(`pause myself for ${days} days`, (script, at) => {
      return script.pauseMyself(at, new Date(at + days * dayMs).toISOString().slice(0, 10));
    }),
  ),
  fc.constant(deed("another address", (script, at) => script.update(at, { email: "maria.new@example.com" }))),
);

interface Story {
  deeds: { after: number; what: Deed }[];
  /** What happens to which calls of which port, by their number. */
  faults: [call: number, fate: Exclude<Fate, { kind: "fine" }>][];
}

/** A few weeks of one plan, whatever is done to it, and whatever fails, several things at once among them. */
export const anyStory: fc.Arbitrary<Story> = fc.record({
  deeds: fc.array(fc.record({ after: fc.integer({ min: 0, max: 20 * 24 * 60 }), what: anyDeed }), {
    maxLength: 8,
  }),
  faults: fc.array(fc.tuple(fc.nat(150), fc.constantFrom(...fates)), { maxLength: 6, size: "max" }),
});

export function scriptOf({ deeds }: Story): Script {
  const script = new Script("s").assign(monday, { program: "gentle-6", contact });
  for (const { after, what } of [...deeds].sort((a, b) => a.after - b.after)) {
    what(script, monday + after * minuteMs);
  }
  return script.end(monday + 25 * dayMs);
}
