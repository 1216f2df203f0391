import { mimeHeaders } from "./mime.ts";
import type { Message } from "./ses-message.ts";
import type { World } from "./world.ts";

/** An email SES has accepted. */
export interface Accepted {
  messageId: string;
  at: number;
  message: Message;
  identityArn: string;
  /** Name of the role or user that called SendEmail. */
  caller: string;
}

/** As MatchingEventTypes names them. */
export type EventType =
  "send" | "delivery" | "deliveryDelay" | "bounce" | "complaint" | "reject" | "renderingFailure";

/** Detail-types: https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-ses.html */
const NAMES: Record<EventType, { detailType: string; eventType: string; key: string }> = {
  send: { detailType: "Email Sent", eventType: "Send", key: "send" },
  delivery: { detailType: "Email Delivered", eventType: "Delivery", key: "delivery" },
  deliveryDelay: { detailType: "Email Delivery Delayed", eventType: "DeliveryDelay", key: "deliveryDelay" },
  bounce: { detailType: "Email Bounced", eventType: "Bounce", key: "bounce" },
  complaint: { detailType: "Email Complaint Received", eventType: "Complaint", key: "complaint" },
  reject: { detailType: "Email Rejected", eventType: "Reject", key: "reject" },
  renderingFailure: { detailType: "Email Rendering Failed", eventType: "Rendering Failure", key: "failure" },
};

export const EVENT_TYPES = Object.keys(NAMES) as EventType[];

/** SES publishes to the default bus, as itself: https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html */
export function publish(world: World, email: Accepted, type: EventType, facts: object): void {
  const { detailType, eventType, key } = NAMES[type];
  const configurationSet = configurationSetArn(world, email.message.configurationSet ?? "");
  world.putEvent(
    {
      bus: "default",
      source: "aws.ses",
      detailType,
      detail: JSON.stringify({ eventType, mail: mailOf(world, email), [key]: facts }),
      resources: [configurationSet],
    },
    { kind: "service", service: "ses.amazonaws.com", sourceArn: configurationSet },
  );
}

export const configurationSetArn = ({ region, account }: World, name: string) =>
  `arn:aws:ses:${region}:${account}:configuration-set/${name}`;

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-mail-object */
function mailOf(world: World, { messageId, at, message, identityArn, caller }: Accepted): object {
  const custom = Object.entries(message.tags).map(([name, value]): [string, string[]] => [name, [value]]);
  return {
    timestamp: new Date(at).toISOString(),
    source: message.from.header,
    sourceArn: identityArn,
    sendingAccountId: world.account,
    messageId,
    destination: message.to,
    headersTruncated: false,
    // Every header, so the patient's unsubscribe link is among them.
    headers: mimeHeaders(message, messageId, at, world.region),
    commonHeaders: {
      from: [message.from.header],
      ...(message.replyTo.length > 0 && { replyTo: message.replyTo }),
      to: message.to,
      messageId,
      subject: message.subject,
    },
    tags: {
      "ses:operation": ["SendEmail"],
      "ses:configuration-set": [message.configurationSet],
      "ses:source-ip": ["127.0.0.1"],
      "ses:from-domain": [message.from.domain],
      "ses:caller-identity": [caller],
      ...Object.fromEntries(custom),
    },
  };
}

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-delivery-object */
export const deliveryFacts = (now: number, email: Accepted, address: string) => ({
  timestamp: new Date(now).toISOString(),
  processingTimeMillis: now - email.at,
  recipients: [address],
  smtpResponse: "250 2.0.0 OK",
  remoteMtaIp: "127.0.0.1",
  reportingMTA: "a1-1.smtp-out.amazonses.com",
});

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-bounce-object */
export const bounceFacts = (now: number, feedbackId: string, address: string, bounce: Bounce) => ({
  feedbackId,
  bounceType: bounce.type,
  bounceSubType: bounce.subType,
  bouncedRecipients: [
    {
      emailAddress: address,
      action: "failed",
      status: "5.1.1",
      diagnosticCode: "smtp; 550 5.1.1 user unknown",
    },
  ],
  timestamp: new Date(now).toISOString(),
  reportingMTA: "dns; a1-1.smtp-out.amazonses.com",
});

export interface Bounce {
  type: "Permanent" | "Transient" | "Undetermined";
  subType: string;
}

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-complaint-object */
export const complaintFacts = (now: number, feedbackId: string, address: string) => ({
  feedbackId,
  complaintSubType: null,
  complainedRecipients: [{ emailAddress: address }],
  timestamp: new Date(now).toISOString(),
  userAgent: "Amazon SES Mailbox Simulator",
  complaintFeedbackType: "abuse",
  arrivalDate: new Date(now).toISOString(),
});

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-deliverydelay-object */
export const delayFacts = (now: number, email: Accepted, address: string, maxDeliverySeconds: number) => ({
  timestamp: new Date(now).toISOString(),
  delayType: "TransientCommunicationFailure",
  expirationTime: new Date(email.at + maxDeliverySeconds * 1000).toISOString(),
  delayedRecipients: [
    {
      emailAddress: address,
      status: "4.4.1",
      diagnosticCode: "smtp; 421 4.4.1 Unable to connect to remote host",
    },
  ],
});
