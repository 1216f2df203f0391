/** Who lives through the journeys. Addresses are of the domains that every stage may write to. */
export const clinicId = "hip-strong";

export const contact = (givenName: string, email = `${givenName.toLowerCase()}@example.com`): object => ({
  email,
  givenName,
  language: "en",
  timeZone: "America/New_York",
  birthYear: 1960,
  consent: { at: "2027-01-10T15:00:00Z", textVersion: "v1" },
});

export const patient = (patientId: string): object => ({ clinicId, patientId });

export const plan = (patientId: string, more: object = {}): object => ({
  clinicId,
  patientId,
  planId: `plan-${patientId}`,
  program: "pfp-12",
  startDate: "2027-01-15",
  signedBy: "Dr. Ada Park",
  signedAt: "2027-01-15T16:00:00Z",
  ...more,
});

export const consult = (patientId: string, startsAt: string, more: object = {}): object => ({
  clinicId,
  patientId,
  consultId: `consult-${patientId}`,
  startsAt,
  topic: "knee",
  ...more,
});
