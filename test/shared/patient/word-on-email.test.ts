import { describe, expect, it } from "vitest";
import type { Patient, WordFromMailbox } from "../../../shared/patient/patient.ts";
import { standingStop, withWord, wordOnEmail } from "../../../shared/patient/patient.ts";
import { contact } from "../../support/builders.ts";

const begin: Patient = {
  ref: "patient-1",
  rev: 1,
  clinicId: "northside",
  patientId: "p-1",
  contact,
  contactAt: "2027-01-10T15:00:00Z",
};
const said = (patient: Patient, ...words: [WordFromMailbox, at: string][]): Patient =>
  words.reduce((known, [word, at]) => withWord(known, word, at), patient);
const corrected = (patient: Patient, at: string): Patient => ({
  ...patient,
  contact: { ...contact, email: "right@patient.example" },
  contactAt: at,
});
const agreedAnew = (patient: Patient, at: string): Patient => ({
  ...patient,
  contact: { ...contact, consent: { at, textVersion: "v1" } },
});

const stop: [WordFromMailbox, string] = ["PatientUnsubscribed", "2027-02-01T10:00:00Z"];
const notMe: [WordFromMailbox, string] = ["NotMe", "2027-02-02T10:00:00Z"];

describe("the word on email", () => {
  it("is none until somebody says one", () => {
    expect(wordOnEmail(begin)).toBeUndefined();
  });

  it.each([
    ["a stop", said(begin, stop), "2027-02-01T10:00:00Z"],
    ["a wrong address", said(begin, notMe), "2027-02-02T10:00:00Z"],
    ["a stop, and a wrong address after it", said(begin, stop, notMe), "2027-02-02T10:00:00Z"],
    [
      "a stop, although a wrong address was corrected after it",
      corrected(said(begin, stop, notMe), "2027-02-03T10:00:00Z"),
      "2027-02-01T10:00:00Z",
    ],
    [
      "the same, when the stop arrives last",
      said(corrected(said(begin, notMe), "2027-02-03T10:00:00Z"), stop),
      "2027-02-01T10:00:00Z",
    ],
    [
      "a wrong address that was told late, of one who had taken back a stop before",
      said(begin, ["Resubscribed", "2027-02-01T11:00:00Z"], notMe),
      "2027-02-02T10:00:00Z",
    ],
    [
      "a stop at the very instant of a resubscription",
      said(begin, ["Resubscribed", "2027-02-01T10:00:00Z"], stop),
      "2027-02-01T10:00:00Z",
    ],
    [
      "a wrong address at the very instant of a resubscription",
      said(begin, ["Resubscribed", "2027-02-02T10:00:00Z"], notMe),
      "2027-02-02T10:00:00Z",
    ],
    [
      "a wrong address told when the clinic had written another one already",
      said(corrected(begin, "2027-02-03T10:00:00Z"), notMe),
      "2027-02-02T10:00:00Z",
    ],
  ])("stands after %s", (_, patient, since) => {
    expect(standingStop(patient)).toBe(since);
    expect(wordOnEmail(patient)).toMatchObject({ stopped: true });
  });

  it.each([
    ["a stop that was taken back", said(begin, stop, ["Resubscribed", "2027-02-03T10:00:00Z"])],
    ["a wrong address that was taken back", said(begin, notMe, ["Resubscribed", "2027-02-03T10:00:00Z"])],
    ["a wrong address that was corrected", corrected(said(begin, notMe), "2027-02-03T10:00:00Z")],
    ["a stop and a newer consent", agreedAnew(said(begin, stop), "2027-02-03T10:00:00Z")],
    ["both and a newer consent", agreedAnew(said(begin, stop, notMe), "2027-02-03T10:00:00Z")],
  ])("does not stand after %s", (_, patient) => {
    expect(wordOnEmail(patient)).toEqual({ stopped: false, at: "2027-02-03T10:00:00Z" });
  });

  it("is as new as the newest of all words, so that a plan heeds it whatever it heard before", () => {
    const patient = said(corrected(said(begin, notMe), "2027-02-03T10:00:00Z"), stop);
    expect(wordOnEmail(patient)).toEqual({ stopped: true, at: "2027-02-03T10:00:00Z" });
  });

  it("is not changed by an older word of its kind", () => {
    const patient = said(begin, ["Resubscribed", "2027-02-01T11:00:00Z"]);
    expect(withWord(patient, ...stop)).toBe(patient);
  });
});
