import { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { StageConfig } from "../config.ts";
import { dev } from "./dev.ts";

/** What real patients get. Replace the domain, the clinics and the topic with your own before the first deployment. */
export const prod: StageConfig = {
  stage: "prod",
  region: "us-east-1",
  mailDomain: "mail.hipline.example",
  fromAddress: "program@mail.hipline.example",
  clinics: dev.clinics,
  recipientAllowList: [],
  customerManagedKey: true,
  requireTls: true,
  logRetention: RetentionDays.THREE_MONTHS,
  sendConcurrency: 4,
  alarmTopic: "hipline-alarms",
};
