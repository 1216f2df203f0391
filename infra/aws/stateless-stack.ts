import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib/core";
import { HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { CfnSchedule, type CfnScheduleProps } from "aws-cdk-lib/aws-scheduler";
import type { Construct } from "constructs";
import { dayWindow } from "../../shared/calendar/send-window.ts";
import type { Clinic } from "../../shared/clinic.ts";
import { publicLanguages } from "../../shared/content/sign-off.ts";
import { clinicsOf, type StageConfig } from "./config.ts";
import type { HouseFunctionProps } from "./constructs/house-function.ts";
import { HttpFunction } from "./constructs/http-function.ts";
import { QueueFunction } from "./constructs/queue-function.ts";
import { QueueRule } from "./constructs/queue-rule.ts";
import type { WorkQueue } from "./constructs/work-queue.ts";
import { deliveryPattern, deliveryTransformer } from "./delivery-rule.ts";
import {
  mayClaim,
  mayCount,
  mayEnqueue,
  mayErase,
  mayFindSchedules,
  mayHashAddresses,
  mayKeepPrograms,
  mayPublish,
  mayReadCheckIns,
  mayReadClinicList,
  mayReadDue,
  mayReadPrograms,
  mayReadMailAccount,
  maySchedule,
  maySendEmail,
  mayUseLinkKey,
} from "./grants.ts";
import { Observability } from "./observability.ts";
import { routes } from "./routes.ts";
import type { StatefulStack } from "./stateful-stack.ts";

/** The Scheduler puts the time of the run here, the same on every retry. */
const scheduledTime = "<aws.scheduler.scheduled-time>";

/** Everything that a deployment may replace: functions, rules, the HTTP API and the alarms. */
export class StatelessStack extends Stack {
  readonly web: HttpFunction;
  readonly consumers: readonly QueueFunction[];
  private readonly stateful: StatefulStack;
  private readonly siteUrl: string;
  private readonly config: StageConfig;

  constructor(
    scope: Construct,
    id: string,
    config: StageConfig,
    { stateful, siteUrl }: { stateful: StatefulStack; siteUrl: string },
    props?: StackProps,
  ) {
    super(scope, id, props);
    this.config = config;
    this.stateful = stateful;
    this.siteUrl = siteUrl;
    this.web = this.createWeb();
    this.consumers = [
      this.createRecordConsult(),
      this.createAssignPlan(),
      this.createChangePlan(),
      this.createErasePatient(),
      this.createRecordCheckIn(),
      this.createSendEmail(),
      this.createRecordDelivery(),
      this.createReconcile(),
    ];
    this.createRules();
    new Observability(this, "Observability", { config, consumers: this.consumers, web: this.web });
    new CfnOutput(this, "BaseUrl", { value: this.web.baseUrl });
  }

  private createRecordConsult(): QueueFunction {
    const { queues, table, bus, schedules } = this.stateful;
    const fn = new QueueFunction(this, "RecordConsult", {
      ...this.common("record-consult"),
      timeout: Duration.seconds(30),
      queues: [queues["record-consult"]],
      impact:
        "Patients get no email before their consult, and emails about moved or cancelled consults still go out.",
    });
    mayKeepPrograms(fn, table);
    mayHashAddresses(fn, this.stateful.addressKey);
    maySchedule(fn, schedules, { SEND: queues.send.queue, URGENT: queues.urgent.queue });
    mayEnqueue(fn, { SEND: queues.send.queue, URGENT: queues.urgent.queue });
    mayPublish(fn, bus, "hipline");
    fn.tell(this.clinics());
    return fn;
  }

  private createAssignPlan(): QueueFunction {
    const { queues, table, bus, schedules } = this.stateful;
    const fn = new QueueFunction(this, "AssignPlan", {
      ...this.common("assign-plan"),
      timeout: Duration.seconds(30),
      queues: [queues["assign-plan"]],
      impact: "Patients who were assigned a program get no first email after their consult.",
    });
    mayKeepPrograms(fn, table);
    mayHashAddresses(fn, this.stateful.addressKey);
    maySchedule(fn, schedules, { SEND: queues.send.queue, RECONCILE: queues.reconcile.queue });
    mayEnqueue(fn, { SEND: queues.send.queue });
    mayPublish(fn, bus, "hipline");
    fn.tell(this.clinics());
    return fn;
  }

  private createChangePlan(): QueueFunction {
    const { queues, table, bus, schedules } = this.stateful;
    const fn = new QueueFunction(this, "ChangePlan", {
      ...this.common("change-plan"),
      timeout: Duration.seconds(30),
      queues: [queues["change-plan"], queues.stop],
      impact: "Patients who paused, unsubscribed or were stopped by their clinician keep getting exercises.",
    });
    mayKeepPrograms(fn, table);
    mayHashAddresses(fn, this.stateful.addressKey);
    maySchedule(fn, schedules, { SEND: queues.send.queue });
    mayEnqueue(fn, { SEND: queues.send.queue });
    mayPublish(fn, bus, "hipline");
    fn.tell(this.clinics());
    return fn;
  }

  private createErasePatient(): QueueFunction {
    const { queues, table, bus, schedules, addressKey } = this.stateful;
    const fn = new QueueFunction(this, "ErasePatient", {
      ...this.common("erase-patient"),
      // It looks through the schedules of every plan and consult of a patient.
      timeout: Duration.seconds(30),
      queues: [queues["erase-patient"]],
      impact: "Patients who asked to be forgotten are not, and may get more email.",
    });
    mayKeepPrograms(fn, table);
    mayErase(fn, table);
    mayFindSchedules(fn, schedules);
    mayHashAddresses(fn, addressKey);
    mayEnqueue(fn, { ERASE: queues["erase-patient"].queue });
    mayPublish(fn, bus, "hipline");
    fn.tell(this.clinics());
    return fn;
  }

  private createRecordCheckIn(): QueueFunction {
    const { queues, table, bus, schedules } = this.stateful;
    const fn = new QueueFunction(this, "RecordCheckIn", {
      ...this.common("record-check-in"),
      timeout: Duration.seconds(30),
      queues: [queues["check-in"]],
      impact: "Clinics do not hear of warning signs, and a program that should wait goes on.",
    });
    mayKeepPrograms(fn, table);
    mayReadCheckIns(fn, table);
    maySchedule(fn, schedules, { URGENT: queues.urgent.queue }, ["Create"]);
    mayEnqueue(fn, { URGENT: queues.urgent.queue });
    mayPublish(fn, bus, "hipline");
    fn.tell(this.clinics());
    return fn;
  }

  private createSendEmail(): QueueFunction {
    const { queues, table, bus, schedules, mail, linkKey, addressKey } = this.stateful;
    const fn = new QueueFunction(this, "SendEmail", {
      ...this.common("send-email"),
      timeout: Duration.seconds(60),
      queues: [queues.send, queues.urgent],
      maxConcurrency: this.config.sendConcurrency,
      impact: "Nobody gets any email: no weekly program, no consult email, no alert to a clinic.",
    });
    mayKeepPrograms(fn, table);
    mayReadCheckIns(fn, table);
    mayReadClinicList(fn, table);
    mayClaim(fn, table);
    maySendEmail(fn, mail, this.config.recipientAllowList);
    mayUseLinkKey(fn, linkKey);
    mayHashAddresses(fn, addressKey);
    maySchedule(fn, schedules, { SEND: queues.send.queue, URGENT: queues.urgent.queue }, [
      "Create",
      "Delete",
    ]);
    mayEnqueue(fn, { SEND: queues.send.queue, URGENT: queues.urgent.queue });
    mayPublish(fn, bus, "hipline");
    fn.tell({ ...this.clinics(), BASE_URL: this.web.baseUrl, SITE_URL: this.siteUrl });
    fn.tell({ SEND_CONCURRENCY: String(this.config.sendConcurrency) });
    for (const clinic of this.config.clinics) this.createDigest(clinic);
    return fn;
  }

  /** Tells a clinic on its Monday morning whom to look at. */
  private createDigest({ id: clinicId, timeZone, sendWindow }: Clinic): void {
    this.createSchedule(`Digest-${clinicId}`, {
      // A name of a schedule has 64 characters at most, as a clinic's id.
      name: `digest-${clinicId}`.slice(0, 64),
      scheduleExpression: `cron(0 ${sendWindow?.opens ?? dayWindow.opens} ? * MON *)`,
      scheduleExpressionTimezone: timeZone,
      queue: this.stateful.queues.urgent,
      message: { v: 1, kind: "digest-tick", clinicId, scheduledAt: scheduledTime },
    });
  }

  /** A schedule that lives as long as the stack. */
  private createSchedule(
    id: string,
    {
      queue,
      message,
      ...when
    }: Pick<CfnScheduleProps, "name" | "scheduleExpression" | "scheduleExpressionTimezone"> & {
      queue: WorkQueue;
      message: object;
    },
  ): void {
    const { group, roleArn, undelivered } = this.stateful.schedules;
    new CfnSchedule(this, id, {
      ...when,
      groupName: group,
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: queue.queue.queueArn,
        roleArn,
        deadLetterConfig: { arn: undelivered.queueArn },
        input: JSON.stringify(message),
      },
    });
  }

  private createRecordDelivery(): QueueFunction {
    const { queues, table, bus } = this.stateful;
    const fn = new QueueFunction(this, "RecordDelivery", {
      ...this.common("record-delivery"),
      timeout: Duration.seconds(30),
      queues: [queues.delivery],
      impact:
        "Bounces and complaints go unnoticed: mail keeps going to people who do not want it or cannot get it.",
    });
    mayKeepPrograms(fn, table);
    mayCount(fn, table);
    mayEnqueue(fn, { URGENT: queues.urgent.queue });
    mayPublish(fn, bus, "hipline");
    return fn;
  }

  private createReconcile(): QueueFunction {
    const { queues, table, schedules } = this.stateful;
    const fn = new QueueFunction(this, "Reconcile", {
      ...this.common("reconcile"),
      timeout: Duration.seconds(60),
      queues: [queues.reconcile],
      impact: "Emails that were due and did not leave stay unnoticed.",
    });
    mayReadDue(fn, table);
    mayReadClinicList(fn, table);
    fn.tell(this.clinics());
    mayReadMailAccount(fn);
    mayHashAddresses(fn, this.stateful.addressKey);
    const mail = { SEND: queues.send.queue, URGENT: queues.urgent.queue };
    maySchedule(fn, schedules, mail, ["Create", "Update"]);
    mayEnqueue(fn, { ...mail, RECONCILE: queues.reconcile.queue });
    this.createSchedule("EveryHour", {
      name: "every-hour",
      scheduleExpression: "cron(0 * * * ? *)",
      queue: queues.reconcile,
      message: { v: 1, kind: "sweep", scheduledAt: scheduledTime },
    });
    return fn;
  }

  private createWeb(): HttpFunction {
    const { GET, HEAD, POST } = HttpMethod;
    const fn = new HttpFunction(this, "Web", {
      ...this.common("web"),
      timeout: Duration.seconds(10),
      impact: "Patients cannot unsubscribe, tell of warning signs in a check-in, or change their settings.",
      routes: {
        "/u/{token}": [GET, HEAD, POST],
        "/u/{token}/resubscribe": [POST],
        "/u/{token}/not-me": [POST],
        "/c/{token}": [GET, HEAD, POST],
        "/r/{token}": [GET, HEAD],
        "/r/{token}/week": [GET, HEAD],
        "/r/{token}/days.ics": [GET, HEAD],
        "/s/{token}": [GET, HEAD, POST],
        "/s/{token}/pause": [POST],
        "/s/{token}/resume": [POST],
        "/s/{token}/not-me": [POST],
        "/s/{token}/is-me": [POST],
        "/d/{token}": [GET, HEAD],
        "/d/{token}/my-data.json": [GET, HEAD],
      },
      throttle: { rateLimit: 100, burstLimit: 200 },
      ...(this.config.webDomain && { domain: this.config.webDomain }),
    });
    mayUseLinkKey(fn, this.stateful.linkKey);
    mayReadPrograms(fn, this.stateful.table);
    mayHashAddresses(fn, this.stateful.addressKey);
    mayPublish(fn, this.stateful.bus, "hipline.web");
    fn.tell({ ...this.clinics(), SITE_URL: this.siteUrl });
    fn.tell({ LANGUAGES: publicLanguages(clinicsOf(this.config)).join(",") });
    return fn;
  }

  private createRules(): void {
    const { queues, bus, undeliveredEvents } = this.stateful;
    for (const [queueName, contracts] of Object.entries(routes)) {
      for (const { type, pattern } of contracts) {
        new QueueRule(this, `Rule-${queueName}-${type}`, {
          ruleName: `${queueName}-${type}`,
          eventBusName: bus.eventBusName,
          eventPattern: pattern,
          queue: queues[queueName as keyof typeof routes].queue,
          undelivered: undeliveredEvents,
        });
      }
    }
    new QueueRule(this, "Rule-delivery", {
      ruleName: `hipline-${this.config.stage}-delivery`,
      eventBusName: "default",
      eventPattern: deliveryPattern(`hipline-${this.config.stage}`),
      inputTransformer: deliveryTransformer,
      queue: queues.delivery.queue,
      undelivered: undeliveredEvents,
    });
  }

  private common(
    name: string,
  ): Pick<HouseFunctionProps, "name" | "stage" | "logRetention" | "encryptionKey"> {
    const { stage, logRetention } = this.config;
    const { key } = this.stateful;
    return { name, stage, logRetention, ...(key && { encryptionKey: key }) };
  }

  private clinics(): Record<string, string> {
    return { CLINICS: JSON.stringify(clinicsOf(this.config)) };
  }
}
