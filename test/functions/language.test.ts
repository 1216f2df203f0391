import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contact, spanishClinic } from "../support/builders.ts";
import { assigned, booked, memoryHipline } from "../support/memory-hipline.ts";

const inSpanish = { ...contact, language: "es" };

/** The consult, its email, the plan and its first week, for one patient. */
async function mailed(clinicId: string, patient: typeof contact) {
  const hipline = memoryHipline("2027-01-14T15:00:00Z");
  await hipline.consult(booked("2027-01-14T15:00:00Z", { clinicId, contact: patient }));
  await hipline.sendQueued();
  hipline.at("2027-01-18T15:00:00Z");
  await hipline.assign(assigned("2027-01-15T17:00:00Z", { clinicId }));
  await hipline.sendQueued();
  return hipline.mailer.attempts;
}

describe("a patient who reads Spanish", () => {
  it("is written to in Spanish, from the visit on", async () => {
    const emails = await mailed(spanishClinic.id, inSpanish);
    expect(emails.map(({ subject }) => subject)).toEqual([
      "Su cita del viernes, 15 de enero",
      "Semana 1 de su plan",
    ]);
    for (const { html } of emails) expect(html).toContain('<html lang="es" dir="ltr">');
  });

  it("reads the day as their region writes it", async () => {
    const [visit] = await mailed(spanishClinic.id, { ...inSpanish, language: "es-US" });
    expect(visit?.text).toContain("Cuándo\nviernes, 15 de enero\n10:00 a.m. EST");
  });

  it("is led to Spanish pages", async () => {
    const links = (await mailed(spanishClinic.id, inSpanish)).flatMap(({ html }) => [
      ...html.matchAll(/href="(https:\/\/site\.example[^"]*)"/g),
    ]);
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter(([, href]) => !href?.startsWith("https://site.example/es/"))).toEqual([]);
  });

  it("is written to in English by a clinic that has not signed the Spanish draft", async () => {
    const emails = await mailed("northside", inSpanish);
    expect(emails.map(({ subject }) => subject)).toEqual([
      "Your visit on Friday, January 15",
      "Week 1 of your plan",
    ]);
    for (const { html } of emails) expect(html).not.toContain("/es/");
  });
});

it("no function writes to a patient without asking which language their clinic may send", () => {
  const functions = join(import.meta.dirname, "../../functions");
  const unasked = readdirSync(functions, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .filter((file) => /language: (contact|patient)\b/.test(readFileSync(join(functions, file), "utf8")));
  expect(unasked).toEqual([]);
});
