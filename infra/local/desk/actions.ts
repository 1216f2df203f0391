import type { Context, Hono } from "hono";
import { patientRefOf } from "../../../shared/identity.ts";
import type { SentEmail } from "../local.ts";
import { turns, type Turn } from "./clock-hand.ts";
import type { Desk } from "./desk.ts";
import { faults, isFault } from "./faults.ts";
import { isPublishable, type Form } from "./forms.ts";
import { unsubscribePath } from "./records.ts";
import { showClinic } from "./screens.ts";
import { emailPath } from "./views/phone.ts";

/** A short turn is over before the answer goes out; the page follows a longer one. */
const patienceMs = 300;

export function addActions(app: Hono, desk: Desk): void {
  app.post("/desk/publish/:type", async (c) => {
    const type = c.req.param("type");
    if (!isPublishable(type)) return c.notFound();
    const form = await readForm(c);
    const problems = await desk.publish(type, form);
    if (problems.length > 0) return showClinic(c, desk, { type, form, problems });
    return c.redirect(`/?patient=${patientRefOf(form["clinicId"] ?? "", form["patientId"] ?? "")}`, 303);
  });

  app.post("/desk/clock", async (c) => {
    const turn = (await readForm(c))["turn"] ?? "";
    if (turn === "stop") await desk.hand.stop();
    else if (Object.hasOwn(turns, turn)) await atMost(patienceMs, desk.turn(turn as Turn));
    else return c.text(`turn must be one of ${Object.keys(turns).join(", ")}, stop.`, 400);
    return c.redirect(backOf(c), 303);
  });

  app.post("/desk/inbox/:id/:fate{bounce|complain|unsubscribe}", async (c) => {
    const email = desk.local.inbox().find(({ messageId }) => messageId === c.req.param("id"));
    if (!email) return c.notFound();
    await fates[c.req.param("fate") as keyof typeof fates](desk, email);
    return c.redirect(emailPath(email.messageId), 303);
  });

  app.post("/desk/faults", async (c) => {
    const name = (await readForm(c))["fault"] ?? "";
    if (!isFault(name)) return c.text(`fault must be one of ${Object.keys(faults).join(", ")}.`, 400);
    const { arm, promise } = faults[name];
    await desk.act(() => arm(desk.local), promise);
    return c.redirect("/desk/machine", 303);
  });

  app.post("/desk/redrive", async (c) => {
    const name = (await readForm(c))["queue"] ?? "";
    if (!desk.local.queues().some((queue) => queue.dlq && queue.name === name))
      return c.text("queue must be the name of a dead-letter queue.", 400);
    await desk.act(
      () => void desk.local.redrive(name),
      `What lay on ${name} went back to where it came from.`,
    );
    return c.redirect("/desk/machine", 303);
  });
}

/** What a mailbox, or whoever reads it, does with an email. */
const fates = {
  bounce: (desk: Desk, { messageId }: SentEmail) =>
    desk.act(() => desk.local.ses.bounce(messageId), "The email bounced. Nothing more goes to this address."),
  complain: (desk: Desk, { messageId }: SentEmail) =>
    desk.act(
      () => desk.local.ses.complain(messageId),
      "Reported as spam. Nothing more goes to this address.",
    ),
  // As mail apps do it (RFC 8058): one POST, with nothing else to click.
  unsubscribe: async (desk: Desk, email: SentEmail) => {
    const path = unsubscribePath(email);
    if (path === undefined) return;
    await desk.act(async () => {
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const answer = await desk.local.http({
        method: "POST",
        path,
        headers,
        body: "List-Unsubscribe=One-Click",
      });
      if (answer.status !== 200) throw new Error(`The unsubscribe page answered ${answer.status}.`);
    }, "Unsubscribed with one click.");
  },
};

async function readForm(c: Context): Promise<Form> {
  const body = await c.req.parseBody();
  const texts = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}

/** The page on which the form stood. */
function backOf(c: Context): string {
  const from = URL.parse(c.req.header("referer") ?? "");
  return from && from.host === c.req.header("host") ? from.pathname + from.search : "/";
}

function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  return Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref())]);
}
