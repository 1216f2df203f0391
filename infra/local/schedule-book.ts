import type { Expression } from "./expression.ts";
import { fromTemplate, invalid } from "./known.ts";
import { expressionOf, readSettings, type ScheduleRequest, type Settings } from "./schedule.ts";
import { assume, run } from "./schedule-run.ts";
import { AwsError, type Cancel, type World } from "./world.ts";

export interface Schedule {
  arn: string;
  settings: Settings;
  request: ScheduleRequest;
  createdAt: number;
  modifiedAt: number;
  next: number | undefined;
  cancel: Cancel;
}

/** Every schedule there is, each waiting on the clock for its next run. */
export class ScheduleBook {
  readonly #world: World;
  readonly #groups: Map<string, string>;
  readonly #schedules = new Map<string, Schedule>();
  #twice = 0;

  constructor(world: World) {
    this.#world = world;
    this.#groups = readGroups(world);
  }

  all(): Schedule[] {
    return [...this.#schedules.values()];
  }

  find(group: string, name: string): Schedule {
    const schedule = this.#schedules.get(this.arnOf(group, name));
    if (!schedule) throw new AwsError("ResourceNotFoundException", `Schedule ${name} does not exist.`, 404);
    return schedule;
  }

  arnOf(group: string, name: string): string {
    return `arn:aws:scheduler:${this.#world.region}:${this.#world.account}:schedule/${group}/${name}`;
  }

  create(request: ScheduleRequest): Schedule {
    const settings = readSettings(request);
    const arn = this.arnOf(settings.group, settings.name);
    const existing = this.#schedules.get(arn);
    if (existing && isRepeat(existing.request, request)) return existing;
    if (existing) throw new AwsError("ConflictException", `Schedule ${settings.name} already exists.`, 409);
    this.#requireAssumable(settings);
    const now = this.#world.clock.now();
    const schedule = {
      arn,
      settings,
      request,
      createdAt: now,
      modifiedAt: now,
      next: undefined,
      cancel: noop,
    };
    this.#schedules.set(arn, schedule);
    this.#start(schedule);
    return schedule;
  }

  /** Replaces every setting: https://docs.aws.amazon.com/scheduler/latest/APIReference/API_UpdateSchedule.html */
  update(request: ScheduleRequest): Schedule {
    const settings = readSettings(request);
    const schedule = this.find(settings.group, settings.name);
    this.#requireAssumable(settings);
    schedule.cancel();
    Object.assign(schedule, { settings, modifiedAt: this.#world.clock.now(), next: undefined });
    this.#start(schedule);
    return schedule;
  }

  remove(schedule: Schedule): void {
    schedule.cancel();
    this.#schedules.delete(schedule.arn);
  }

  runTwice(count: number): void {
    this.#twice = count;
  }

  #start(schedule: Schedule): void {
    const expression = expressionOf(schedule.settings);
    const now = this.#world.clock.now();
    // A cron time that is this very instant has passed.
    this.#waitForNext(schedule, expression, expression.kind === "cron" ? now : now - 1);
    // AWS accepts such a schedule and says nothing of running it; this player does not run it.
    if (schedule.next === undefined && expression.kind === "at")
      this.#world.note("schedule in the past", {
        schedule: schedule.arn,
        expression: schedule.settings.text,
      });
  }

  #waitForNext(schedule: Schedule, expression: Expression, after: number): void {
    const time = nextRun(schedule.settings, expression, after);
    schedule.next = time;
    if (time === undefined) return;
    schedule.cancel = this.#world.clock.at(time, () => {
      this.#waitForNext(schedule, expression, time);
      this.#run(schedule, time);
    });
  }

  #run(schedule: Schedule, scheduledTime: number): void {
    const { arn, settings, next } = schedule;
    const occurrence = {
      settings,
      scheduleArn: arn,
      groupArn: this.#groupArn(settings.group),
      scheduledTime,
    };
    const complete = () => {
      const unchanged = this.#schedules.get(arn) === schedule && schedule.settings === settings;
      if (unchanged && next === undefined && settings.deleteAfterCompletion) this.remove(schedule);
    };
    if (this.#twice > 0) {
      this.#twice -= 1;
      run(this.#world, occurrence, noop);
    }
    run(this.#world, occurrence, complete);
  }

  #groupArn(group: string): string {
    const arn = this.#groups.get(group);
    if (arn === undefined)
      throw new AwsError("ResourceNotFoundException", `Schedule group ${group} does not exist.`, 404);
    return arn;
  }

  #requireAssumable({ roleArn, group }: Settings): void {
    const groupArn = this.#groupArn(group);
    try {
      assume(this.#world, roleArn, groupArn);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const rule = "The execution role you provide must allow AWS EventBridge Scheduler to assume the role.";
      throw invalid(`${rule} ${error.message}`);
    }
  }
}

const noop = () => undefined;

function readGroups(world: World): Map<string, string> {
  const own = world.resources("AWS::Scheduler::ScheduleGroup").map(({ id, type, ref, attrs, properties }) => {
    fromTemplate<{ Name: string }>(`${type} ${id}`, properties, ["Name"]);
    return [ref, attrs["Arn"] ?? ""] as const;
  });
  return new Map([
    ["default", `arn:aws:scheduler:${world.region}:${world.account}:schedule-group/default`],
    ...own,
  ]);
}

/** The same call with the same token is one call, for as long as the schedule exists. */
const isRepeat = (first: ScheduleRequest, second: ScheduleRequest) =>
  first.ClientToken !== undefined && JSON.stringify(first) === JSON.stringify(second);

/** StartDate bounds recurring schedules only: https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html */
function nextRun({ start }: Settings, expression: Expression, after: number): number | undefined {
  const from = expression.kind === "at" || start === undefined ? after : Math.max(after, start - 1);
  return expression.next(from);
}
