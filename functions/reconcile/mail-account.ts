import { controlId, newControl, withAccount, type Control } from "../../shared/control.ts";
import type { Count } from "../../shared/log.ts";
import type { AddressHash, MailAccount, Peek, Store, Suppressions } from "../../shared/ports.ts";
import type { ReconcileMessage, SuppressedMessage } from "../../shared/reconcile-message.ts";
import { change } from "../../shared/steps/change.ts";

export interface AccountDeps {
  account: MailAccount;
  control: Store<Control> & Peek<Control>;
  suppressions: Suppressions;
  addressHash: AddressHash;
  /** Queues a message of this function's own. */
  more: (message: ReconcileMessage) => Promise<void>;
  count: Count;
}

/**
 * The rate of an account changes within months, SES refuses by itself what is on its list, and an alarm rings when a clinic is
 * stopped: this only keeps it ringing. So most hours ask for nothing of it.
 */
const everyHours = 6;
const hourMs = 3_600_000;

/** Says now and then of what is stopped that it still is, and asks SES what has changed. */
export async function lookAtAccount(deps: AccountDeps, hour: Date, now: Date): Promise<void> {
  const known = (await deps.control.peek(controlId)) ?? newControl;
  // A new deployment does not wait for the hour: until the rate is known SES alone refuses what is too much.
  if (hour.getUTCHours() % everyHours !== 0 && known.rate !== undefined) return;
  const stopped =
    Object.values(known.clinics).filter((clinic) => clinic.stopped).length + (known.stopped ? 1 : 0);
  if (stopped > 0) deps.count("Stopped", stopped);
  const rate = await deps.account.rate();
  const since = new Date(known.listedUntil === undefined ? 0 : Date.parse(known.listedUntil) - hourMs);
  await takeOver(deps, { v: 1, kind: "suppressed", since: since.toISOString() });
  await change(deps.control, controlId, (current = newControl) =>
    withAccount(current, { rate, listedUntil: now.toISOString() }),
  );
}

/**
 * Takes over a page of the account's suppression list. SES mails none of these addresses; known to us as well, their emails
 * end `suppressed` and not `sent`, also when the event that told of the bounce was lost.
 */
export async function takeOver(deps: AccountDeps, { since, from }: SuppressedMessage): Promise<void> {
  const { addresses, next } = await deps.account.suppressed(new Date(since), from);
  if (next !== undefined) await deps.more({ v: 1, kind: "suppressed", since, from: next });
  for (const { address, reason, at } of addresses) {
    const hash = await deps.addressHash(address);
    if (!(await deps.suppressions.has(hash))) await deps.suppressions.add(hash, { reason, at });
  }
}
