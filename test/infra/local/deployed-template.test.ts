import { describe, expect, it } from "vitest";
import { withBentHipline, withHipline, type Bend } from "../../support/played-hipline.ts";
import { bookConsult, liveToTheConsult, startAt } from "./support/consult.ts";

describe("the synthesized template", { timeout: 300_000 }, () => {
  it("is played from the clinic's event to the delivered emails, and nothing is refused", async () => {
    await withHipline(startAt, async (local) => {
      await liveToTheConsult(local);
      expect(local.inbox().map(({ at, to, state }) => [new Date(at).toISOString(), to, state])).toEqual([
        ["2027-01-04T14:00:00.000Z", ["maria@example.com"], "delivered"],
        ["2027-01-13T14:30:00.000Z", ["maria@example.com"], "delivered"],
      ]);
      expect(local.denials()).toEqual([]);
      expect(local.functions().filter(({ errors }) => errors > 0)).toEqual([]);
      expect(local.queues().flatMap(({ messages }) => messages)).toEqual([]);
    });
  });

  it("is played the same way twice", async () => {
    const record = () =>
      withHipline(startAt, async (local) => {
        await liveToTheConsult(local);
        const [inbox, events, notes] = [local.inbox(), local.events(), local.notes()];
        return { inbox, events, notes, items: await local.items() };
      });
    expect(await record()).toEqual(await record());
  });
});

interface Statement {
  Action: string | string[];
}

const withoutAction =
  (action: string): Bend =>
  (resources) => {
    for (const { Type, Properties } of Object.values(resources)) {
      if (Type !== "AWS::IAM::Policy") continue;
      const document = Properties["PolicyDocument"] as { Statement: Statement[] };
      for (const statement of document.Statement)
        statement.Action = [statement.Action].flat().filter((allowed) => allowed !== action);
    }
  };

const withoutResources =
  (gone: (type: string, id: string) => boolean): Bend =>
  (resources) => {
    for (const [id, { Type }] of Object.entries(resources))
      if (gone(Type, id)) Reflect.deleteProperty(resources, id);
  };

describe("without a grant, the run says which one", { timeout: 300_000 }, () => {
  it.each([
    "dynamodb:GetItem",
    "dynamodb:PutItem",
    "scheduler:CreateSchedule",
    "iam:PassRole",
    "secretsmanager:GetSecretValue",
    "ses:SendEmail",
  ])("%s", async (action) => {
    const denials = await withBentHipline(startAt, withoutAction(action), async (local) =>
      (await bookConsult(local)).denials(),
    );
    expect(denials.map((denial) => denial.action)).toContain(action);
  });

  it("sqs:SendMessage of the Scheduler's role, when the schedule fires", async () => {
    const bend = withoutResources(
      (type, id) => type === "AWS::IAM::Policy" && id.startsWith("SchedulerRole"),
    );
    const denials = await withBentHipline(startAt, bend, async (local) =>
      (await liveToTheConsult(local)).denials(),
    );
    expect(denials).toContainEqual(
      expect.objectContaining({
        principal: expect.stringContaining("assumed-role/hipline-dev-scheduler/") as string,
        action: "sqs:SendMessage",
      }),
    );
  });

  it("sqs:ReceiveMessage, before anything runs", async () => {
    const run = withBentHipline(startAt, withoutAction("sqs:ReceiveMessage"), bookConsult);
    await expect(run).rejects.toThrow("not authorized to perform: sqs:ReceiveMessage");
  });
});

describe("without a part, the run shows it", { timeout: 300_000 }, () => {
  it("a queue that does not let EventBridge in leaves the event undelivered", async () => {
    const bend = withoutResources((type) => type === "AWS::SQS::QueuePolicy");
    const denials = await withBentHipline(startAt, bend, async (local) =>
      (await bookConsult(local)).denials(),
    );
    expect(denials).toContainEqual(
      expect.objectContaining({
        action: "sqs:SendMessage",
        resource: expect.stringMatching(/:hipline-dev-record-consult$/) as string,
      }),
    );
  });

  it("an event without its rule is read by nobody", async () => {
    const bend = withoutResources((type) => type === "AWS::Events::Rule");
    const events = await withBentHipline(startAt, bend, async (local) => (await bookConsult(local)).events());
    expect(events).toMatchObject([{ detailType: "ConsultBooked", rules: [] }]);
  });
});
