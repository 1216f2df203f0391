import { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { StageConfig } from "../config.ts";

/** The stage of laptops and trials: plays locally as it is, and deploys once mailDomain is a domain you own. */
export const dev: StageConfig = {
  stage: "dev",
  mailDomain: "mail.hipline.example",
  fromAddress: "program@mail.hipline.example",
  clinics: [
    {
      id: "hip-strong",
      name: "Hip Strong Physical Therapy",
      replyTo: "desk@hip-strong.example",
      alertEmail: "alerts@hip-strong.example",
      escalationEmail: "lead@hip-strong.example",
      phone: "(555) 010-0199",
      postalAddress: "12 Harbor Street, Portland, ME 04101",
      timeZone: "America/New_York",
      emergencyNumber: "911",
      color: "#1f5f5b",
      bookingUrl: "https://hip-strong.example/book",
    },
  ],
  recipientAllowList: ["@example.com", "@example.org", "@hip-strong.example", "@simulator.amazonses.com"],
  customerManagedKey: false,
  requireTls: true,
  logRetention: RetentionDays.ONE_WEEK,
  sendConcurrency: 2,
};
