import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allEvents, eventRefused } from "../../events/index.ts";
import { pathsIn, withAt } from "./walk.ts";

const metadata = {
  eventId: "evt-2027-0001",
  occurredAt: "2027-03-15T12:00:00Z",
  correlationId: "corr-2027-0001",
};
const megabyte = 1 << 20;
const anyEvent = fc.constantFrom(...allEvents);

test("no JSON makes parse throw", () => {
  fc.assert(
    fc.property(anyEvent, fc.jsonValue(), (event, json) => {
      expect(event.parse(json).ok).toBe(false);
    }),
    { seed: 20270315, numRuns: 500 },
  );
});

test("a valid event with any JSON in any place either parses or gives a refusal that can be published", () => {
  const broken = anyEvent.chain((event) =>
    fc.record({
      event: fc.constant(event),
      path: fc.constantFrom(...pathsIn(event.example)),
      json: fc.jsonValue({ stringUnit: "binary" }),
    }),
  );
  fc.assert(
    fc.property(broken, ({ event, path, json }) => {
      const parsed = event.parse(withAt(event.example, path, json));
      if (parsed.ok) return;
      const { field, reason, eventId = metadata.eventId } = parsed;
      eventRefused.build(metadata, { eventId, eventType: event.type, field, reason });
    }),
    { seed: 20270315, numRuns: 2_000 },
  );
});

describe("a megabyte in any one place is refused fast", () => {
  const floods: [string, unknown][] = [
    ["letters", "a".repeat(megabyte)],
    ["an endless domain", `a@${"a.".repeat(megabyte / 2)}`],
    ["an endless local part", `${"a.".repeat(megabyte / 2)}@a.com`],
    ["an endless date", `2027-03-08T14:30:00.${"0".repeat(megabyte)}Z`],
    ["an endless zone", `Europe/${"Paris_".repeat(megabyte / 6)}`],
    ["blanks", " ".repeat(megabyte)],
    ["many fields", Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`field${n}`, n]))],
    ["a long list", Array.from({ length: 100_000 }, () => "locked-knee")],
    ["deep nesting", JSON.parse("[".repeat(5_000) + "]".repeat(5_000)) as unknown],
  ];

  test.each(floods)("%s", (_name, flood) => {
    for (const event of allEvents) {
      for (const path of pathsIn(event.example)) {
        const detail = withAt(event.example, path, flood);
        const start = performance.now();
        const parsed = event.parse(detail);
        const took = performance.now() - start;
        expect({ type: event.type, path, ok: parsed.ok, fast: took < 250 }).toMatchObject({
          ok: false,
          fast: true,
        });
      }
    }
  });
});
