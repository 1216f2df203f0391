import type { CfnRule } from "aws-cdk-lib/aws-events";

/** SES's own events on the emails of this stage. */
export function deliveryPattern(configurationSetName: string): object {
  return {
    source: ["aws.ses"],
    "detail-type": [
      "Email Sent",
      "Email Delivered",
      "Email Delivery Delayed",
      "Email Bounced",
      "Email Complaint Received",
      "Email Rejected",
      "Email Rendering Failed",
    ],
    detail: { mail: { tags: { "ses:configuration-set": [configurationSetName], sid: [{ exists: true }] } } },
  };
}

/**
 * What may leave the event: no address, subject or header (headers hold live unsubscribe links). A field that the event
 * lacks comes out as "", because strings are quoted here and a variable without a value does not appear in the output.
 * `sid` is an array, which must not be quoted; the pattern makes sure that it is there.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
 */
export const deliveryTransformer: CfnRule.InputTransformerProperty = {
  inputPathsMap: {
    type: "$.detail-type",
    sid: "$.detail.mail.tags.sid",
    messageId: "$.detail.mail.messageId",
    at: "$.time",
    bounceType: "$.detail.bounce.bounceType",
    bounceSubType: "$.detail.bounce.bounceSubType",
    complaint: "$.detail.complaint.complaintFeedbackType",
  },
  inputTemplate:
    '{"type":"<type>","sid":<sid>,"messageId":"<messageId>","at":"<at>",' +
    '"bounceType":"<bounceType>","bounceSubType":"<bounceSubType>","complaint":"<complaint>"}',
};
