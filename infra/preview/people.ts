import type { Clinic } from "../../shared/clinic.ts";

/** Invented clinics and patients as they could be. Domains and numbers are reserved for examples and reach no one. */

export const harbor: Clinic = {
  id: "harbor-street",
  name: "Harbor Street Physical Therapy",
  replyTo: "frontdesk@harborstreet.example",
  alertEmail: "alerts@harborstreet.example",
  escalationEmail: "lead@harborstreet.example",
  phone: "(207) 555-0142",
  postalAddress: "18 Harbor Street, Portland, ME 04101",
  timeZone: "America/New_York",
  emergencyNumber: "911",
  color: "#0b5d57",
  bookingUrl: "https://harborstreet.example/book",
};

/** A long name, a bright color and another emergency number: what a layout must bear. */
export const university: Clinic = {
  id: "university-orthopaedics",
  name: "University Hospital Orthopaedics and Sports Rehabilitation",
  replyTo: "rehabilitation.reception@university-hospital.example",
  alertEmail: "rehabilitation.alerts@university-hospital.example",
  escalationEmail: "rehabilitation.lead@university-hospital.example",
  phone: "+44 20 7946 0958",
  postalAddress: "Level 3, Outpatient Building, 250 Great Northern Road, London N1C 4AX, United Kingdom",
  timeZone: "Europe/London",
  emergencyNumber: "999",
  color: "#ffd400",
};

export interface PreviewPerson {
  readonly clinic: Clinic;
  readonly givenName: string;
  readonly signedBy: string;
  readonly timeZone: string;
}

export const margaret: PreviewPerson = {
  clinic: harbor,
  givenName: "Margaret",
  signedBy: "Dana Reyes, PT, DPT",
  timeZone: "America/New_York",
};

export const wilhelmina: PreviewPerson = {
  clinic: university,
  givenName: "Wilhelmina-Alexandrina",
  signedBy: "Dr. Oluwaseun Adeyemi-Featherstonehaugh",
  timeZone: "Europe/London",
};

/** What a reader knows already, however long its words. */
export const previewNames: readonly string[] = [margaret, wilhelmina].flatMap(
  ({ clinic, givenName, signedBy }) => [clinic.postalAddress, clinic.name, signedBy, givenName],
);
