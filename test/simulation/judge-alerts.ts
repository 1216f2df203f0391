import type { Known } from "./judge-weeks.ts";

const dayMs = 86_400_000;

/** Every warning sign reaches the clinic: by an email, or a clinician has taken charge already. */
export function judgeAlerts({ expectations, accepted, verdict }: Known): void {
  const alerts = [...accepted.entries()]
    .filter(([slot]) => /^[ae]_/.test(slot))
    .flatMap(([, emails]) => emails);
  for (const { week, at, handledAt } of expectations.alarms()) {
    const wasMailed = alerts.some((email) => email.at >= at);
    const isInCharge = expectations
      .takenInCharge()
      .some((taken) => taken >= at && taken <= handledAt + 2 * dayMs);
    const isForgotten = expectations.erasedAt <= handledAt + 2 * dayMs;
    if (!wasMailed && !isInCharge && !isForgotten)
      verdict.lost.push(`the alert about week ${week} never left`);
  }
}
