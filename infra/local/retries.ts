import { AwsError, type Clock } from "./world.ts";

/** The retry policy of an EventBridge target or of a schedule; both services have the same defaults and limits. */
export interface RetryPolicy {
  MaximumEventAgeInSeconds?: number;
  MaximumRetryAttempts?: number;
}

export interface Failure {
  error: AwsError;
  retries: number;
  /** Absent when the error is of a kind that is never retried. */
  exhausted?: "MaximumRetryAttempts" | "MaximumEventAgeInSeconds";
}

interface Delivery {
  attempt(number: number): void;
  onDelivered?(): void;
  onFailed(failure: Failure): void;
}

/**
 * Tries at once, then with growing pauses for 24 hours and up to 185 times. What needs someone to act first, such as a
 * missing permission, is not retried.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html
 */
export function deliver(clock: Clock, policy: RetryPolicy, delivery: Delivery): void {
  const { MaximumEventAgeInSeconds = 86_400, MaximumRetryAttempts = 185 } = policy;
  const tooOldAt = clock.now() + MaximumEventAgeInSeconds * 1000;
  const attempt = (retries: number): void => {
    try {
      delivery.attempt(retries + 1);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const nextAt = clock.now() + pauseAfter(retries);
      if (!isRetryable(error)) delivery.onFailed({ error, retries });
      else if (retries >= MaximumRetryAttempts)
        delivery.onFailed({ error, retries, exhausted: "MaximumRetryAttempts" });
      else if (nextAt > tooOldAt)
        delivery.onFailed({ error, retries, exhausted: "MaximumEventAgeInSeconds" });
      else clock.at(nextAt, () => attempt(retries + 1));
      return;
    }
    delivery.onDelivered?.();
  };
  attempt(0);
}

/** Doubles from one second; the ceiling spreads 185 attempts over the 24 hours. */
const pauseAfter = (retries: number) => Math.min(2 ** retries, 480) * 1000;

export const isThrottle = (error: AwsError) => /Throttl|TooManyRequests/i.test(error.type);

const isRetryable = (error: AwsError) => error.status >= 500 || isThrottle(error);

/** DLQ attributes: every value is a string. */
export const stringAttributes = (values: Record<string, string | number | undefined>) =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, { DataType: "String", StringValue: String(value) }]),
  );
