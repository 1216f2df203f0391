import { webPages } from "../../functions/web/handler.ts";
import type { CheckIn } from "../../shared/check-in/check-in.ts";
import type { Enrollment } from "../../shared/enrollment/enrollment.ts";
import { signLink, type Purpose } from "../../shared/links/link.ts";
import { memoryAddressHash, memoryLinkKeys, memorySlotsAbout } from "../../shared/memory.ts";
import { newPatient, type Patient } from "../../shared/patient/patient.ts";
import { active, clinics, contact, enrollmentId, patientRef } from "./builders.ts";
import { memoryPorts } from "./memory-hipline.ts";

export const key = { kid: "k1", key: "a key of at least thirty-two characters" };

const post = (body: string) => ({
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body,
});

/** A patient in week 3 of a plan, who opens our pages at `now`. */
export const week3 = active({
  next: { kind: "week", week: 4, date: "2027-02-08" },
  slots: {
    "2027-01-18": { week: 1, end: "sent", at: "2027-01-18T13:05:00.000Z" },
    "2027-01-25": { week: 2, end: "sent", at: "2027-01-25T13:05:00.000Z" },
    "2027-02-01": { week: 3, end: "sent", at: "2027-02-01T13:05:00.000Z" },
  },
});

const maria: Patient = {
  ...newPatient(patientRef, "northside", "p-1"),
  contact,
  contactAt: "2027-01-15T16:00:00Z",
  enrollmentId,
  enrollmentIds: [enrollmentId],
};

interface Given {
  enrollment?: Enrollment;
  patient?: Patient;
  checkIns?: readonly CheckIn[];
  now?: string;
  languages?: readonly string[];
}

/** Our pages over ports in memory. */
export function web(given: Given = {}) {
  const { enrollment = week3, patient = maria, checkIns = [], languages = ["en", "es"] } = given;
  const now = new Date(given.now ?? "2027-02-03T15:00:00Z");
  const ports = memoryPorts();
  ports.enrollments.items.set(enrollment.id, enrollment);
  ports.patients.items.set(patient.ref, patient);
  for (const checkIn of checkIns)
    ports.checkIns.items.set(`${checkIn.enrollmentId}_${checkIn.week}`, checkIn);
  let events = 0;
  const app = webPages({
    ...ports,
    slotsAbout: memorySlotsAbout(ports.slots),
    addressHash: memoryAddressHash,
    linkKeys: memoryLinkKeys(key),
    clinics,
    log: () => undefined,
    eventId: () => `web-event-${(events += 1)}`,
    clock: () => now,
    languages,
    siteUrl: "https://site.example",
  });
  const token = (purpose: Purpose, week = 3): string =>
    signLink(
      purpose,
      { subject: purpose === "unsubscribe" || purpose === "data" ? patientRef : enrollmentId, week, now },
      key,
    );
  return {
    ports,
    token,
    get: async (path: string) => answerOf(await app.request(path)),
    post: async (path: string, body = "") => answerOf(await app.request(path, post(body))),
    request: (path: string, init?: RequestInit) => app.request(path, init),
    published: () =>
      ports.bus.published.map(({ type, detail }) => ({ type, ...(detail as { data: object }).data })),
    eventIds: () =>
      ports.bus.published.map(({ detail }) => (detail as { metadata: { eventId: string } }).metadata.eventId),
  };
}

const answerOf = async (response: Response) => ({
  status: response.status,
  html: await response.text(),
  headers: response.headers,
});
