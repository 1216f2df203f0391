import { deskApp } from "../../../../infra/local/desk/app.ts";
import { Desk } from "../../../../infra/local/desk/desk.ts";
import { active, clinic, contact, enrollmentId, patientRef } from "../../../support/builders.ts";
import { fakeLocal } from "./fake-local.ts";

export const origin = "http://127.0.0.1:4310";
export const booking = {
  clinicId: "northside",
  patientId: "p-1001",
  consultId: "c-101",
  topic: "knee",
  date: "2027-03-04",
  time: "14:30",
  givenName: "Maria",
  email: "maria@example.com",
  timeZone: "America/New_York",
  language: "en",
  birthYear: "1961",
};

interface Asked {
  method?: string;
  body?: string;
  headers?: Record<string, string>;
}

/** The desk over a fake, and a browser on this machine to ask it. */
export function setupDesk() {
  const fake = fakeLocal("2027-03-01T14:00:00Z");
  let ids = 0;
  const desk = new Desk({
    local: fake.local,
    deployment: { clinics: [clinic], recipients: ["@example.com"] },
    id: () => `event-of-the-desk-${(ids += 1)}`,
  });
  const site = (path: string) => (path === "/en/learn/" ? new Response("the site") : undefined);
  const app = deskApp(desk, { port: 4310, site });
  const ask = (path: string, { headers, ...init }: Asked = {}) =>
    app.request(origin + path, { ...init, headers: { host: "127.0.0.1:4310", ...headers } });
  return {
    ...fake,
    get: ask,
    post: (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
      ask(path, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", origin, ...headers },
        body: String(new URLSearchParams(form)),
      }),
    /** Maria, known since January, on a plan. */
    knowMaria: () => {
      const patient = { ref: patientRef, rev: 1, clinicId: "northside", patientId: "p-1", contact };
      fake.items.push(
        { sk: "PATIENT", ...patient },
        { pk: `ENROLLMENT#${enrollmentId}`, sk: "ENROLLMENT", ...active() },
      );
    },
  };
}
