import {
  GetAccountCommand,
  ListSuppressedDestinationsCommand,
  type SESv2Client,
} from "@aws-sdk/client-sesv2";
import type { MailAccount } from "../ports.ts";

/** Each address of a page is a write, so a page is small. */
const pageSize = 100;

export const sesAccount = (client: SESv2Client): MailAccount => ({
  async rate() {
    const { SendQuota } = await client.send(new GetAccountCommand({}));
    const { MaxSendRate } = SendQuota ?? {};
    if (MaxSendRate === undefined || MaxSendRate <= 0)
      throw new Error(`SES must say how many emails a second it takes, but says ${MaxSendRate ?? "nothing"}`);
    return MaxSendRate;
  },
  async suppressed(since, from) {
    const list = new ListSuppressedDestinationsCommand({
      StartDate: since,
      PageSize: pageSize,
      ...(from === undefined ? {} : { NextToken: from }),
    });
    const { SuppressedDestinationSummaries = [], NextToken: next } = await client.send(list);
    const addresses = SuppressedDestinationSummaries.flatMap(({ EmailAddress, Reason, LastUpdateTime }) =>
      EmailAddress === undefined || LastUpdateTime === undefined
        ? []
        : [
            {
              address: EmailAddress,
              reason: Reason === "COMPLAINT" ? ("complaint" as const) : ("bounce" as const),
              at: LastUpdateTime.toISOString(),
            },
          ],
    );
    return { addresses, ...(next === undefined ? {} : { next }) };
  },
});
