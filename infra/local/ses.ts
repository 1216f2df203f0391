import { unknownOperation } from "./known.ts";
import type { SentEmail } from "./local.ts";
import { decodeWords, mimeSource } from "./mime.ts";
import { Delivery, type Reason, type Sent, type Suppressed } from "./ses-delivery.ts";
import { getAccount, listSuppressed } from "./ses-account.ts";
import { type Bounce, configurationSetArn } from "./ses-events.ts";
import { type Mailbox, type Message, readMessage } from "./ses-message.ts";
import { identityArn, readConfigurationSets, readIdentities } from "./ses-template.ts";
import { type ApiRequest, AwsError, type Principal, type Service, type World } from "./world.ts";

export interface Ses extends Service {
  /** Every accepted email, oldest first. */
  inbox(): SentEmail[];
  /** The message as it travels, with every header. */
  source(messageId: string): string;
  /** The account's suppression list. */
  suppressed(): Suppressed[];
  suppress(address: string, reason: Reason): void;
  unsuppress(address: string): void;
  /** The mailbox provider refuses the email, or accepts it only later; the reader presses "spam". */
  bounce(messageId: string, bounce?: Bounce): void;
  delay(messageId: string): void;
  complain(messageId: string): void;
  /** The next `count` calls fail in this way. */
  fail(fault: SesFault, count: number): void;
}

export type SesFault =
  /** Refused because of the rate. */
  | "throttle"
  /** Accepted, but the caller gets a server error. */
  | "loseAnswer"
  /** Accepted, then not sent because of its content. */
  | "reject"
  /** Accepted and delivered, but no event says so. */
  | "loseEvents";

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html */
export function createSes(world: World): Ses {
  const identities = readIdentities(world);
  const configurationSets = readConfigurationSets(world);
  const delivery = new Delivery(world);
  const sent = new Map<string, Sent>();
  const faults: Record<SesFault, number> = { throttle: 0, loseAnswer: 0, reject: 0, loseEvents: 0 };

  const strikes = (fault: SesFault): boolean => {
    if (faults[fault] <= 0) return false;
    faults[fault] -= 1;
    return true;
  };

  function sendEmail(body: unknown, caller: Principal): object {
    if (strikes("throttle"))
      throw new AwsError("TooManyRequestsException", "Maximum sending rate exceeded.", 429);
    const message = readMessage(body);
    const identity = findIdentity(identities, world, message.from);
    authorize(world, message, identity, caller);
    const email = accept(message, identity, caller);
    if (strikes("reject")) delivery.reject(email);
    else delivery.start(email);
    if (strikes("loseAnswer"))
      throw new AwsError(
        "InternalServiceErrorException",
        "The answer was lost; the email was accepted.",
        500,
      );
    return { MessageId: email.messageId };
  }

  function accept(message: Message, identity: string, caller: Principal): Sent {
    const name = message.configurationSet;
    const configurationSet = name === undefined ? undefined : configurationSets.get(name);
    if (name !== undefined && !configurationSet)
      throw new AwsError("NotFoundException", `Configuration set ${name} does not exist.`, 404);
    const email: Sent = {
      messageId: world.id(),
      at: world.clock.now(),
      message,
      identityArn: identity,
      caller: caller.kind === "role" ? caller.name : caller.kind,
      state: "sent",
      configurationSet,
      silent: strikes("loseEvents"),
    };
    sent.set(email.messageId, email);
    return email;
  }

  function find(messageId: string): Sent {
    const email = sent.get(messageId);
    if (!email) throw new Error(`No email ${messageId} was sent; the inbox has ${sent.size} others.`);
    return email;
  }

  const forEachRecipient = (messageId: string, act: (email: Sent, address: string) => void) => {
    const email = find(messageId);
    for (const address of email.message.to) act(email, address);
  };

  const answers: Record<string, (request: Pick<ApiRequest, "body" | "query">, caller: Principal) => object> =
    {
      "POST /v2/email/outbound-emails": ({ body }, caller) => sendEmail(body, caller),
      "GET /v2/email/account": (_, caller) => getAccount(world, caller),
      "GET /v2/email/suppression/addresses": ({ query }, caller) =>
        listSuppressed(world, delivery.suppressed(), query, caller),
    };

  return {
    signingNames: ["ses"],
    fail: (fault, count) => void (faults[fault] = count),
    async call({ method, path, body, query }, caller) {
      const answer = answers[`${method} ${path}`];
      if (!answer) throw unknownOperation("SES", `${method} ${path}`);
      return await Promise.resolve(answer({ body, query }, caller));
    },
    inbox: () => [...sent.values()].map(view),
    source(messageId) {
      const { message, at } = find(messageId);
      return mimeSource(message, messageId, at, world.region);
    },
    suppressed: () => delivery.suppressed(),
    suppress: (address, reason) => delivery.suppress(address, reason),
    unsuppress: (address) => delivery.unsuppress(address),
    bounce: (messageId, bounce) =>
      forEachRecipient(messageId, (email, address) => delivery.bounce(email, address, bounce)),
    delay: (messageId) => forEachRecipient(messageId, (email, address) => delivery.delay(email, address)),
    complain: (messageId) =>
      forEachRecipient(messageId, (email, address) => delivery.complain(email, address)),
  };
}

/** A verified domain covers its subdomains: https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html */
function findIdentity(identities: Map<string, string>, world: World, { address, domain }: Mailbox): string {
  const labels = domain.split(".");
  const candidates = [address.toLowerCase(), ...labels.map((_, i) => labels.slice(i).join("."))];
  const verified = candidates.find((candidate) => identities.has(candidate));
  if (verified !== undefined) return identities.get(verified) ?? identityArn(world, verified);
  const rule = "Email address is not verified. The following identities failed the check in region";
  throw new AwsError("MessageRejected", `${rule} ${world.region.toUpperCase()}: ${domain}`);
}

/**
 * IAM is asked for the identity and, where one is named, for the configuration set.
 * https://docs.aws.amazon.com/ses/latest/dg/control-user-access.html
 */
function authorize(world: World, message: Message, identity: string, caller: Principal): void {
  const context = { "ses:FromAddress": message.from.address, "ses:Recipients": message.to };
  world.iam.authorize(caller, "ses:SendEmail", identity, context);
  if (message.configurationSet === undefined) return;
  world.iam.authorize(caller, "ses:SendEmail", configurationSetArn(world, message.configurationSet), context);
}

const view = ({ messageId, at, message, state }: Sent): SentEmail => ({
  messageId,
  at,
  from: decodeWords(message.from.header),
  to: message.to,
  replyTo: message.replyTo.map(decodeWords),
  subject: message.subject,
  html: message.html,
  text: message.text,
  headers: Object.fromEntries(message.headers.map(({ name, value }) => [name, value])),
  tags: message.tags,
  configurationSet: message.configurationSet,
  state,
});
