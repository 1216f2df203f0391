import { describe, expect, it } from "vitest";
import { type FakeWorld, role } from "./support/fake-world.ts";
import { email, identityArn, send, setArn, setup, to } from "./support/ses.ts";

const published = (world: FakeWorld) =>
  world.events.map(({ event, at }) => [event.detailType, at.slice(11, 19)]);
const detail = (world: FakeWorld, index: number): unknown =>
  JSON.parse(world.events[index]?.event.detail ?? "null");

const afterSending = async (body: unknown, options = {}, seconds = 120) => {
  const { world, ses } = setup(options);
  await ses.call(send(body), role);
  await world.advance(seconds);
  return { world, ses };
};

// https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-ses.html
describe("events about an email", () => {
  it.each<[string, [string, string][]]>([
    [
      "pat@example.org",
      [
        ["Email Sent", "09:30:01"],
        ["Email Delivered", "09:30:03"],
      ],
    ],
    [
      "success@simulator.amazonses.com",
      [
        ["Email Sent", "09:30:01"],
        ["Email Delivered", "09:30:03"],
      ],
    ],
    [
      "bounce@simulator.amazonses.com",
      [
        ["Email Sent", "09:30:01"],
        ["Email Bounced", "09:30:04"],
      ],
    ],
    [
      "bounce+e1@simulator.amazonses.com",
      [
        ["Email Sent", "09:30:01"],
        ["Email Bounced", "09:30:04"],
      ],
    ],
    [
      "suppressionlist@simulator.amazonses.com",
      [
        ["Email Sent", "09:30:01"],
        ["Email Bounced", "09:30:04"],
      ],
    ],
    [
      "complaint@simulator.amazonses.com",
      [
        ["Email Sent", "09:30:01"],
        ["Email Delivered", "09:30:03"],
        ["Email Complaint Received", "09:31:00"],
      ],
    ],
  ])("to %s follow each other", async (address, events) => {
    const { world } = await afterSending(to(address));
    expect(published(world)).toEqual(events);
  });

  // https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html
  it("go to the default bus, from SES for the configuration set", async () => {
    const { world } = await afterSending(email);
    expect(world.events[0]).toMatchObject({
      event: { bus: "default", source: "aws.ses", resources: [setArn] },
      principal: { kind: "service", service: "ses.amazonaws.com", sourceArn: setArn },
    });
  });

  // https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-mail-object
  it("describe the email as AWS does, live links included", async () => {
    const { world } = await afterSending(email);
    expect(detail(world, 0)).toEqual({
      eventType: "Send",
      mail: {
        timestamp: "2026-03-02T09:30:00.000Z",
        source: '"Hip Clinic" <plans@mail.hipline.example>',
        sourceArn: identityArn,
        sendingAccountId: "111122223333",
        messageId: "id-1",
        destination: ["pat@example.org"],
        headersTruncated: false,
        headers: [
          { name: "Date", value: "Mon, 02 Mar 2026 09:30:00 +0000" },
          { name: "From", value: '"Hip Clinic" <plans@mail.hipline.example>' },
          { name: "Reply-To", value: "desk@clinic.example" },
          { name: "To", value: "pat@example.org" },
          { name: "Message-ID", value: "<id-1@eu-west-1.amazonses.com>" },
          { name: "Subject", value: "Your week 1" },
          { name: "MIME-Version", value: "1.0" },
          { name: "Content-Type", value: 'multipart/alternative; boundary="----=_Part_id-1"' },
          { name: "List-Unsubscribe", value: "<https://hipline.example/u/t0ken>" },
        ],
        commonHeaders: {
          from: ['"Hip Clinic" <plans@mail.hipline.example>'],
          replyTo: ["desk@clinic.example"],
          to: ["pat@example.org"],
          messageId: "id-1",
          subject: "Your week 1",
        },
        tags: {
          "ses:operation": ["SendEmail"],
          "ses:configuration-set": ["hipline-dev"],
          "ses:source-ip": ["127.0.0.1"],
          "ses:from-domain": ["mail.hipline.example"],
          "ses:caller-identity": ["web"],
          sid: ["e1_2026-03-02_a1"],
        },
      },
      send: {},
    });
  });

  // https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
  it.each<[string, number, object]>([
    [
      "pat@example.org",
      1,
      {
        eventType: "Delivery",
        delivery: {
          timestamp: "2026-03-02T09:30:03.000Z",
          processingTimeMillis: 3000,
          recipients: ["pat@example.org"],
        },
      },
    ],
    [
      "bounce@simulator.amazonses.com",
      1,
      {
        eventType: "Bounce",
        bounce: {
          bounceType: "Permanent",
          bounceSubType: "General",
          bouncedRecipients: [
            { emailAddress: "bounce@simulator.amazonses.com", action: "failed", status: "5.1.1" },
          ],
          timestamp: "2026-03-02T09:30:04.000Z",
        },
      },
    ],
    [
      "suppressionlist@simulator.amazonses.com",
      1,
      { eventType: "Bounce", bounce: { bounceType: "Permanent", bounceSubType: "Suppressed" } },
    ],
    [
      "complaint@simulator.amazonses.com",
      2,
      {
        eventType: "Complaint",
        complaint: {
          complaintFeedbackType: "abuse",
          complainedRecipients: [{ emailAddress: "complaint@simulator.amazonses.com" }],
          timestamp: "2026-03-02T09:31:00.000Z",
        },
      },
    ],
  ])("to %s tell what happened in event %i", async (address, index, facts) => {
    const { world } = await afterSending(to(address));
    expect(detail(world, index)).toMatchObject(facts);
  });

  // https://docs.aws.amazon.com/ses/latest/dg/sending-email-suppression-list-config-level.html
  it("to a suppressed address are a send and a bounce that says so", async () => {
    const { world, ses } = setup();
    ses.suppress("pat@example.org", "COMPLAINT");
    await ses.call(send(), role);
    await world.advance(60);
    expect(published(world).map(([type]) => type)).toEqual(["Email Sent", "Email Bounced"]);
    expect(detail(world, 1)).toMatchObject({
      bounce: { bounceType: "Permanent", bounceSubType: "OnAccountSuppressionList" },
    });
  });

  // https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-reject-object
  it("of a rejected email are the rejection alone", async () => {
    const { world, ses } = setup();
    ses.fail("reject", 1);
    await ses.call(send(), role);
    await world.advance(60);
    expect(published(world)).toEqual([["Email Rejected", "09:30:01"]]);
    expect(detail(world, 0)).toMatchObject({ eventType: "Reject", reject: { reason: "Bad content" } });
  });

  // https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-deliverydelay-object
  it("of a delayed email say until when SES tries", async () => {
    const { world, ses } = await afterSending(email);
    ses.delay("id-1");
    expect(detail(world, 2)).toMatchObject({
      eventType: "DeliveryDelay",
      deliveryDelay: {
        delayType: "TransientCommunicationFailure",
        expirationTime: "2026-03-02T12:30:00.000Z",
      },
    });
  });

  it("come once for each recipient but for the send", async () => {
    const { world } = await afterSending(to("a@example.org", "b@example.org"));
    expect(published(world).map(([type]) => type)).toEqual([
      "Email Sent",
      "Email Delivered",
      "Email Delivered",
    ]);
  });

  // https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_EventDestination.html
  it("are only those the event destination asks for", async () => {
    const { world } = await afterSending(email, { types: ["delivery"] });
    expect(published(world)).toEqual([["Email Delivered", "09:30:03"]]);
  });

  it("are none when the event destination is disabled", async () => {
    const { world } = await afterSending(email, { destination: { Enabled: false } });
    expect(world.events).toEqual([]);
  });

  it("are none without a configuration set", async () => {
    const { ConfigurationSetName: _, ...bare } = email;
    const { world } = await afterSending(bare);
    expect(world.events).toEqual([]);
  });
});

// The player's own promise, none of AWS's.
describe("the inbox", () => {
  it("shows where an email stands", async () => {
    const { world, ses } = setup();
    await ses.call(send(to("bounce@simulator.amazonses.com")), role);
    await ses.call(send(to("complaint@simulator.amazonses.com")), role);
    await ses.call(send(), role);
    await world.advance(5);
    expect(ses.inbox().map(({ state }) => state)).toEqual(["bounced", "delivered", "delivered"]);
    await world.advance(60);
    expect(ses.inbox().map(({ state }) => state)).toEqual(["bounced", "complained", "delivered"]);
  });
});
