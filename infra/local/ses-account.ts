import { NotPlayed, type Principal, type World } from "./world.ts";
import type { Suppressed } from "./ses-delivery.ts";

/** Far beyond what a laptop sends, so that nothing is slowed down that takes no time here. */
const maxSendRate = 1000;

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetAccount.html */
export function getAccount(world: World, caller: Principal): object {
  world.iam.authorize(caller, "ses:GetAccount", "*");
  return {
    SendQuota: { Max24HourSend: 1_000_000, MaxSendRate: maxSendRate, SentLast24Hours: 0 },
    SendingEnabled: true,
    ProductionAccessEnabled: true,
    EnforcementStatus: "HEALTHY",
  };
}

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_ListSuppressedDestinations.html */
export function listSuppressed(
  world: World,
  suppressed: readonly Suppressed[],
  query: URLSearchParams,
  caller: Principal,
): object {
  world.iam.authorize(caller, "ses:ListSuppressedDestinations", "*");
  const stranger = [...query.keys()].find((key) => !["StartDate", "PageSize", "NextToken"].includes(key));
  if (stranger !== undefined) throw new NotPlayed(`the parameter ${stranger} of ListSuppressedDestinations`);
  const since = Date.parse(query.get("StartDate") ?? "1970-01-01T00:00:00Z");
  const from = Number(query.get("NextToken") ?? 0);
  const size = Number(query.get("PageSize") ?? 1000);
  const listed = suppressed.filter(({ at }) => at >= since);
  return {
    SuppressedDestinationSummaries: listed.slice(from, from + size).map(({ address, reason, at }) => ({
      EmailAddress: address,
      Reason: reason,
      LastUpdateTime: at / 1000,
    })),
    NextToken: from + size < listed.length ? String(from + size) : undefined,
  };
}
