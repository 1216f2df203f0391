import { describe, expect, it } from "vitest";
import { gates } from "../../support/gates/all.ts";
import type { GateName } from "../../support/gates/all.ts";
import { brokenEmails } from "../../support/gates/broken.ts";
import { lacking, lived } from "../../support/gates/clients.ts";
import { everyEmail } from "../../support/gates/every-email.ts";

const gateNames = Object.keys(gates) as GateName[];

describe.each(everyEmail)("$name", (mail) => {
  it.each(gateNames)("%s", async (gate) => {
    expect(await gates[gate](mail)).toEqual([]);
  });
});

describe("a gate", () => {
  it.each(brokenEmails)("$gate: not $by", async ({ gate, mail }) => {
    expect(await gates[gate](mail)).not.toEqual([]);
  });

  it.each(gateNames)("is shown to fail: %s", (name) => {
    expect(brokenEmails.map(({ gate }) => gate)).toContain(name);
  });
});

describe("what we live with in mail clients", () => {
  const found = everyEmail
    .filter(({ language }) => language.tag === "en")
    .flatMap(({ html }) => lacking(html));

  it.each(lived)("is still needed: $feature, because $because", ({ feature, clients }) => {
    expect(found.some((pair) => pair.feature === feature && clients.test(pair.client))).toBe(true);
  });
});
