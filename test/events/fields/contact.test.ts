import { describe, expect, test } from "vitest";
import { contact, contactChanges, email, exampleContact, personName } from "../../../events/fields.ts";

describe("a name is accepted", () => {
  test.each([
    ["Maria"],
    ["J"],
    ["李"],
    ["O'Brien"],
    ["O’Neill-Ødegård"],
    ["Ma.Theresa"],
    ["J.de Boer"],
    ["Dr. K. Müller, PT"],
    ["ليلى حداد"],
    ["שָׂרָה"],
    ["प्रिया"],
    ["สมชาย"],
    ["e\u0301lodie"],
    ["👩‍⚕️ Ana"],
    ["🙂"],
    ["Ана\u00a0Петровић"],
    ["محمد\u200eAli"],
    ["<script>alert(1)</script>"],
    ["{{7*7}}"],
    ["=HYPERLINK(1)"],
    ["a".repeat(60)],
    [`  ${"a".repeat(60)}  `],
  ])("%j", (name) => {
    expect(personName.parse(name)).toBe(name.trim());
  });
});

describe("a name is refused", () => {
  test.each([
    ["", "a name of 1 to 60 characters"],
    ["   ", "a name of 1 to 60 characters"],
    ["a".repeat(61), "a name of 1 to 60 characters"],
    [17, "a name of 1 to 60 characters"],
    ["Maria\r\nBcc: x", "a name without line breaks, control or text-direction characters"],
    ["Maria\n", "a name without line breaks, control or text-direction characters"],
    ["Maria\u2028x", "a name without line breaks, control or text-direction characters"],
    ["Maria\u0000", "a name without line breaks, control or text-direction characters"],
    ["Maria\u007f", "a name without line breaks, control or text-direction characters"],
    ["Maria\u0085", "a name without line breaks, control or text-direction characters"],
    ["a\tb", "a name without line breaks, control or text-direction characters"],
    ["\u202eairaM", "a name without line breaks, control or text-direction characters"],
    ["Ma\u202aria", "a name without line breaks, control or text-direction characters"],
    ["\u2066Maria\u2069", "a name without line breaks, control or text-direction characters"],
    ["\u200b\u200d", "a name with a letter, digit or picture"],
    ["-.-", "a name with a letter, digit or picture"],
    ["Maria\ud83d", "a name with a letter, digit or picture"],
    ["https://evil.example", "a name without @, www., :// or a web address"],
    ["WWW.evil", "a name without @, www., :// or a web address"],
    ["Call evil.COM now", "a name without @, www., :// or a web address"],
    ["maria@home", "a name without @, www., :// or a web address"],
  ])("%j: must be %s", (name, rule) => {
    expect(personName.safeParse(name).error?.issues[0]?.message).toBe(rule);
  });
});

describe("an email address is accepted", () => {
  test.each([
    ["maria@example.com"],
    ["Maria.Reads@Example.COM"],
    ["o'brien+knee_1-2@mail.example.co.uk"],
    ["x@xn--bcher-kva.example"],
    ["x@example.xn--p1ai"],
    [`${"a".repeat(64)}@example.com`],
    [`a@${"b".repeat(63)}.com`],
    [`a@${`${"b".repeat(59)}.`.repeat(4)}example.com`],
  ])("%s", (address) => {
    expect(email.safeParse(address).success).toBe(true);
  });
});

describe("an email address is refused", () => {
  test.each([
    ["maria"],
    ["maria@"],
    ["@example.com"],
    ["maria@localhost"],
    ["maria@example.c"],
    ["maria@192.0.2.1"],
    ["maria@[192.0.2.1]"],
    ["maria@example..com"],
    ["maria@.example.com"],
    ["maria@-example.com"],
    ["maria@example-.com"],
    ["maria@example.com."],
    [".maria@example.com"],
    ["maria.@example.com"],
    ["ma..ria@example.com"],
    ['"maria"@example.com'],
    ["maria@example.com,x@example.com"],
    ["maria@example.com x@example.com"],
    ["Maria <maria@example.com>"],
    ["maria@example.com\r\nBcc: x@example.com"],
    ["maria@example.com\n"],
    [" maria@example.com"],
    ["m\u0430ria@example.com"],
    ["maria@ex\u0430mple.com"],
    ["josé@example.com"],
    ["maria@bücher.example"],
    ["maria\u200b@example.com"],
    ["\u202emaria@example.com"],
    [`${"a".repeat(65)}@example.com`],
    [`a@${"b".repeat(64)}.com`],
    [`a@${`${"b".repeat(60)}.`.repeat(4)}example.com`],
    [""],
    [null],
  ])("%j", (address) => {
    expect(email.safeParse(address).success).toBe(false);
  });
});

describe("a contact", () => {
  test.each([
    [{ birthYear: 1900 }, true],
    [{ birthYear: 2100 }, true],
    [{ birthYear: 1899 }, false],
    [{ birthYear: 2101 }, false],
    [{ birthYear: 1961.5 }, false],
    [{ birthYear: "1961" }, false],
    [{ birthYear: undefined }, false],
    [{ guardianMailbox: true }, true],
    [{ guardianMailbox: 1 }, false],
    [{ language: "fr" }, true],
    [{ language: "fr-CA" }, true],
    [{ language: "FR" }, false],
    [{ language: "fr_CA" }, false],
    [{ language: "french" }, false],
    [{ language: "zh-Hant-TW" }, false],
    [{ consent: undefined }, false],
    [{ consent: { at: "2027-03-01T16:05:00Z" } }, false],
    [{ consent: { at: "2027-03-01T16:05:00Z", textVersion: "v1.2" } }, true],
    [{ consent: { at: "2027-03-01T16:05:00Z", textVersion: "maria@example.com" } }, false],
    [{ consent: { at: "2027-03-01T16:05:00Z", textVersion: "v".repeat(33) } }, false],
  ])("with %j is accepted: %s", (part, accepted) => {
    expect(contact.safeParse({ ...exampleContact, ...part }).success).toBe(accepted);
  });

  test("changes need at least one part", () => {
    expect(contactChanges.safeParse({}).success).toBe(false);
    expect(contactChanges.parse({ guardianMailbox: false })).toEqual({ guardianMailbox: false });
  });

  test("a part that is there but undefined is refused, so it cannot blank a stored one", () => {
    expect(contactChanges.safeParse({ language: "en", email: undefined }).success).toBe(false);
  });
});
