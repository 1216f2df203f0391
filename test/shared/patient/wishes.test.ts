import { describe, expect, it } from "vitest";
import { withContact, withWishes } from "../../../shared/patient/contact.ts";
import { newPatient, type Patient } from "../../../shared/patient/patient.ts";
import { contact, patientRef } from "../../support/builders.ts";

const patient: Patient = {
  ...newPatient(patientRef, "northside", "p-1"),
  contact,
  contactAt: "2027-01-10T15:00:00Z",
};

describe("the language that a patient chose", () => {
  const chosen = withWishes(patient, { language: "es", at: "2027-02-01T10:00:00Z" });

  it("is the one they are written to in", () => {
    expect(chosen.contact?.language).toBe("es");
  });

  it("stands when the clinic tells other contact details", () => {
    const told = withContact(
      chosen,
      { email: "new@patient.example", language: "en" },
      "2027-02-02T10:00:00Z",
      new Date("2027-02-02T10:00:00Z"),
    );
    expect(told).toMatchObject({ contact: { email: "new@patient.example", language: "es" } });
  });

  it("gives way to a newer choice and not to an older one", () => {
    expect(withWishes(chosen, { language: "en", at: "2027-01-31T10:00:00Z" })).toBe(chosen);
    expect(withWishes(chosen, { language: "en", at: "2027-02-03T10:00:00Z" }).contact?.language).toBe("en");
  });
});

it("a text size leaves the language as it was", () => {
  const chosen = withWishes(patient, { textSize: "large", at: "2027-02-01T10:00:00Z" });
  expect(chosen).toMatchObject({ wishes: { textSize: "large" }, contact: { language: "en" } });
});
