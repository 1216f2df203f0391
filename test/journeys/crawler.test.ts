import { describe, expect, it } from "vitest";
import type { Local } from "../../infra/local/hipline.ts";
import { withHipline } from "../support/played-hipline.ts";

const monday = "2027-01-18T17:00:00Z";
const dayMs = 86_400_000;
const form = { "content-type": "application/x-www-form-urlencoded" };

const plan = {
  clinicId: "hip-strong",
  patientId: "p-1",
  planId: "plan-1",
  program: "pfp-12",
  startDate: "2027-01-18",
  signedBy: "Dr. Ada Park",
  signedAt: "2027-01-15T16:00:00Z",
  contact: {
    email: "maria@example.com",
    givenName: "Maria",
    language: "en",
    timeZone: "America/New_York",
    birthYear: 1950,
    consent: { at: "2027-01-10T15:00:00Z", textVersion: "v1" },
  },
};

async function assign(local: Local): Promise<void> {
  const occurredAt = new Date(local.clock.now()).toISOString();
  const metadata = { eventId: "crawler-plan", occurredAt, version: 1, correlationId: "crawler-run" };
  local.putEvents([{ source: "clinic", detailType: "PlanAssigned", detail: { metadata, data: plan } }]);
  await local.clock.settle();
}

/** Everything kept about programs and people. */
const kept = async (local: Local): Promise<string> =>
  JSON.stringify((await local.items()).filter(({ pk }) => /^(ENROLLMENT|PATIENT)#/.test(String(pk))));

const fromPages = (local: Local): string[] =>
  local
    .events()
    .filter(({ source }) => source === "hipline.web")
    .map(({ detailType }) => detailType);

/** The links of an email to our own pages: of both parts and of the headers. */
function ownLinks({ html = "", text = "", headers }: ReturnType<Local["inbox"]>[number]): string[] {
  const all = [
    ...[...html.matchAll(/href="(https:[^"]+)"/g)].map(([, url]) => url ?? ""),
    ...[...text.matchAll(/https:\S+/g)].map(([url]) => url),
    ...[
      ...Object.values(headers)
        .join(" ")
        .matchAll(/<(https:[^>]+)>/g),
    ].map(([, url]) => url ?? ""),
  ];
  const urls = [...new Set(all)]
    .map((url) => new URL(url))
    .filter(({ hostname }) => hostname.includes("execute-api"));
  return [...new Set(urls.map(({ pathname, search }) => pathname + search))];
}

/** What the patient got; clinics get emails of their own, with nothing to leave. */
const mailed = (local: Local) => local.inbox().filter(({ to }) => to.includes(plan.contact.email));

type Sent = ReturnType<Local["inbox"]>[number];

/** GET and HEAD of everything, and what a careless scanner may post to everything but the link to unsubscribe. */
async function scan(local: Local, links: readonly string[]): Promise<void> {
  for (const path of links) {
    expect([path, (await local.http({ method: "GET", path })).status]).toEqual([path, 200]);
    expect((await local.http({ method: "HEAD", path })).status).toBe(200);
  }
  for (const path of links.filter((link) => !link.startsWith("/u/"))) {
    const { status } = await local.http({
      method: "POST",
      path,
      headers: form,
      body: "List-Unsubscribe=One-Click",
    });
    expect([path, status]).toEqual([path, path.startsWith("/r/") ? 404 : 400]);
  }
  await local.clock.settle();
}

/** Presses the one link that acts, and then the button that takes it back. */
async function unsubscribeAndUndo(local: Local, email: Sent): Promise<void> {
  const [link = "", ...others] = ownLinks(email).filter((path) => path.startsWith("/u/"));
  expect(others).toEqual([]);
  const done = await local.http({ method: "POST", path: link, headers: form });
  await local.clock.advanceTo(local.clock.now() + 60_000);
  const undo = /action="([^"]+\/resubscribe)"/.exec(done.body)?.[1] ?? "";
  await local.http({ method: "POST", path: undo, headers: form });
  await local.clock.advanceTo(local.clock.now() + 60_000);
}

describe("a scanner that follows, looks at and posts every link of every email of a whole program", () => {
  it("changes nothing but what unsubscribing changes, and that can be undone", async () => {
    await withHipline(monday, async (local) => {
      await assign(local);
      let seen = 0;
      for (let week = 1; week <= 14; week += 1) {
        const emails = mailed(local).slice(seen);
        seen += emails.length;
        const before = await kept(local);
        for (const email of emails) await scan(local, ownLinks(email));
        expect(await kept(local)).toBe(before);
        for (const email of emails) await unsubscribeAndUndo(local, email);
        expect(fromPages(local)).toEqual(Array(seen).fill(["PatientUnsubscribed", "Resubscribed"]).flat());
        await local.clock.advanceTo(local.clock.now() + 7 * dayMs);
      }
      const weekly = local.inbox().filter(({ subject }) => /^Week \d+ of your plan$/.test(subject));
      expect(weekly).toHaveLength(12);
      // Eleven numbers, the check-in, plan, progress, settings and unsubscribe.
      expect(weekly.map((email) => ownLinks(email).length)).toEqual(Array(12).fill(16));
      expect(local.inbox().some(({ subject }) => /^How was week \d+\?$/.test(subject))).toBe(true);
      expect(local.denials()).toEqual([]);
    });
  }, 240_000);
});
