import { describe, expect, it } from "vitest";
import { enrollmentId, patientRef } from "../support/builders.ts";
import { web } from "../support/web.ts";
import { signLink, type Purpose } from "../../shared/links/link.ts";
import { key } from "../support/web.ts";

/** Every page with the purpose of its link. */
const pages: [path: (token: string) => string, purpose: Purpose][] = [
  [(token) => `/u/${token}`, "unsubscribe"],
  [(token) => `/c/${token}`, "check-in"],
  [(token) => `/r/${token}`, "read"],
  [(token) => `/r/${token}/week`, "read"],
  [(token) => `/r/${token}/days.ics`, "read"],
  [(token) => `/s/${token}`, "settings"],
  [(token) => `/d/${token}`, "data"],
  [(token) => `/d/${token}/my-data.json`, "data"],
];
const posts: [path: (token: string) => string, purpose: Purpose, form: string][] = [
  [(token) => `/u/${token}`, "unsubscribe", ""],
  [(token) => `/u/${token}/not-me`, "unsubscribe", ""],
  [(token) => `/u/${token}/resubscribe`, "unsubscribe", ""],
  [(token) => `/c/${token}`, "check-in", "usualPain=3"],
  [(token) => `/s/${token}`, "settings", "weekday=sat&hour=18&textSize=large"],
  [(token) => `/s/${token}/pause`, "settings", "until=2027-02-17"],
  [(token) => `/s/${token}/resume`, "settings", ""],
  [(token) => `/s/${token}/not-me`, "settings", ""],
  [(token) => `/s/${token}/is-me`, "settings", ""],
];

const flipped = (token: string): string => token.slice(0, -1) + (token.endsWith("A") ? "B" : "A");
const anothers: Record<Purpose, Purpose> = {
  unsubscribe: "data",
  "check-in": "read",
  read: "settings",
  settings: "check-in",
  data: "unsubscribe",
};
const subjectOf = (purpose: Purpose): string =>
  purpose === "unsubscribe" || purpose === "data" ? patientRef : enrollmentId;

/** Each way in which a link opens nothing. */
const wrong: [what: string, token: (purpose: Purpose) => string][] = [
  ["with one bit changed", (purpose) => flipped(web().token(purpose))],
  ["for another purpose", (purpose) => web().token(anothers[purpose])],
  ["that is nothing like one", () => "x"],
  [
    "of a key that nobody has",
    (purpose) => {
      const link = { subject: subjectOf(purpose), week: 3, now: new Date("2027-02-03T15:00:00Z") };
      return signLink(purpose, link, { kid: "k9", key: "another key of at least thirty-two characters" });
    },
  ],
];
const timed: typeof wrong = [
  [
    "of last year",
    (purpose) => {
      const link = { subject: subjectOf(purpose), week: 3, now: new Date("2026-02-03T15:00:00Z") };
      return signLink(purpose, link, key);
    },
  ],
  [
    "of somebody who is not there any more",
    (purpose) => {
      const link = { subject: "0".repeat(32), week: 3, now: new Date("2027-02-03T15:00:00Z") };
      return signLink(purpose, link, key);
    },
  ],
];

const seen = async (asked: Promise<{ status: number; html: string; headers: Headers }>) => {
  const { status, html, headers } = await asked;
  return { status, html, headers: [...headers] };
};

describe("a link", () => {
  it.each([...wrong, ...timed])(
    "%s is answered like an address that never was, to GET and to POST",
    async (_, token) => {
      const site = web();
      const nowhere = await seen(site.get("/nowhere"));
      expect(nowhere.status).toBe(404);
      // Who wants out gets out for ever, and without the table.
      const ends = ([, purpose]: [unknown, Purpose, ...unknown[]]) =>
        purpose !== "unsubscribe" || !timed.some(([, late]) => late === token);
      for (const [path, purpose] of pages.filter(ends))
        expect([path(""), await seen(site.get(path(token(purpose))))]).toEqual([path(""), nowhere]);
      for (const [path, purpose, form] of posts.filter(ends))
        expect([path(""), await seen(site.post(path(token(purpose)), form))]).toEqual([path(""), nowhere]);
      expect(site.published()).toEqual([]);
    },
  );
});

describe("a button", () => {
  it.each(posts.map(([path, purpose, form]) => [path(":token"), path, purpose, form] as const))(
    "%s is answered 503, and never as done, when the event could not be published",
    async (_, path, purpose, form) => {
      const { ports, post, token } = web();
      ports.bus.publish = () => Promise.reject(new Error("the bus is away"));
      const { status, html } = await post(path(token(purpose)), form);
      expect(status).toBe(503);
      expect(html).toContain("<h1>Please try again</h1>");
    },
  );

  it.each(posts.map(([path, purpose, form]) => [path(":token"), path, purpose, form] as const))(
    "%s makes one event",
    async (_, path, purpose, form) => {
      const { post, published, token } = web();
      expect((await post(path(token(purpose)), form)).status).toBe(200);
      expect(published()).toHaveLength(1);
    },
  );
});

describe("GET and HEAD", () => {
  it.each([...pages, ...posts].map(([path, purpose]) => [path(":token"), path, purpose] as const))(
    "of %s publish and store nothing",
    async (_, path, purpose) => {
      const { ports, request, published, token } = web();
      const stores = [ports.enrollments, ports.patients, ports.checkIns, ports.consults, ports.slots];
      const kept = () => JSON.stringify(stores.map(({ items }) => [...items]));
      const before = kept();
      for (const method of ["GET", "HEAD"]) {
        const { status } = await request(path(token(purpose)), { method });
        expect([200, 404]).toContain(status);
      }
      expect([kept(), published(), [...ports.audit.entries]]).toEqual([before, [], []]);
    },
  );
});
