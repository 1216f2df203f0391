import { describe, expect, it } from "vitest";
import { gatherHeldData } from "../../shared/steps/gather.ts";
import { memoryAddressHash, memorySlotsAbout } from "../../shared/memory.ts";
import { heldDataPage } from "../../shared/pages/held-data-page.ts";
import { clinic, contact, enrollmentId, patientRef } from "../support/builders.ts";
import { problemsOfPage } from "../support/html-validation.ts";
import { assigned, booked, ended, erased, lifted, memoryHipline, paused } from "../support/memory-hipline.ts";
import { visibleText } from "../support/visible-text.ts";

const friday = "2027-01-15T17:00:00Z";
const monday = "2027-01-18T17:00:00Z";
type Hipline = ReturnType<typeof memoryHipline>;

const gather = (hipline: Hipline) =>
  gatherHeldData(
    { ...hipline, slotsAbout: memorySlotsAbout(hipline.slots), addressHash: memoryAddressHash },
    patientRef,
    new Date("2027-02-01T17:00:00Z"),
  );

async function lived(changes: Partial<typeof contact> = {}): Promise<Hipline> {
  const hipline = memoryHipline(friday);
  await hipline.consult(
    booked(friday, { startsAt: "2027-01-29T15:00:00Z", contact: { ...contact, ...changes } }),
  );
  await hipline.assign(assigned(friday));
  await hipline.sendQueued();
  hipline.at(monday);
  await hipline.send({ v: 1, kind: "weekly", enrollmentId, patientRef, slot: "2027-01-18" });
  await hipline.change(paused("2027-01-19T17:00:00Z", "h-1"));
  const checkIn = { enrollmentId, week: 1, rev: 0, at: "2027-01-20T17:00:00Z" };
  const answers = { worstPain: 4, settledByMorning: "mostly", effortLeft: "4+", barrier: "unsure" } as const;
  await hipline.checkIns.save({
    ...checkIn,
    answers: { ...answers, redFlags: ["locked-knee"] },
    flags: ["locked-knee"],
  });
  return hipline;
}

describe("everything held about a patient", () => {
  it("is every item of every store, the consent among them", async () => {
    const hipline = await lived();
    const data = await gather(hipline);
    expect(data?.patient.contact).toEqual(contact);
    expect(data?.programs).toEqual([
      {
        enrollment: hipline.enrollments.items.get(enrollmentId),
        checkIns: [...hipline.checkIns.items.values()],
        emails: [],
      },
    ]);
    expect(data?.visits).toEqual([
      { consult: [...hipline.consults.items.values()][0], emails: [...hipline.slots.items.values()] },
    ]);
    expect(data?.trail.map(({ action }) => action)).toEqual([
      "ConsultBooked",
      "PlanAssigned",
      "EnrollmentStarted",
      "PlanPaused",
    ]);
  });

  it("says that the address is suppressed", async () => {
    const hipline = await lived();
    expect((await gather(hipline))?.addressSuppressed).toBe(false);
    const hash = await memoryAddressHash(contact.email);
    await hipline.suppressions.add(hash, { reason: "bounce", at: monday });
    expect((await gather(hipline))?.addressSuppressed).toBe(true);
  });

  it("is nothing of somebody unknown, and a mark of somebody erased", async () => {
    expect(await gather(memoryHipline(friday))).toBeUndefined();
    const hipline = await lived();
    await hipline.erase(erased("2027-01-25T17:00:00Z"));
    for (const message of hipline.later.splice(0)) await hipline.erase(message);
    const data = await gather(hipline);
    expect(data?.patient).toEqual({
      ref: patientRef,
      rev: expect.any(Number) as number,
      clinicId: "northside",
      patientId: "p-1",
      erasedAt: "2027-01-25T17:00:00Z",
    });
    expect([data?.programs, data?.visits]).toEqual([[], []]);
  });
});

describe("the page of it", () => {
  const pageOf = async (hipline: Hipline) => {
    const data = await gather(hipline);
    if (!data) throw new Error("nothing is held");
    return heldDataPage({ clinic, data });
  };

  it("is valid, small and says it all in words", async () => {
    const { html } = await pageOf(await lived());
    expect(await problemsOfPage(html)).toEqual([]);
    expect(Buffer.byteLength(html)).toBeLessThan(20 * 1024);
    const text = visibleText(html);
    for (const said of [
      "Name: Maria",
      "Email: maria@patient.example",
      "You agreed to get email on Sunday, January 10, 2027 (text v1).",
      "Signed by Dr. Ada Park on Friday, January 15, 2027.",
      "Email of week 1, Monday, January 18, 2027: sent",
      "Language: English",
      "Your answers about week 1, Wednesday, January 20, 2027: worst pain: 4; settled by morning: Mostly; repetitions left: 4 or more; what got in the way: I was not sure how. Warning signs: Knee stuck: cannot straighten or bend it (locked)",
      "Friday, January 29, 2027, 10:00 AM EST: booked",
      "Tuesday, January 19, 2027, 12:00 PM EST: Plan paused, the clinic",
      "Plan given, Dr. Ada Park",
    ])
      expect(text).toContain(said);
  });

  it("is in the patient's language, the answers too", async () => {
    const { html } = await pageOf(await lived({ language: "es" }));
    expect(html).toContain('lang="es"');
    const text = visibleText(html);
    expect(text).toContain("Idioma: Español");
    expect(text).toContain("Correo de la semana 1, lunes, 18 de enero, 2027: enviado");
    expect(text).toContain(
      "peor dolor: 4; calmado por la mañana: Casi siempre; repeticiones de reserva: 4 o más; lo que lo impidió: No sabía bien cómo",
    );
  });

  it("says why a change was made, as the clinician wrote it or in words for the code", async () => {
    const hipline = await lived();
    hipline.at("2027-01-21T17:00:00Z");
    await hipline.change(lifted("2027-01-21T17:00:00Z", "h-1"));
    await hipline.change(ended("2027-01-21T18:00:00Z"));
    const text = visibleText((await pageOf(hipline)).html);
    expect(text).toContain("Pause lifted (Called: safe to go on.), Dr. Ada Park");
    expect(text).toContain("Plan ended (your care at the clinic has ended), the clinic");
  });

  it.each(["en", "es"])("stays small after a year of answers and changes, in %s", async (language) => {
    const data = await gather(await lived({ language }));
    const [program] = data?.programs ?? [];
    const [checkIn] = program?.checkIns ?? [];
    if (!data || !program || !checkIn) throw new Error("nothing is held");
    const { html } = heldDataPage({
      clinic,
      data: {
        ...data,
        programs: [
          { ...program, checkIns: Array.from({ length: 12 }, (_, week) => ({ ...checkIn, week: week + 1 })) },
        ],
        trail: Array.from({ length: 150 }, (_, hour) => ({
          id: `e-${hour}`,
          at: new Date(Date.parse(monday) + hour * 3_600_000).toISOString(),
          actor: "patient" as const,
          action: "PreferencesChanged",
          about: {},
        })),
      },
      file: "/d/token/my-data.json",
    });
    expect(Buffer.byteLength(html)).toBeLessThan(20 * 1024);
    const changes = language === "en" ? /Settings changed/g : /Ajustes cambiados/g;
    expect(visibleText(html).match(changes)).toHaveLength(50);
    expect(visibleText(html)).toContain(language === "en" ? "100 earlier changes" : "100 cambios anteriores");
    expect(visibleText(html)).toContain(language === "en" ? "January 24, 2027" : "24 de enero, 2027");
  });

  it("shows what a name holds as text", async () => {
    const { html } = await pageOf(await lived({ givenName: "<b>Maria</b>" }));
    expect(html).toContain("&lt;b&gt;Maria&lt;/b&gt;");
  });
});
