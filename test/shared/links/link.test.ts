import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signLink, verifyLink } from "../../../shared/links/link.ts";

const subject = "c41f0be2973d4a5e86d20f1b7e93a058";
const first = { kid: "k1", key: "the first key of at least thirty-two characters" };
const second = { kid: "k2", key: "the second key, also of thirty-two characters" };
const token = signLink("unsubscribe", subject, first);

describe("a link", () => {
  it("opens what it was signed for", () => {
    expect(verifyLink("unsubscribe", token, [first])).toBe(subject);
  });

  it("fits in a path and shows neither the subject nor anything to sort", () => {
    expect(token).toMatch(/^k1\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{22}$/);
    expect(token).not.toContain(subject);
  });

  it("stays open when the key was rotated and the old one is still on the ring", () => {
    expect(verifyLink("unsubscribe", token, [second, first])).toBe(subject);
  });

  it("is shut when its key is no longer on the ring", () => {
    expect(verifyLink("unsubscribe", token, [second])).toBeUndefined();
  });

  it("is shut when another key claims its key id", () => {
    expect(verifyLink("unsubscribe", token, [{ ...second, kid: "k1" }])).toBeUndefined();
  });

  it("is shut with its signature on another subject", () => {
    const other = signLink("unsubscribe", "0".repeat(32), first);
    const swapped = [other.split(".")[0], other.split(".")[1], token.split(".")[2]].join(".");
    expect(verifyLink("unsubscribe", swapped, [first])).toBeUndefined();
  });

  it("is shut after any change of a character", () => {
    const characters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...characters), (position, character) => {
        fc.pre(token[position] !== character);
        const changed = token.slice(0, position) + character + token.slice(position + 1);
        return verifyLink("unsubscribe", changed, [first]) === undefined;
      }),
      { numRuns: 3000 },
    );
  });

  it("is shut when cut, extended, or nothing like a link", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.nat(token.length - 1).map((n) => token.slice(0, n)),
          fc.string({ minLength: 1 }).map((s) => token + s),
        ),
        (wrong) => verifyLink("unsubscribe", wrong, [first]) === undefined,
      ),
    );
  });
});
