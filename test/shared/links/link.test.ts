import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lifetimes, signLink, verifyLink, type Purpose } from "../../../shared/links/link.ts";

const subject = "c41f0be2973d4a5e86d20f1b7e93a058";
const first = { kid: "k1", key: "the first key of at least thirty-two characters" };
const second = { kid: "k2", key: "the second key, also of thirty-two characters" };
const now = new Date("2027-03-01T09:00:00Z");
const dayMs = 86_400_000;
const later = (days: number): Date => new Date(now.getTime() + days * dayMs);

const purposes = Object.keys(lifetimes) as Purpose[];
const linkFor = (purpose: Purpose, key = first) => signLink(purpose, { subject, week: 3, now }, key);
const opens = (purpose: Purpose, token: string, ring = [first], at = now) =>
  verifyLink(purpose, token, { ring, now: at });

describe("a link", () => {
  it.each(purposes)("for %s opens what it was signed for, and nothing else", (purpose) => {
    const opened = purposes.filter((other) => opens(other, linkFor(purpose)) !== undefined);
    expect(opened).toEqual([purpose]);
    expect(opens(purpose, linkFor(purpose))?.subject).toBe(subject);
  });

  it("for a check-in says about which week", () => {
    expect(opens("check-in", linkFor("check-in"))).toEqual({ subject, week: 3 });
  });

  it.each(purposes)("for %s fits in a path and shows neither the subject nor anything to sort", (purpose) => {
    expect(linkFor(purpose)).toMatch(/^k1\.[A-Za-z0-9_-]{22,28}\.[A-Za-z0-9_-]{22}$/);
    expect(linkFor(purpose)).not.toContain(subject);
  });

  it("that an email of last year carries still unsubscribes", () => {
    const delivered = "k1.xB8L4pc9Sl6G0g8bfpOgWA.aCg56VGpJMtZyp9Gtz3jBw";
    expect(opens("unsubscribe", delivered, [second, first], later(400))).toEqual({ subject, week: 0 });
  });
});

describe("the time of a link", () => {
  it.each([
    ["check-in", 35],
    ["read", 180],
    ["settings", 180],
    ["data", 1 / 24],
  ] as const)("for %s is %f days", (purpose, days) => {
    const token = linkFor(purpose);
    expect(opens(purpose, token, [first], new Date(later(days).getTime() - 1000))).toBeDefined();
    expect(opens(purpose, token, [first], later(days))).toBeUndefined();
  });

  it("to unsubscribe has no end", () => {
    expect(opens("unsubscribe", linkFor("unsubscribe"), [first], later(40_000))).toBeDefined();
  });

  it("can be shorter, for the way from one page to another", () => {
    const token = signLink("read", { subject, now, lifetime: dayMs }, first);
    expect(opens("read", token, [first], later(0.99))).toBeDefined();
    expect(opens("read", token, [first], later(1))).toBeUndefined();
  });
});

describe("a new key", () => {
  it("signs, while links of the key before it stay open", () => {
    for (const purpose of purposes) {
      expect(opens(purpose, linkFor(purpose), [second, first])).toBeDefined();
      expect(opens(purpose, linkFor(purpose, second), [second, first])).toBeDefined();
    }
  });

  it("shuts every link of a key that is no longer on the ring", () => {
    expect(purposes.filter((purpose) => opens(purpose, linkFor(purpose), [second]))).toEqual([]);
  });

  it("is no use under the id of another", () => {
    expect(opens("unsubscribe", linkFor("unsubscribe"), [{ ...second, kid: "k1" }])).toBeUndefined();
  });
});

const bitsOf = (text: string): string[] =>
  Array.from({ length: text.length * 7 }, (_, n) => {
    const at = Math.floor(n / 7);
    const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << (n % 7)));
    return text.slice(0, at) + flipped + text.slice(at + 1);
  });

/** Each bit of what a part says, flipped, in a spelling that is right. */
function bitsInside(part: string): string[] {
  const bytes = Buffer.from(part, "base64url");
  return Array.from({ length: bytes.length * 8 }, (_, n) => {
    const flipped = Buffer.from(bytes);
    flipped[n >> 3] = (flipped[n >> 3] ?? 0) ^ (1 << (n & 7));
    return flipped.toString("base64url");
  });
}

/** Everything near a link that we did not sign: bits flipped, parts cut off, and parts of other links of ours put in. */
function near(purpose: Purpose, week: number, key: typeof first): string[] {
  const sign = (changes: object, as: Purpose = purpose) =>
    signLink(as, { subject, week, now, ...changes }, key);
  const token = sign({});
  const [kid = "", content = "", signed = ""] = token.split(".");
  const others = [sign({ subject: "0".repeat(32) }), sign({ week: week + 1 }), sign({ now: later(1) })];
  return [
    ...bitsOf(token),
    ...bitsInside(content).map((changed) => [kid, changed, signed].join(".")),
    ...bitsInside(signed).map((changed) => [kid, content, changed].join(".")),
    ...Array.from(token, (_, n) => [
      token.slice(0, n),
      token.slice(n + 1),
      `${token}${token.slice(0, n + 1)}`,
    ]).flat(),
    ...others
      .map((other) => other.split("."))
      .flatMap(([, c = "", s = ""]) => [[kid, c, signed].join("."), [kid, content, s].join(".")]),
    ...["k1", "k2", "k3"].map((other) => [other, content, signed].join(".")),
    ...purposes.filter((other) => other !== purpose).map((other) => sign({}, other)),
  ].filter((changed) => changed !== token && !others.includes(changed));
}

describe("a link that was tampered with", () => {
  it("is shut: over 100,000 flipped bits, cuts, and swaps of purpose, key, subject, week and time", () => {
    const ring = [second, first];
    let tried = 0;
    const opened = purposes.flatMap((purpose) =>
      ring.flatMap((key) =>
        Array.from({ length: 16 }, (_, n) => near(purpose, n + 1, key)).flatMap((tokens) => {
          tried += tokens.length;
          return tokens.filter((token) => verifyLink(purpose, token, { ring, now }) !== undefined);
        }),
      ),
    );
    expect(opened).toEqual([]);
    expect(tried).toBeGreaterThan(100_000);
  }, 30_000);

  it("is shut when it is nothing like a link", () => {
    fc.assert(fc.property(fc.string(), (token) => purposes.every((purpose) => !opens(purpose, token))));
  });
});

describe("the time that a wrong link takes", () => {
  const genuine = linkFor("settings");
  const [, content = "", signed = ""] = genuine.split(".");
  const wrong = {
    signature: `k1.${content}.${signed.slice(0, -1)}${signed.endsWith("A") ? "B" : "A"}`,
    key: `k9.${content}.${signed}`,
    form: "nothing like a link",
  };

  it("tells nobody what was wrong with it", () => {
    const times: Record<string, number[]> = { signature: [], key: [], form: [] };
    // One after the other, so that whatever else the machine does meets all of them alike.
    for (let round = 0; round < 4000; round += 1) {
      for (const [what, token] of Object.entries(wrong)) {
        const start = process.hrtime.bigint();
        opens("settings", token);
        times[what]?.push(Number(process.hrtime.bigint() - start));
      }
    }
    const median = (what: string): number => times[what]?.sort((a, b) => a - b)[2000] ?? 0;
    for (const what of ["key", "form"]) {
      expect(median(what) / median("signature")).toBeLessThan(2);
      expect(median(what) / median("signature")).toBeGreaterThan(0.5);
    }
  });
});
