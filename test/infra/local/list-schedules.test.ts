import { describe, expect, it } from "vitest";
import { rest, role } from "./support/fake-world.ts";
import { create, scheduleArn, setup, weekly } from "./support/scheduler.ts";

const list = (query: Record<string, string> = {}) => rest("GET", "/schedules", undefined, query);

// https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ScheduleSummary.html
describe("ListSchedules", () => {
  const three = async () => {
    const { scheduler, world } = setup();
    for (const name of ["wait-b", "weekly-c", "wait-a"]) await scheduler.call(create(weekly, name), role);
    return { scheduler, world };
  };

  it("answers summaries, without expression or input", async () => {
    const { scheduler } = setup();
    await scheduler.call(create(weekly), role);
    expect(await scheduler.call(list(), role)).toEqual({
      Schedules: [
        {
          Arn: scheduleArn,
          Name: "weekly-e1",
          GroupName: "hipline-dev",
          State: "ENABLED",
          Target: { Arn: weekly.Target.Arn },
          CreationDate: Date.parse("2026-03-02T09:30:00Z") / 1000,
          LastModificationDate: Date.parse("2026-03-02T09:30:00Z") / 1000,
        },
      ],
    });
  });

  it.each<[Record<string, string>, string[], string | undefined]>([
    [{ NamePrefix: "wait-" }, ["wait-a", "wait-b"], undefined],
    [{ ScheduleGroup: "default" }, [], undefined],
    [{ MaxResults: "2" }, ["wait-a", "wait-b"], "2"],
    [{ MaxResults: "2", NextToken: "2" }, ["weekly-c"], undefined],
  ])("with %j answers %j", async (query, names, token) => {
    const { scheduler } = await three();
    const answer = await scheduler.call(list(query), role);
    expect(answer).toMatchObject({ Schedules: names.map((Name) => ({ Name })), NextToken: token });
  });

  it("refuses a parameter the player does not play", async () => {
    await expect(setup().scheduler.call(list({ State: "ENABLED" }), role)).rejects.toThrow(
      "parameter State of",
    );
  });
});
