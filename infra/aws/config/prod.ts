import type { StageConfig } from "../config.ts";
import { dev } from "./dev.ts";

/** What real patients get. Replace the domain, the clinics and the topic with your own before the first deployment. */
export const prod: StageConfig = {
  stage: "prod",
  mailDomain: "mail.hipline.example",
  fromAddress: "program@mail.hipline.example",
  clinics: dev.clinics,
  recipientAllowList: [],
  customerManagedKey: true,
  requireTls: true,
  logRetentionDays: 90,
  sendConcurrency: 4,
  alarmTopic: "hipline-alarms",
};
