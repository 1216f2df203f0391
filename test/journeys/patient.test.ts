import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Local } from "../../infra/local/hipline.ts";
import { stageConfig } from "../../infra/aws/config.ts";
import { sitePages } from "../../shared/pages/site-pages.ts";
import { withHipline } from "../support/played-hipline.ts";
import { builtSite, site } from "../support/site.ts";

const friday = "2027-01-15T17:00:00Z";
const dayMs = 86_400_000;

const contact = {
  email: "canary.person@example.com",
  givenName: "Canaryname",
  language: "en",
  timeZone: "America/New_York",
  birthYear: 1950,
  consent: { at: "2027-01-10T15:00:00Z", textVersion: "v1" },
};

let count = 0;
async function publish(local: Local, detailType: string, data: object, times = 1): Promise<string> {
  const eventId = `journey-event-${(count += 1)}`;
  const occurredAt = new Date(local.clock.now()).toISOString();
  const detail = { metadata: { eventId, occurredAt, version: 1, correlationId: "journey-run" }, data };
  for (let time = 0; time < times; time += 1) local.putEvents([{ source: "clinic", detailType, detail }]);
  await local.clock.settle();
  return eventId;
}

const patient = (patientId = "p-1") => ({ clinicId: "hip-strong", patientId });
const plan = (patientId = "p-1", planId = "plan-1") => ({
  ...patient(patientId),
  planId,
  program: "pfp-12",
  startDate: "2027-01-18",
  signedBy: "Dr. Ada Park",
  signedAt: "2027-01-15T16:00:00Z",
});
const consult = (changes: object = {}) => ({
  ...patient(),
  consultId: "c-1",
  startsAt: "2027-01-20T15:00:00Z",
  topic: "knee",
  contact,
  ...changes,
});

const days = (local: Local, n: number) => local.clock.advanceTo(local.clock.now() + n * dayMs);
/** Weekly emails and those about visits; what else a patient or the clinic gets has journeys of its own. */
const emails = (local: Local) => local.inbox().filter(({ tags }) => /^[wbr]_/.test(tags["sid"] ?? ""));
const subjects = (local: Local) => emails(local).map(({ subject }) => subject);
/** The schedules of enrollments; the hourly look of the stack itself is none of them. */
const weekly = (local: Local) => local.schedules().filter(({ name }) => name.startsWith("weekly-"));
const facts = (local: Local, type: string) =>
  local.events().filter((event) => event.source === "hipline" && event.detailType === type);
const healthy = (local: Local) => {
  expect(local.denials()).toEqual([]);
  expect(local.queues().flatMap(({ dlq, messages }) => (dlq ? messages : []))).toEqual([]);
};

describe("a patient who unsubscribes by the link of an email", () => {
  const unsubscribeUrl = (local: Local) => {
    const header = local.inbox()[0]?.headers["List-Unsubscribe"] ?? "";
    return new URL(header.slice(1, -1)).pathname;
  };

  it("gets no further email, and gets them again after undoing it", async () => {
    await withHipline(friday, async (local) => {
      await publish(local, "PlanAssigned", { ...plan(), contact });
      await days(local, 4);
      expect(subjects(local)).toEqual(["Week 1 of your plan"]);
      const path = unsubscribeUrl(local);

      const page = await local.http({ method: "GET", path });
      expect(page.status).toBe(200);
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const done = await local.http({ method: "POST", path, headers, body: "List-Unsubscribe=One-Click" });
      expect(done.status).toBe(200);
      await days(local, 14);
      expect(subjects(local)).toHaveLength(1);

      const undo = /action="([^"]+\/resubscribe)"/.exec(done.body)?.[1] ?? "";
      expect((await local.http({ method: "POST", path: undo })).status).toBe(200);
      await days(local, 7);
      expect(subjects(local)).toEqual(["Week 1 of your plan", "Week 2 of your plan"]);
      healthy(local);
    });
  });

  it("changes nothing by opening the link, as mail scanners do", async () => {
    await withHipline(friday, async (local) => {
      await publish(local, "PlanAssigned", { ...plan(), contact });
      await days(local, 4);
      const path = unsubscribeUrl(local);
      for (const method of ["GET", "HEAD"]) expect((await local.http({ method, path })).status).toBe(200);
      await days(local, 7);
      expect(subjects(local)).toHaveLength(2);
    });
  });
});

describe("every link and picture of every email", () => {
  it("opens a page, or a file of the site as it is built", async () => {
    const folder = builtSite();
    onTestFinished(() => rmSync(folder, { recursive: true }));
    await withHipline(friday, async (local) => {
      await publish(local, "ConsultBooked", consult());
      await publish(local, "PlanAssigned", plan());
      const urls: URL[] = [];
      const answered: URL[] = [];
      const pictures = new Set<string>();
      // Week by week, because the link of a check-in ends after some weeks.
      for (let week = 1; week <= 14; week += 1) {
        const before = local.inbox().length;
        await days(local, 7);
        const html = local
          .inbox()
          .slice(before)
          .map((email) => email.html ?? "");
        const links = new Set(
          html.flatMap((each) => [...each.matchAll(/href="(https:[^"]+)"/g)].map(([, url]) => url ?? "")),
        );
        for (const [, src = ""] of html.join("").matchAll(/<img src="([^"]+)"/g)) pictures.add(src);
        const found = [...links].map((url) => new URL(url));
        const ours = found.filter(({ hostname }) => hostname.includes("execute-api"));
        for (const { pathname, search } of ours) {
          const { status } = await local.http({ method: "GET", path: pathname + search });
          expect([pathname, status]).toEqual([pathname, 200]);
        }
        urls.push(...found);
        answered.push(...ours);
      }
      const pages = new Set(sitePages(site({ clinics: stageConfig("dev").clinics })).map(({ path }) => path));
      const read = urls.filter(({ hostname }) => hostname.endsWith(".cloudfront.net"));
      expect(read.length).toBeGreaterThan(25);
      expect(read.filter(({ pathname }) => !pages.has(pathname))).toEqual([]);
      expect(answered.length + read.length).toBe(urls.length);
      expect(pictures.size).toBeGreaterThan(12);
      for (const { hostname, pathname } of [...pictures].map((src) => new URL(src))) {
        expect(hostname).toMatch(/\.cloudfront\.net$/);
        expect(existsSync(join(folder, pathname)), pathname).toBe(true);
      }
      healthy(local);
    });
  }, 300_000);
});

describe("a mailbox that does not exist", () => {
  it("gets one email, and the clinic hears of it", async () => {
    await withHipline(friday, async (local) => {
      await publish(local, "PlanAssigned", {
        ...plan(),
        contact: { ...contact, email: "bounce@simulator.amazonses.com" },
      });
      await days(local, 18);
      expect(subjects(local)).toHaveLength(1);
      expect(
        facts(local, "EmailBounced").map(({ detail }) => (detail as { data: object }).data),
      ).toMatchObject([{ patientId: "p-1", kind: "weekly", bounce: "permanent" }]);
    });
  });

  it("gets email again at the address that the clinic corrects it to", async () => {
    await withHipline(friday, async (local) => {
      await publish(local, "PlanAssigned", {
        ...plan(),
        contact: { ...contact, email: "bounce@simulator.amazonses.com" },
      });
      await days(local, 11);
      await publish(local, "PatientUpdated", { ...patient(), contact: { email: "right@example.com" } });
      await days(local, 7);
      expect(emails(local).map(({ to }) => to[0])).toEqual([
        "bounce@simulator.amazonses.com",
        "right@example.com",
      ]);
    });
  });
});

describe("two patients with one mailbox", () => {
  it("each get their own program, and one of them can stop alone", async () => {
    await withHipline(friday, async (local) => {
      await publish(local, "PlanAssigned", { ...plan("p-1", "plan-1"), contact });
      await publish(local, "PlanAssigned", {
        ...plan("p-2", "plan-2"),
        contact: { ...contact, givenName: "Partner" },
      });
      await days(local, 4);
      expect(subjects(local)).toHaveLength(2);
      const partners = local.inbox().find(({ text }) => text?.includes("Partner"));
      const url = partners?.headers["List-Unsubscribe"]?.slice(1, -1) ?? "";
      await local.http({ method: "POST", path: new URL(url).pathname });
      await days(local, 7);
      expect(
        emails(local)
          .slice(2)
          .map(({ text }) => text?.includes("Partner")),
      ).toEqual([false]);
    });
  });
});

describe("a name", () => {
  it.each([
    ["with markup", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["in Arabic", "ماريا", "ماريا"],
    ["with an emoji", "Mia 🌸", "Mia 🌸"],
    ["with accents", "Zoë Ångström", "Zoë Ångström"],
    ["with an apostrophe", "D'Arcy", "D&#39;Arcy"],
  ])("%s reaches the patient as it is written, and as text alone", async (_what, givenName, inHtml) => {
    await withHipline("2027-01-18T17:00:00Z", async (local) => {
      await publish(local, "PlanAssigned", { ...plan(), contact: { ...contact, givenName } });
      const [email] = local.inbox();
      expect(email?.html).toContain(inHtml);
      expect(email?.html).not.toContain("<script");
      expect(email?.text).toContain(givenName);
    });
  });
});

describe("a repeated event", () => {
  it("is one plan, one schedule and one email", async () => {
    await withHipline("2027-01-18T17:00:00Z", async (local) => {
      await publish(local, "PlanAssigned", { ...plan(), contact }, 3);
      expect(subjects(local)).toEqual(["Week 1 of your plan"]);
      expect(weekly(local)).toHaveLength(1);
      const ids = facts(local, "EnrollmentStarted").map(
        ({ detail }) => (detail as { metadata: { eventId: string } }).metadata.eventId,
      );
      expect(new Set(ids).size).toBe(1);
    });
  });
});

describe("events in the wrong order", () => {
  it("a plan before its consult starts when the consult brings the contact", async () => {
    await withHipline(friday, async (local) => {
      await publish(local, "PlanAssigned", plan());
      expect(weekly(local)).toEqual([]);
      await publish(local, "ConsultBooked", consult());
      await days(local, 4);
      expect(subjects(local)).toContain("Week 1 of your plan");
    });
  });

  it("a pause that overtakes its plan still counts", async () => {
    await withHipline(friday, async (local) => {
      await publish(local, "PlanPaused", { ...patient(), planId: "plan-1", holdId: "h-1" });
      await publish(local, "PlanAssigned", { ...plan(), contact });
      await days(local, 4);
      expect(subjects(local)).toEqual([]);
      healthy(local);
    });
  });

  it("an end before its plan leaves nothing to send", async () => {
    await withHipline(friday, async (local) => {
      await publish(local, "PlanEnded", { ...patient(), planId: "plan-1", reason: "stopped" });
      await publish(local, "PlanAssigned", { ...plan(), contact });
      await days(local, 11);
      expect(subjects(local)).toEqual([]);
      expect(weekly(local)).toEqual([]);
    });
  });

  it("a cancellation before its booking leaves nothing to send", async () => {
    await withHipline(friday, async (local) => {
      await publish(local, "ConsultCancelled", { ...patient(), consultId: "c-1" });
      const { contact: told, ...booking } = consult();
      const early = new Date(local.clock.now() - 60_000).toISOString();
      const metadata = {
        eventId: "booked-earlier",
        occurredAt: early,
        version: 1,
        correlationId: "journey-run",
      };
      local.putEvents([
        {
          source: "clinic",
          detailType: "ConsultBooked",
          detail: { metadata, data: { ...booking, contact: told } },
        },
      ]);
      await days(local, 6);
      expect(subjects(local)).toEqual([]);
    });
  });

  it("a visit moved twice in a day is announced at its last time, and reminded of once", async () => {
    await withHipline(friday, async (local) => {
      await publish(local, "ConsultBooked", consult());
      await days(local, 0.01);
      await publish(local, "ConsultRescheduled", {
        ...patient(),
        consultId: "c-1",
        startsAt: "2027-01-21T15:00:00Z",
      });
      await days(local, 0.01);
      await publish(local, "ConsultRescheduled", {
        ...patient(),
        consultId: "c-1",
        startsAt: "2027-01-22T15:00:00Z",
      });
      await days(local, 10);
      expect(subjects(local)).toEqual([
        "Your visit on Wednesday, January 20",
        "Your visit has moved to Thursday, January 21",
        "Your visit has moved to Friday, January 22",
        "Reminder: your visit on Friday, January 22",
      ]);
      healthy(local);
    });
  });
});

describe("where personal data goes", () => {
  it("is the patient's item, the email and nowhere else", async () => {
    await withHipline(friday, async (local) => {
      await publish(local, "ConsultBooked", consult());
      await publish(local, "PlanAssigned", plan());
      const schedules = JSON.stringify(local.schedules());
      await days(local, 20);
      const items = await local.items();
      const ofPatients = items.filter((item) => String(item["pk"]).startsWith("PATIENT#"));
      const others = items.filter((item) => !ofPatients.includes(item));
      const facts = local.events().filter(({ source }) => source.startsWith("hipline"));
      const urls = local
        .inbox()
        .flatMap(({ html }) => [...(html ?? "").matchAll(/href="(https?:[^"]+)"/g)].map(([, url]) => url));
      const tags = local.inbox().map((email) => email.tags);
      expect(JSON.stringify(ofPatients)).toContain(contact.email);
      const elsewhere = JSON.stringify([
        others,
        facts,
        urls,
        tags,
        schedules,
        local.schedules(),
        local.logs(),
        local.notes(),
      ]);
      expect(elsewhere).not.toMatch(/canary/i);
    });
  });
});
