import * as z from "zod/mini";

/**
 * An SES event as the rule's input transformer lets it through: no address, no subject, no header.
 * Shapes: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const deliverySchema = z.object({
  type: z.string(),
  /** SES gives every tag as a list. */
  sid: z.optional(z.array(z.string())),
  at: z.iso.datetime({ offset: true }),
  bounceType: z.optional(z.string()),
});

export type Delivery = z.infer<typeof deliverySchema>;

/** What an SES event says about one attempt. */
export type Verdict = "accepted" | "delivered" | "bounced" | "bounced-for-now" | "complained" | "never-sent";

export function verdictOf({ type, bounceType }: Delivery): Verdict | undefined {
  switch (type) {
    case "Email Sent":
    case "Email Delivery Delayed":
      return "accepted";
    case "Email Delivered":
      return "delivered";
    case "Email Bounced":
      return bounceType === "Permanent" ? "bounced" : "bounced-for-now";
    case "Email Complaint Received":
      return "complained";
    case "Email Rejected":
    case "Email Rendering Failed":
      return "never-sent";
    default:
      return undefined;
  }
}

const ranks = { bounced: 1, complained: 2 } as const;
type Mark = keyof typeof ranks;

/**
 * Events come late, twice and in any order; a mark only ever rises. Delivery leaves none: it is what is expected of every
 * email that was sent, and a mark would be a third write for each of them.
 */
export function risen(known: Mark | undefined, verdict: Verdict): Mark | undefined {
  const mark = verdict === "bounced-for-now" ? "bounced" : verdict;
  if (mark === "accepted" || mark === "delivered" || mark === "never-sent") return known;
  return known !== undefined && ranks[known] >= ranks[mark] ? known : mark;
}
