import {
  type Accepted,
  type Bounce,
  bounceFacts,
  complaintFacts,
  delayFacts,
  deliveryFacts,
  type EventType,
  publish,
} from "./ses-events.ts";
import type { ConfigurationSet } from "./ses-template.ts";
import type { World } from "./world.ts";

export type Reason = "BOUNCE" | "COMPLAINT";
export type State = "sent" | "delivered" | "bounced" | "complained";

export interface Suppressed {
  address: string;
  reason: Reason;
  at: number;
}

/** One email with its standing at the mailbox provider. */
export interface Sent extends Accepted {
  state: State;
  configurationSet: ConfigurationSet | undefined;
  /** Nothing about this email is published. SES promises its events to EventBridge on a best effort only. */
  silent: boolean;
}

/** How long after the call, in milliseconds. */
const SENT = 1_000;
const DELIVERED = 3_000;
const BOUNCED = 4_000;
const COMPLAINED = 60_000;

/** What happens to accepted emails: delivery, or what the address stands for, and the events about it. */
export class Delivery {
  readonly #world: World;
  readonly #suppressed = new Map<string, Suppressed>();

  constructor(world: World) {
    this.#world = world;
  }

  suppressed(): Suppressed[] {
    return [...this.#suppressed.values()];
  }

  suppress(address: string, reason: Reason): void {
    this.#suppressed.set(address.toLowerCase(), { address, reason, at: this.#world.clock.now() });
  }

  unsuppress(address: string): void {
    this.#suppressed.delete(address.toLowerCase());
  }

  start(email: Sent): void {
    this.#after(SENT, () => this.#publish(email, "send", {}));
    for (const address of email.message.to) this.#deliverTo(email, address);
  }

  /** SES found malware after it had accepted the email: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-reject-object */
  reject(email: Sent): void {
    this.#after(SENT, () => this.#publish(email, "reject", { reason: "Bad content" }));
  }

  bounce(email: Sent, address: string, bounce: Bounce = { type: "Permanent", subType: "General" }): void {
    email.state = "bounced";
    const hard = bounce.type === "Permanent" && bounce.subType === "General";
    if (hard && !simulated(address)) this.#suppressFor(email, address, "BOUNCE");
    this.#publish(email, "bounce", bounceFacts(this.#now(), this.#world.id(), address, bounce));
  }

  complain(email: Sent, address: string): void {
    email.state = "complained";
    if (!simulated(address)) this.#suppressFor(email, address, "COMPLAINT");
    this.#publish(email, "complaint", complaintFacts(this.#now(), this.#world.id(), address));
  }

  delay(email: Sent, address: string): void {
    const seconds = email.configurationSet?.maxDeliverySeconds ?? 0;
    this.#publish(email, "deliveryDelay", delayFacts(this.#now(), email, address, seconds));
  }

  #deliverTo(email: Sent, address: string): void {
    if (this.#isSuppressed(email, address))
      return this.#bounceLater(email, address, { type: "Permanent", subType: "OnAccountSuppressionList" });
    const mailbox = simulated(address);
    // https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator
    if (mailbox === "bounce")
      return this.#bounceLater(email, address, { type: "Permanent", subType: "General" });
    if (mailbox === "suppressionlist")
      return this.#bounceLater(email, address, { type: "Permanent", subType: "Suppressed" });
    this.#after(DELIVERED, () => {
      email.state = "delivered";
      this.#publish(email, "delivery", deliveryFacts(this.#now(), email, address));
    });
    if (mailbox === "complaint") this.#after(COMPLAINED, () => this.complain(email, address));
  }

  #bounceLater(email: Sent, address: string, bounce: Bounce): void {
    this.#after(BOUNCED, () => this.bounce(email, address, bounce));
  }

  /** The configuration set says which reasons count: https://docs.aws.amazon.com/ses/latest/dg/sending-email-suppression-list-config-level.html */
  #isSuppressed({ configurationSet }: Sent, address: string): boolean {
    const entry = this.#suppressed.get(address.toLowerCase());
    return entry !== undefined && (configurationSet?.suppresses[entry.reason] ?? true);
  }

  #suppressFor({ configurationSet }: Sent, address: string, reason: Reason): void {
    if (configurationSet?.suppresses[reason] ?? true) this.suppress(address, reason);
  }

  #publish(email: Sent, type: EventType, facts: object): void {
    if (email.configurationSet?.events.has(type) && !email.silent) publish(this.#world, email, type, facts);
  }

  #after(milliseconds: number, job: () => void): void {
    this.#world.clock.at(this.#now() + milliseconds, job);
  }

  #now(): number {
    return this.#world.clock.now();
  }
}

/** `bounce` of bounce@ and bounce+label@ at the mailbox simulator, whose addresses are never put on the suppression list. */
const simulated = (address: string): string | undefined =>
  /^([a-z]+)(\+[^@]*)?@simulator\.amazonses\.com$/i.exec(address)?.[1]?.toLowerCase();
