import { checkInSubmitted, fromClinic, fromPatient } from "../../../events/index.ts";
import { enrollmentIdOf } from "../../../shared/identity.ts";
import { withoutSchedules } from "./given.ts";
import { tellSchedules } from "./operator.ts";
import { type Act, day, type Journey, type Scene } from "./journey.ts";
import { clinicId, consult, contact, patient, plan } from "./people.ts";

const visits: Act = {
  title: "Visits are booked, moved and cancelled",
  async play({ publish, hours }) {
    await publish(
      "clinic",
      "ConsultBooked",
      consult("ann", "2027-01-20T15:00:00Z", { contact: contact("Ann") }),
    );
    await publish(
      "clinic",
      "ConsultBooked",
      consult("bob", "2027-01-21T15:00:00Z", { contact: contact("Bob") }),
    );
    await hours(0.5);
    await publish("clinic", "ConsultRescheduled", {
      ...patient("bob"),
      consultId: "consult-bob",
      startsAt: "2027-01-22T15:00:00Z",
    });
    await hours(0.5);
    await publish("clinic", "ConsultCancelled", { ...patient("bob"), consultId: "consult-bob" });
  },
};

const plans: Act = {
  title: "Plans come with the contact, before it, and for later",
  async play({ local, publish }) {
    local.faults.deliverTwice(1);
    await publish("clinic", "PlanAssigned", plan("cat", { contact: contact("Cat") }));
    await publish("clinic", "PlanAssigned", plan("ann", { startDate: "2027-01-18" }));
    await publish("clinic", "PlanAssigned", plan("dan"));
    local.faults.deliverTwice(1);
    await publish(
      "clinic",
      "ConsultBooked",
      consult("dan", "2027-01-25T15:00:00Z", { contact: contact("Dan") }),
    );
    await publish("clinic", "PlanAssigned", plan("eve"));
    await publish("clinic", "PatientUpdated", { ...patient("eve"), contact: contact("Eve") });
    await publish("clinic", "PlanAssigned", plan("fay", { contact: contact("Fay") }));
    await publish("clinic", "PlanAssigned", { ...plan("fay"), planId: "plan-fay-2", replaces: "plan-fay" });
  },
};

const mailboxes: Act = {
  title: "Mailboxes bounce, complain, or are not ours to write to",
  async play({ publish, hours }) {
    await publish(
      "clinic",
      "PlanAssigned",
      plan("gus", { contact: contact("Gus", "bounce@simulator.amazonses.com") }),
    );
    await publish(
      "clinic",
      "PlanAssigned",
      plan("hal", { contact: contact("Hal", "complaint@simulator.amazonses.com") }),
    );
    await publish("clinic", "PlanAssigned", plan("ida", { contact: contact("Ida", "ida@elsewhere.test") }));
    await hours(0.5);
  },
};

const everyEvent: Act = {
  title: "Every event there is, about nobody we know",
  async play({ publish, hours }) {
    for (const { source, type, example } of [...fromClinic, ...fromPatient])
      await publish(source, type, { ...example.data, ...("clinicId" in example.data && { clinicId }) });
    for (const { source, type } of [...fromClinic, ...fromPatient]) await publish(source, type, {});
    await hours(0.3);
  },
};

const poison: Act = {
  title: "A message that nobody can read lies on every queue",
  async play({ local, put }) {
    for (const { name, dlq } of local.queues()) if (!dlq) await put(name, {});
    await local.clock.settle();
  },
};

const troubleWithSes: Act = {
  title: "SES throttles, loses an answer, rejects, and tells nothing",
  async play({ local, publish, hours }) {
    local.ses.fail("throttle", 1);
    await publish("clinic", "PlanAssigned", plan("jim", { contact: contact("Jim") }));
    await hours(0.2);
    for (const fault of ["loseAnswer", "loseEvents"] as const) local.ses.fail(fault, 1);
    await publish("clinic", "PlanAssigned", plan("kim", { contact: contact("Kim") }));
    for (const fault of ["loseAnswer", "loseEvents"] as const) local.ses.fail(fault, 1);
    await publish(
      "clinic",
      "ConsultBooked",
      consult("leo", "2027-01-28T15:00:00Z", { contact: contact("Leo") }),
    );
    local.ses.fail("reject", 1);
    await publish("clinic", "PlanAssigned", plan("mia", { contact: contact("Mia") }));
    await hours(20);
  },
};

const links: Act = {
  title: "A patient unsubscribes by the link of the email, and comes back",
  async play(scene) {
    const { local, hours } = scene;
    const header = local.inbox().find(({ to }) => to[0] === "cat@example.com")?.headers["List-Unsubscribe"];
    const path = header === undefined ? "/u/none" : new URL(header.slice(1, -1)).pathname;
    for (const method of ["GET", "HEAD", "POST"]) await ask(scene, method, path);
    await hours(8 * day);
    await ask(scene, "POST", `${path}/not-me`);
    await ask(scene, "POST", `${path}/resubscribe`);
    await ask(scene, "GET", "/nothing/here");
  },
};

const changes: Act = {
  title: "Clinicians and patients change plans",
  async play({ publish, hours }) {
    const enrollmentId = enrollmentIdOf(clinicId, "plan-cat");
    const planId = "plan-dan";
    await publish("clinic", "PlanPaused", { ...patient("dan"), planId, holdId: "h1" });
    await publish("clinic", "PlanPaused", { ...patient("eve"), planId: "plan-eve", holdId: "h2" });
    await publish("hipline.web", "PausedByPatient", {
      enrollmentId: enrollmentIdOf(clinicId, "plan-ann"),
      until: "2027-02-20",
    });
    await publish("hipline.web", "PreferencesChanged", { enrollmentId, weekday: "wed", hour: 18 });
    await publish("clinic", "PatientErased", { ...patient("fay") });
    await publish("clinic", "PlanEnded", { ...patient("jim"), planId: "plan-jim", reason: "stopped" });
    await hours(3 * day);
    await publish("clinic", "PlanResumed", { ...patient("dan"), planId, holdId: "h1" });
    await publish("clinic", "HoldLifted", {
      ...patient("eve"),
      planId: "plan-eve",
      holdId: "h2",
      note: "Seen today.",
      liftedBy: "Dr. Ada Park",
    });
    await publish("hipline.web", "ResumedByPatient", { enrollmentId: enrollmentIdOf(clinicId, "plan-ann") });
    await hours(5 * day);
  },
};

const warnings: Act = {
  title: "A warning sign, of which the clinic must hear although its mailbox bounces",
  async play({ local, publish, hours }) {
    const answers = { ...checkInSubmitted.example.data.answers, redFlags: ["locked-knee"] };
    const enrollmentId = enrollmentIdOf(clinicId, "plan-dan");
    await publish("hipline.web", "CheckInSubmitted", { enrollmentId, week: 3, answers });
    const alert = local.inbox().findLast(({ to }) => to[0]?.endsWith("@hip-strong.example"));
    if (alert) local.ses.bounce(alert.messageId);
    await hours(30);
  },
};

const pages: Act = {
  title: "A patient opens every link of an email, and every link behind those",
  async play(scene) {
    const email = scene.local.inbox().findLast(({ to }) => to[0] === "kim@example.com");
    const seen = new Set<string>();
    await open(scene, email?.html ?? "", seen, 2);
  },
};

const end: Act = {
  title: "What lies ahead",
  async play(scene) {
    await scene.local.clock.settle();
    tellSchedules(scene);
  },
};

/** Takes every road of the template once. */
export const breadth: Journey = {
  name: "breadth",
  startAt: "2027-01-15T15:00:00Z",
  given: withoutSchedules,
  acts: [visits, plans, mailboxes, everyEvent, poison, troubleWithSes, links, changes, warnings, pages, end],
};

async function ask({ local, tell }: Scene, method: string, path: string): Promise<string> {
  const { status, body } = await local.http({ method, path });
  await local.clock.settle();
  const [, heading = ""] = /<h1[^>]*>([^<]*)</.exec(body) ?? [];
  tell(`the browser asks ${method} ${path.replace(/[\w.-]{40,}/, "...")}: ${status} ${heading}`);
  return body;
}

/** Follows the links to our own pages, so many steps deep; the education site is not played. */
async function open(scene: Scene, html: string, seen: Set<string>, depth: number): Promise<void> {
  const paths = [...html.matchAll(/href="(?:https:\/\/[^"/]+\.amazonaws\.com)?(\/[^"]*)"/g)].map(
    ([, path = ""]) => path,
  );
  for (const path of paths.map((raw) => raw.replaceAll("&amp;", "&"))) {
    if (seen.has(path) || depth === 0) continue;
    seen.add(path);
    await open(scene, await ask(scene, "GET", path), seen, depth - 1);
  }
}
