import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readAssembly } from "../../../../infra/local/assembly.ts";
import { playTemplate } from "../../../../infra/local/hipline.ts";
import { resolveStacks } from "../../../../infra/local/template.ts";
import { assembly } from "../../../support/played-hipline.ts";
import { askEverything, type Asked } from "../support/api-questions.ts";

/** The shapes of the answers of moto, https://github.com/getmoto/moto; recipe/make.sh asked for them. */
const golden = JSON.parse(readFileSync(join(import.meta.dirname, "api-shapes.json"), "utf8")) as Asked[];

/** Where AWS's own pages side with the player. */
const documented: Record<string, unknown> = {
  // ConsumedCapacity "is only returned if the ReturnConsumedCapacity parameter was specified":
  // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html#API_UpdateItem_ResponseElements
  UpdateItem: {
    Attributes: {
      dueKey: { S: "string" },
      pk: { S: "string" },
      rev: { N: "string" },
      sk: { S: "string" },
    },
  },
  // https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ScheduleSummary.html
  ListSchedules: {
    Schedules: [
      {
        Arn: "string",
        CreationDate: "Date",
        GroupName: "string",
        LastModificationDate: "Date",
        Name: "string",
        State: "string",
        Target: { Arn: "string" },
      },
    ],
  },
  // https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html#API_CreateSchedule_Errors
  "CreateSchedule of one that exists": { refused: "ConflictException", status: 409 },
};

describe("beside an emulator that others wrote", async () => {
  const folder = await assembly();
  const local = await playTemplate({ assembly: folder, startAt: new Date("2027-01-15T15:00:00Z") });
  afterAll(() => local.close());
  const { endpoint, region, credentials } = local;
  const [queue] = local.queues().filter(({ dlq }) => dlq);
  const account = queue?.arn.split(":")[4] ?? "";
  const resources = resolveStacks(readAssembly(folder), { endpoint, region, account });
  const ref = (wanted: string) => resources.find(({ type }) => type === wanted)?.ref ?? "";
  const asked = await askEverything({
    client: { endpoint, region, credentials },
    tableName: ref("AWS::DynamoDB::GlobalTable"),
    indexName: "due",
    queueUrl: `${endpoint}/${account}/${queue?.name ?? ""}`,
    queueArn: queue?.arn ?? "",
    busName: ref("AWS::Events::EventBus"),
    scheduleGroup: ref("AWS::Scheduler::ScheduleGroup"),
    scheduleRoleArn: `arn:aws:iam::${account}:role/hipline-dev-scheduler`,
    secretArn: ref("AWS::SecretsManager::Secret"),
    fromAddress: `program@${ref("AWS::SES::EmailIdentity")}`,
    configurationSet: ref("AWS::SES::ConfigurationSet"),
  });

  it("the same questions are asked", () => {
    expect(asked.map(({ question }) => question)).toEqual(golden.map(({ question }) => question));
  });

  it.each(golden)("$question is answered in the same shape", ({ question, answer }) => {
    expect(asked.find((each) => each.question === question)?.answer).toEqual(documented[question] ?? answer);
  });
});
