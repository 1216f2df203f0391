import { fromTemplate } from "./known.ts";
import type { QueueView } from "./local.ts";
import { checkSendable } from "./message.ts";
import type { Cancel, Clock, MessageOptions, Resource } from "./world.ts";

export interface Message {
  readonly id: string;
  readonly body: string;
  readonly attributes: NonNullable<MessageOptions["attributes"]>;
  readonly senderId: string;
  readonly sentAt: number;
  /** The queue whose redrive policy moved it here. */
  readonly deadLetterSource?: string;
  visibleAt: number;
  receives: number;
  firstReceivedAt: number | undefined;
  receipt: string | undefined;
}

interface QueueProperties {
  QueueName?: string;
  VisibilityTimeout?: number;
  MessageRetentionPeriod?: number;
  RedrivePolicy?: { deadLetterTargetArn: string; maxReceiveCount: number };
  SqsManagedSseEnabled?: boolean;
  KmsMasterKeyId?: string;
}
const queueProperties = [
  "QueueName",
  "VisibilityTimeout",
  "MessageRetentionPeriod",
  "RedrivePolicy",
  "SqsManagedSseEnabled",
  "KmsMasterKeyId",
] as const;

interface Surroundings {
  clock: Clock;
  id: () => string;
  queue: (arn: string) => Queue;
  note: (kind: string, detail: Record<string, unknown>) => void;
}

/**
 * A standard queue on virtual time, kept in order and delivered once per visibility timeout.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/standard-queues.html
 */
export class Queue {
  readonly arn: string;
  readonly name: string;
  readonly url: string;
  readonly visibilityTimeoutSeconds: number;
  readonly deadLetterArn: string | undefined;
  /** The key of ours that encrypts it, if one does. */
  readonly keyArn: string | undefined;
  readonly #maxReceives: number;
  readonly #retentionSeconds: number;
  readonly #world: Surroundings;
  readonly #listeners: (() => void)[] = [];
  readonly #wakes = new Map<Message, Cancel>();
  #messages: Message[] = [];

  constructor({ ref, attrs, properties }: Resource, world: Surroundings) {
    this.arn = attrs["Arn"] ?? "";
    this.name = attrs["QueueName"] ?? "";
    this.url = ref;
    const settings = fromTemplate<QueueProperties>("AWS::SQS::Queue", properties, queueProperties);
    this.visibilityTimeoutSeconds = settings.VisibilityTimeout ?? 30;
    this.deadLetterArn = settings.RedrivePolicy?.deadLetterTargetArn;
    this.keyArn = settings.KmsMasterKeyId;
    this.#maxReceives = settings.RedrivePolicy?.maxReceiveCount ?? Infinity;
    this.#retentionSeconds = settings.MessageRetentionPeriod ?? 345_600;
    this.#world = world;
  }

  send(body: string, senderId: string, options: MessageOptions = {}): string {
    const { delaySeconds = 0, attributes = {} } = options;
    checkSendable(body, attributes, delaySeconds);
    const now = this.#world.clock.now();
    const id = this.#world.id();
    this.#add({
      ...unread,
      id,
      body,
      attributes,
      senderId,
      sentAt: now,
      visibleAt: now + delaySeconds * 1000,
    });
    return id;
  }

  /** Up to `max` visible messages, hidden from now on for the visibility timeout. */
  receive(max: number, visibilitySeconds = this.visibilityTimeoutSeconds): Message[] {
    for (const message of this.visible()) if (message.receives >= this.#maxReceives) this.#bury(message);
    const now = this.#world.clock.now();
    const received = this.visible().slice(0, max);
    for (const message of received) {
      message.receives += 1;
      message.firstReceivedAt ??= now;
      message.receipt = this.#world.id();
      message.visibleAt = now + visibilitySeconds * 1000;
      this.#wakeFor(message);
    }
    return received;
  }

  /** Hides a received message for so long from now on; nothing at all puts it back. */
  hide(receipt: string, seconds: number): void {
    const message = this.#messages.find((candidate) => candidate.receipt === receipt);
    if (!message) return;
    message.visibleAt = this.#world.clock.now() + seconds * 1000;
    this.#wakeFor(message);
  }

  delete(receipt: string): void {
    const message = this.#messages.find((candidate) => candidate.receipt === receipt);
    if (message) this.remove(message);
  }

  /** What could be received now. */
  visible(): Message[] {
    const oldest = this.#world.clock.now() - this.#retentionSeconds * 1000;
    for (const message of this.#messages.filter(({ sentAt }) => sentAt <= oldest)) {
      this.remove(message);
      this.#world.note("message expired", { queue: this.name, message: message.id });
    }
    return this.#messages.filter((message) => this.#isVisible(message));
  }

  remove(message: Message): void {
    this.#wakes.get(message)?.();
    this.#wakes.delete(message);
    this.#messages = this.#messages.filter((other) => other !== message);
  }

  /** Calls back whenever a message may have become visible. */
  onVisible(listener: () => void): void {
    this.#listeners.push(listener);
  }

  view(): Omit<QueueView, "dlq"> {
    const visible = this.visible().length;
    const inFlight = this.#messages.filter(
      (message) => !this.#isVisible(message) && message.receives > 0,
    ).length;
    return {
      name: this.name,
      arn: this.arn,
      visible,
      inFlight,
      delayed: this.#messages.length - visible - inFlight,
      messages: this.#messages.map(({ id, body, sentAt, visibleAt, receives, attributes }) => {
        const values = Object.entries(attributes).map(
          ([key, { StringValue = "" }]) => [key, StringValue] as const,
        );
        return { id, body, sentAt, visibleAt, receives, attributes: Object.fromEntries(values) };
      }),
    };
  }

  #add(message: Message): void {
    this.#messages.push(message);
    this.#wakeFor(message);
  }

  /**
   * After its last allowed receive a message goes to the dead-letter queue. It keeps its id and its send time, by which it expires there.
   * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html
   */
  #bury(message: Message): void {
    this.remove(message);
    const deadLetters = this.#world.queue(this.deadLetterArn ?? "");
    deadLetters.#add({
      ...message,
      ...unread,
      visibleAt: this.#world.clock.now(),
      deadLetterSource: this.arn,
    });
    this.#world.note("dead letter", { queue: this.name, message: message.id, receives: message.receives });
  }

  #isVisible(message: Message): boolean {
    return message.visibleAt <= this.#world.clock.now();
  }

  #wakeFor(message: Message): void {
    this.#wakes.get(message)?.();
    const wake = () => {
      for (const listener of this.#listeners) listener();
    };
    if (this.#isVisible(message)) wake();
    else this.#wakes.set(message, this.#world.clock.at(message.visibleAt, wake));
  }
}

const unread = { receives: 0, firstReceivedAt: undefined, receipt: undefined };
