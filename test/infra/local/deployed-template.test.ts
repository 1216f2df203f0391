import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { consultBooked } from "../../../events/index.ts";
import { synth } from "../../../infra/aws/app.ts";
import { playTemplate, type Local } from "../../../infra/local/hipline.ts";

const startAt = new Date("2027-01-04T14:00:00Z");
const day = 86_400_000;
const scratch = mkdtempSync(join(tmpdir(), "hipline-deployed-"));
const assembly = join(scratch, "cdk.out");
const running: Local[] = [];

beforeAll(async () => {
  await synth({ outdir: assembly, validate: false });
});
afterEach(async () => {
  for (const local of running.splice(0)) await local.close();
});
afterAll(() => rmSync(scratch, { recursive: true }));

async function play(folder = assembly): Promise<Local> {
  const local = await playTemplate({ assembly: folder, startAt });
  running.push(local);
  return local;
}

/** A consult ten days from the start: one email at once, one the day before. */
async function bookConsult(local: Local): Promise<void> {
  const { metadata, data } = consultBooked.example;
  const occurredAt = startAt.toISOString();
  const contact = { ...data.contact, consent: { ...data.contact.consent, at: occurredAt } };
  const detail = {
    metadata: { ...metadata, occurredAt },
    data: { ...data, clinicId: "hip-strong", startsAt: "2027-01-14T14:30:00Z", contact },
  };
  local.putEvents([{ source: "clinic", detailType: "ConsultBooked", detail }]);
  await local.clock.settle();
}

const later = (local: Local, days: number) => local.clock.advanceTo(local.clock.now() + days * day);

describe("the synthesized template", () => {
  it("is played from the clinic's event to the delivered emails, and nothing is refused", async () => {
    const local = await play();
    await bookConsult(local);
    await later(local, 11);
    expect(local.inbox().map(({ at, to, state }) => [new Date(at).toISOString(), to, state])).toEqual([
      ["2027-01-04T14:00:00.000Z", ["maria@example.com"], "delivered"],
      ["2027-01-13T14:30:00.000Z", ["maria@example.com"], "delivered"],
    ]);
    expect(local.denials()).toEqual([]);
    expect(local.functions().filter(({ errors }) => errors > 0)).toEqual([]);
    expect(local.queues().flatMap(({ messages }) => messages)).toEqual([]);
  });

  it("is played the same way twice", async () => {
    const record = async () => {
      const local = await play();
      await bookConsult(local);
      await later(local, 11);
      return {
        items: await local.items(),
        inbox: local.inbox(),
        events: local.events(),
        notes: local.notes(),
      };
    };
    expect(await record()).toEqual(await record());
  });
});

describe("without a grant, the run says which one", () => {
  it.each([
    ["dynamodb:GetItem"],
    ["dynamodb:PutItem"],
    ["scheduler:CreateSchedule"],
    ["iam:PassRole"],
    ["secretsmanager:GetSecretValue"],
    ["ses:SendEmail"],
  ])("%s", async (action) => {
    const local = await play(changed((document) => withoutAction(document, action)));
    await bookConsult(local);
    expect(local.denials().map((denial) => denial.action)).toContain(action);
  });

  it("sqs:SendMessage of the Scheduler's role, when the schedule fires", async () => {
    const local = await play(
      withoutResources((id, type) => type === "AWS::IAM::Policy" && id.startsWith("SchedulerRole")),
    );
    await bookConsult(local);
    await later(local, 11);
    expect(local.denials()).toContainEqual(
      expect.objectContaining({
        principal: expect.stringContaining("assumed-role/hipline-dev-scheduler/") as string,
        action: "sqs:SendMessage",
      }),
    );
    expect(local.inbox()).toHaveLength(1);
  });

  it("sqs:ReceiveMessage, before anything runs", async () => {
    const folder = changed((document) => withoutAction(document, "sqs:ReceiveMessage"));
    await expect(play(folder)).rejects.toThrow("not authorized to perform: sqs:ReceiveMessage");
  });
});

describe("without a part, the run shows it", () => {
  it("a queue that does not let EventBridge in leaves the event undelivered", async () => {
    const local = await play(withoutResources((_id, type) => type === "AWS::SQS::QueuePolicy"));
    await bookConsult(local);
    expect(local.denials()).toContainEqual(
      expect.objectContaining({
        action: "sqs:SendMessage",
        resource: expect.stringMatching(/:hipline-dev-record-consult$/) as string,
      }),
    );
    expect(local.inbox()).toEqual([]);
  });

  it("an event without its rule is read by nobody", async () => {
    const local = await play(withoutResources((_id, type) => type === "AWS::Events::Rule"));
    await bookConsult(local);
    expect(local.events()).toMatchObject([{ detailType: "ConsultBooked", rules: [] }]);
  });
});

interface Template {
  Resources: Record<string, { Type: string; Properties: { PolicyDocument?: Document } }>;
}
interface Document {
  Statement: { Action: string | string[] }[];
}

/** The assembly with every identity policy put through `change`. */
function changed(change: (document: Document) => Document): string {
  return rewritten((template) => {
    for (const { Type, Properties } of Object.values(template.Resources))
      if (Type === "AWS::IAM::Policy" && Properties.PolicyDocument)
        Properties.PolicyDocument = change(Properties.PolicyDocument);
    return template;
  });
}

function withoutAction(document: Document, action: string): Document {
  const Statement = document.Statement.map((statement) => {
    return { ...statement, Action: [statement.Action].flat().filter((allowed) => allowed !== action) };
  });
  return { ...document, Statement: Statement.filter(({ Action }) => Action.length > 0) };
}

function withoutResources(gone: (id: string, type: string) => boolean): string {
  return rewritten((template) => {
    const left = Object.entries(template.Resources).filter(([id, { Type }]) => !gone(id, Type));
    return { ...template, Resources: Object.fromEntries(left) };
  });
}

function rewritten(rewrite: (template: Template) => Template): string {
  const folder = mkdtempSync(join(scratch, "changed-"));
  cpSync(assembly, folder, { recursive: true });
  for (const stack of ["Hipline-dev-Stateful", "Hipline-dev-Stateless"]) {
    const file = join(folder, `${stack}.template.json`);
    writeFileSync(file, JSON.stringify(rewrite(JSON.parse(readFileSync(file, "utf8")) as Template)));
  }
  return folder;
}
