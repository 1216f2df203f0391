import { describe, expect, it } from "vitest";
import { NotPlayed } from "../../../infra/local/world.ts";
import { containing, operator, rest, role } from "./support/fake-world.ts";
import { email, identityArn, send, setArn, setup, simple, to } from "./support/ses.ts";

// https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
describe("SendEmail", () => {
  it("answers a message id", async () => {
    expect(await setup().ses.call(send(), role)).toEqual({ MessageId: "id-1" });
  });

  it("keeps what was sent in the inbox", async () => {
    const { ses } = setup();
    await ses.call(send(), role);
    expect(ses.inbox()).toEqual([
      {
        messageId: "id-1",
        at: Date.parse("2026-03-02T09:30:00Z"),
        from: '"Hip Clinic" <plans@mail.hipline.example>',
        to: ["pat@example.org"],
        replyTo: ["desk@clinic.example"],
        subject: "Your week 1",
        html: "<p>Hello</p>",
        text: "Hello",
        headers: { "List-Unsubscribe": "<https://hipline.example/u/t0ken>" },
        tags: { sid: "e1_2026-03-02_a1" },
        configurationSet: "hipline-dev",
        state: "sent",
      },
    ]);
  });

  it("shows encoded words in the inbox as people read them", async () => {
    const { ses } = setup();
    const subject = { Data: "=?UTF-8?B?RsO8ciBTaWU=?=", Charset: "UTF-8" };
    const from = "=?UTF-8?Q?Caf=C3=A9_Clinic?= <plans@mail.hipline.example>";
    await ses.call(send({ ...simple({ Subject: subject }), FromEmailAddress: from }), role);
    expect(ses.inbox()[0]).toMatchObject({
      subject: "Für Sie",
      from: "Café Clinic <plans@mail.hipline.example>",
    });
  });

  // https://docs.aws.amazon.com/ses/latest/dg/control-user-access.html
  it("asks IAM for the identity and the configuration set, with sender and recipients", async () => {
    const { world, ses } = setup();
    await ses.call(send(), role);
    const context = {
      "ses:FromAddress": "plans@mail.hipline.example",
      "ses:Recipients": ["pat@example.org"],
    };
    expect(world.authorizations).toEqual([
      { principal: role, action: "ses:SendEmail", resource: identityArn, context },
      { principal: role, action: "ses:SendEmail", resource: setArn, context },
    ]);
  });

  it.each([identityArn, setArn])("sends nothing when IAM denies %s", async (arn) => {
    const { world, ses } = setup();
    world.denies = (_, resource) => resource === arn;
    await expect(ses.call(send(), role)).rejects.toMatchObject({ type: "AccessDeniedException" });
    expect(ses.inbox()).toEqual([]);
  });

  // https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html
  it("may come from a subdomain of the verified domain", async () => {
    const { ses } = setup();
    await ses.call(send({ ...email, FromEmailAddress: "x@clinic1.mail.hipline.example" }), operator);
    expect(ses.inbox()).toHaveLength(1);
  });

  it.each(["plans@hipline.example", "plans@evilmail.hipline.example"])(
    "refuses the sender %s",
    async (from) => {
      const call = setup().ses.call(send({ ...email, FromEmailAddress: from }), role);
      await expect(call).rejects.toMatchObject({
        type: "MessageRejected",
        message: containing("Email address is not verified"),
      });
    },
  );

  it("refuses a configuration set that does not exist", async () => {
    const call = setup().ses.call(send({ ...email, ConfigurationSetName: "hipline" }), role);
    await expect(call).rejects.toMatchObject({
      type: "NotFoundException",
      message: "Configuration set hipline does not exist.",
    });
  });

  it("is the only operation that sends", async () => {
    const call = setup().ses.call(rest("POST", "/v2/email/outbound-bulk-emails"), role);
    await expect(call).rejects.toThrow("does not play POST /v2/email/outbound-bulk-emails of SES");
  });
});

// https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
describe("faults on request", () => {
  it("throttles the next calls and accepts the one after", async () => {
    const { ses } = setup();
    ses.fail("throttle", 2);
    const calls = [1, 2, 3].map(() => ses.call(send(), role));
    expect((await Promise.allSettled(calls)).map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
      "fulfilled",
    ]);
    expect(ses.inbox()).toHaveLength(1);
  });

  it("names a throttled call as SES does", async () => {
    const { ses } = setup();
    ses.fail("throttle", 1);
    await expect(ses.call(send(), role)).rejects.toMatchObject({
      type: "TooManyRequestsException",
      status: 429,
    });
  });

  it("accepts an email and loses the answer", async () => {
    const { ses } = setup();
    ses.fail("loseAnswer", 1);
    await expect(ses.call(send(), role)).rejects.toMatchObject({ status: 500 });
    expect(ses.inbox()).toHaveLength(1);
  });

  // https://docs.aws.amazon.com/eventbridge/latest/ref/event-delivery-level.html
  it("delivers an email and loses its events", async () => {
    const { world, ses } = setup();
    ses.fail("loseEvents", 1);
    await ses.call(send(), role);
    await world.advance(60);
    expect([ses.inbox()[0]?.state, world.events]).toEqual(["delivered", []]);
  });
});

// https://docs.aws.amazon.com/ses/latest/dg/sending-email-suppression-list-config-level.html
describe("the suppression list", () => {
  const sendTo = async (address: string, ses: ReturnType<typeof setup>["ses"]) => {
    const { MessageId } = (await ses.call(send(to(address)), role)) as { MessageId: string };
    return MessageId;
  };

  it("gets an address that bounces for good", async () => {
    const { ses } = setup();
    ses.bounce(await sendTo("Pat@example.org", ses));
    const at = Date.parse("2026-03-02T09:30:00Z");
    expect(ses.suppressed()).toEqual([{ address: "Pat@example.org", reason: "BOUNCE", at }]);
  });

  it("gets an address that complains", async () => {
    const { ses } = setup();
    ses.complain(await sendTo("pat@example.org", ses));
    expect(ses.suppressed()).toMatchObject([{ address: "pat@example.org", reason: "COMPLAINT" }]);
  });

  it("does not get an address that bounces for now", async () => {
    const { ses } = setup();
    ses.bounce(await sendTo("pat@example.org", ses), { type: "Transient", subType: "MailboxFull" });
    expect(ses.suppressed()).toEqual([]);
  });

  // https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator
  it("does not get the addresses of the simulator", async () => {
    const { world, ses } = setup();
    await sendTo("bounce@simulator.amazonses.com", ses);
    await sendTo("complaint@simulator.amazonses.com", ses);
    await world.advance(120);
    expect(ses.suppressed()).toEqual([]);
  });

  it("gets only what the configuration set says", async () => {
    const { ses } = setup({ suppressedReasons: ["COMPLAINT"] });
    ses.bounce(await sendTo("pat@example.org", ses));
    expect(ses.suppressed()).toEqual([]);
  });

  it("forgets an address on request", () => {
    const { ses } = setup();
    ses.suppress("pat@example.org", "BOUNCE");
    ses.unsuppress("PAT@example.org");
    expect(ses.suppressed()).toEqual([]);
  });
});

// The player's own promise, none of AWS's.
it("a message id that was never given is named", () => {
  expect(() => setup().ses.bounce("id-9")).toThrow("No email id-9 was sent; the inbox has 0 others.");
});

// The player plays what the template uses and refuses the rest by name.
describe("a template with something the player does not play is refused", () => {
  it.each<[string, object, string]>([
    ["a click event", { types: ["click"] }, "the event type click"],
    ["another destination", { destination: { SnsDestination: {} } }, "EventDestination.SnsDestination"],
    ["an option of the set", { set: { VdmOptions: {} } }, "AWS::SES::ConfigurationSet Set.VdmOptions"],
  ])("%s", (_, options, name) => {
    expect(() => setup(options)).toThrow(NotPlayed);
    expect(() => setup(options)).toThrow(name);
  });

  it("a bus that is not the default one", () => {
    const destination = {
      EventBridgeDestination: { EventBusArn: "arn:aws:events:eu-west-1:1:event-bus/hipline" },
    };
    expect(() => setup({ destination })).toThrow("must be the default bus");
  });
});

// https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetAccount.html
it("GetAccount says how many emails a second the account may send", async () => {
  const { world, ses } = setup();
  const answer = await ses.call(rest("GET", "/v2/email/account"), role);
  expect(answer).toMatchObject({ SendQuota: { MaxSendRate: 1000 } });
  expect(world.authorizations).toMatchObject([{ action: "ses:GetAccount", resource: "*" }]);
});

// https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_ListSuppressedDestinations.html
describe("ListSuppressedDestinations", () => {
  const list = (query: string) => ({
    ...rest("GET", "/v2/email/suppression/addresses"),
    query: new URLSearchParams(query),
  });

  it("answers the list page by page, with why and since when", async () => {
    const { ses } = setup();
    ses.suppress("a@example.org", "BOUNCE");
    ses.suppress("b@example.org", "COMPLAINT");
    const since = Date.parse("2026-03-02T09:30:00Z") / 1000;
    expect(await ses.call(list("PageSize=1"), role)).toEqual({
      SuppressedDestinationSummaries: [
        { EmailAddress: "a@example.org", Reason: "BOUNCE", LastUpdateTime: since },
      ],
      NextToken: "1",
    });
    expect(await ses.call(list("PageSize=1&NextToken=1"), role)).toMatchObject({
      SuppressedDestinationSummaries: [{ EmailAddress: "b@example.org", Reason: "COMPLAINT" }],
      NextToken: undefined,
    });
  });

  it("answers only what was put on it since", async () => {
    const { ses } = setup();
    ses.suppress("a@example.org", "BOUNCE");
    expect(await ses.call(list("StartDate=2026-03-02T09:30:01Z"), role)).toMatchObject({
      SuppressedDestinationSummaries: [],
    });
  });
});
