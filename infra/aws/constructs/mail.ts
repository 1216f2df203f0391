import { Duration, type Stack } from "aws-cdk-lib/core";
import { EventBus } from "aws-cdk-lib/aws-events";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import type { StageConfig } from "../config.ts";

/** What a function needs in order to send email. */
export interface Mail {
  readonly fromAddress: string;
  readonly identityArn: string;
  readonly configurationSetName: string;
  readonly configurationSetArn: string;
}

/** The domain that mail comes from, and how SES treats it. Opens and clicks are not tracked: what a patient reads is theirs. */
export function createMail(stack: Stack, name: string, config: StageConfig): Mail {
  const identity = new EmailIdentity(stack, "MailIdentity", {
    identity: Identity.domain(config.mailDomain),
    mailFromDomain: `bounce.${config.mailDomain}`,
    // Bounces arrive as events. Forwarded copies would put patients' addresses in one more mailbox.
    feedbackForwarding: false,
  });
  const configurationSet = new ConfigurationSet(stack, "MailConfiguration", {
    configurationSetName: name,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    tlsPolicy: config.requireTls ? ConfigurationSetTlsPolicy.REQUIRE : ConfigurationSetTlsPolicy.OPTIONAL,
    // SES must have given up before the settle check, six hours after an attempt, decides to send again.
    maxDeliveryDuration: Duration.hours(3),
    // SES bills each validation a hundred times the price of an email; clinics confirm addresses at enrollment.
    disableAutoValidation: true,
  });
  configurationSet.addEventDestination("Events", {
    // SES publishes to no other bus.
    destination: EventDestination.eventBus(EventBus.fromEventBusName(stack, "DefaultBus", "default")),
    events: [
      EmailSendingEvent.SEND,
      EmailSendingEvent.DELIVERY,
      EmailSendingEvent.DELIVERY_DELAY,
      EmailSendingEvent.BOUNCE,
      EmailSendingEvent.COMPLAINT,
      EmailSendingEvent.REJECT,
      EmailSendingEvent.RENDERING_FAILURE,
    ],
  });
  return {
    fromAddress: config.fromAddress,
    identityArn: identity.emailIdentityArn,
    configurationSetName: configurationSet.configurationSetName,
    configurationSetArn: stack.formatArn({
      service: "ses",
      resource: "configuration-set",
      resourceName: configurationSet.configurationSetName,
    }),
  };
}
