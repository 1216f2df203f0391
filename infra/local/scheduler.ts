import { fromRequest, fromTemplate, unknownOperation } from "./known.ts";
import type { ScheduleView } from "./local.ts";
import { SCHEDULE_KEYS, type ScheduleRequest } from "./schedule.ts";
import { listPage } from "./schedule-answers.ts";
import { type Schedule, ScheduleBook } from "./schedule-book.ts";
import type { ApiRequest, Principal, Service, World } from "./world.ts";

export interface Scheduler extends Service {
  list(): ScheduleView[];
  /** Scheduler runs schedules at least once; this makes the next runs show it. */
  runTwice(count: number): void;
}

const OPERATIONS: Record<string, string> = {
  POST: "CreateSchedule",
  PUT: "UpdateSchedule",
  DELETE: "DeleteSchedule",
};

/** https://docs.aws.amazon.com/scheduler/latest/APIReference/API_Operations.html */
export function createScheduler(world: World): Scheduler {
  const book = new ScheduleBook(world);
  for (const { id, type, properties } of world.resources("AWS::Scheduler::Schedule"))
    book.create(fromTemplate<ScheduleRequest>(`${type} ${id}`, { Name: id, ...properties }, SCHEDULE_KEYS));

  function call(request: ApiRequest, caller: Principal): object {
    const { method, path, query } = request;
    if (path === "/schedules" && method === "GET") {
      world.iam.authorize(caller, "scheduler:ListSchedules", "*");
      return listPage(book.all(), query);
    }
    const name = /^\/schedules\/([^/]+)$/.exec(path)?.[1];
    const operation = OPERATIONS[method];
    if (name === undefined || operation === undefined)
      throw unknownOperation("Scheduler", `${method} ${path}`);
    const body = { ...(request.body as object | null), Name: name };
    const given = fromRequest<ScheduleRequest>(operation, body, SCHEDULE_KEYS);
    const group = given.GroupName ?? query.get("groupName") ?? "default";
    world.iam.authorize(caller, `scheduler:${operation}`, book.arnOf(group, name));
    if (operation === "DeleteSchedule") {
      book.remove(book.find(group, name));
      return {};
    }
    authorizePassRole(given, caller);
    const { arn } = operation === "CreateSchedule" ? book.create(given) : book.update(given);
    return { ScheduleArn: arn };
  }

  /** https://docs.aws.amazon.com/scheduler/latest/UserGuide/security_iam_id-based-policies.html#security_iam_id-based-policies-passrole */
  function authorizePassRole({ Target }: ScheduleRequest, caller: Principal): void {
    const context = { "iam:PassedToService": "scheduler.amazonaws.com" };
    world.iam.authorize(caller, "iam:PassRole", Target?.RoleArn ?? "", context);
  }

  return {
    signingNames: ["scheduler"],
    call: async (request, caller) => await Promise.resolve(call(request, caller)),
    list: () => book.all().map(view),
    runTwice: (count) => book.runTwice(count),
  };
}

const view = ({ settings, next }: Schedule): ScheduleView => ({
  name: settings.name,
  group: settings.group,
  expression: settings.text,
  timezone: settings.zone,
  next,
  targetArn: settings.targetArn,
  roleArn: settings.roleArn,
  dlqArn: settings.dlqArn,
  input: settings.input,
});
