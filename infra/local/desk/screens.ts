import type { Context, Hono } from "hono";
import { patientRefOf } from "../../../shared/identity.ts";
import type { SentEmail } from "../local.ts";
import { clinicView, type Query, type Returned } from "./clinic-view.ts";
import type { Desk, Snapshot } from "./desk.ts";
import { asShown } from "./email-look.ts";
import { patientRefOfEmail, type Person } from "./records.ts";
import { emailWords } from "./timeline.ts";
import { clinicPage } from "./views/clinic.ts";
import { inboxPage, plainLook, type Listed, type Look } from "./views/inbox.ts";
import { alarmsOf, machinePage } from "./views/machine.ts";
import { page, type Frame } from "./views/page.ts";

export function addScreens(app: Hono, desk: Desk): void {
  app.get("/", (c) => showClinic(c, desk));

  app.get("/desk/inbox/:id?", async (c) => {
    const snapshot = await desk.look();
    const listed = desk.local.inbox().map((email) => listedOf(email, snapshot));
    const id = c.req.param("id");
    const open = listed.find(({ email }) => email.messageId === id);
    if (id !== undefined && !open) return c.notFound();
    const title = open?.email.subject ?? "Inbox";
    return send(
      c,
      frameOf(desk, snapshot, { tab: "inbox", title }),
      inboxPage(listed, open, lookOf(c.req.query())),
    );
  });

  app.get("/desk/inbox/:id/html", (c) => {
    const email = desk.local.inbox().find(({ messageId }) => messageId === c.req.param("id"));
    if (email?.html === undefined) return c.notFound();
    const look = lookOf(c.req.query());
    c.header("Content-Security-Policy", emailPolicy(look));
    return c.html(asShown(email.html, c.req.query("scheme") === undefined ? undefined : look.scheme));
  });

  app.get("/desk/machine", async (c) => {
    const snapshot = await desk.look();
    const body = machinePage(desk, snapshot.clinic.timeZone);
    return send(c, frameOf(desk, snapshot, { tab: "machine", title: "Machine room" }), body);
  });
}

export async function showClinic(c: Context, desk: Desk, returned?: Returned): Promise<Response> {
  const snapshot = await desk.look(returned ? await whoseForm(desk, returned) : c.req.query("patient"));
  const { person, clinic } = snapshot;
  const patientZone = person && person.zone !== clinic.timeZone ? person.zone : undefined;
  const frame = frameOf(desk, snapshot, { tab: "clinic", title: person?.name ?? clinic.name, patientZone });
  return send(
    c,
    frame,
    clinicPage(clinicView(desk, snapshot, c.req.query(), returned)),
    returned ? 422 : 200,
  );
}

async function whoseForm(desk: Desk, { form }: Returned): Promise<string> {
  const { people } = await desk.look();
  const ref = patientRefOf(form["clinicId"] ?? "", form["patientId"] ?? "");
  return people.some((person) => person.ref === ref) ? ref : "new";
}

function listedOf(email: SentEmail, { records, people, clinic }: Snapshot): Listed {
  const ref = patientRefOfEmail(email, records);
  const person: Person | undefined = people.find((each) => each.ref === ref);
  return {
    email,
    what: emailWords(email, records),
    name: person?.name,
    zone: person?.zone ?? clinic.timeZone,
  };
}

function lookOf({ view, width, scheme, images }: Query): Look {
  return {
    view: view === "text" || view === "headers" ? view : plainLook.view,
    width: width === "desktop" ? width : plainLook.width,
    scheme: scheme === "dark" ? scheme : plainLook.scheme,
    images: images === "off" ? images : plainLook.images,
  };
}

function frameOf(
  { local, hand, outcome }: Desk,
  { clinic, running }: Snapshot,
  { tab, title, patientZone }: { tab: Frame["tab"]; title: string; patientZone?: string | undefined },
): Frame {
  return {
    tab,
    title,
    clock: hand.state(),
    clinicZone: clinic.timeZone,
    patientZone,
    running,
    emails: local.inbox().length,
    alarms: alarmsOf(local),
    outcome,
  };
}

const pagePolicy = [
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'",
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
].join("; ");

/** The sandbox keeps an email from running anything; without images, its alternative texts show. */
const emailPolicy = ({ images }: Look): string =>
  [
    `default-src 'none'; style-src 'unsafe-inline'; img-src ${images === "off" ? "'none'" : "* data:"}`,
    "form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
  ].join("; ");

function send(c: Context, frame: Frame, body: Parameters<typeof page>[1], status: 200 | 422 = 200) {
  c.header("Content-Security-Policy", pagePolicy);
  // Not stricter: a browser then leaves out where a form came from.
  c.header("Referrer-Policy", "same-origin");
  c.header("Cache-Control", "no-store");
  return c.html(page(frame, body), status);
}
