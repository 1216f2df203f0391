import { createSes } from "../../../../infra/local/ses.ts";
import type { Resource } from "../../../../infra/local/world.ts";
import { arnOf, fakeWorld, resource, rest } from "./fake-world.ts";

export const identityArn = arnOf("ses", "identity/mail.hipline.example");
export const setArn = arnOf("ses", "configuration-set/hipline-dev");

const identity = resource(
  "AWS::SES::EmailIdentity",
  "Identity",
  { EmailIdentity: "mail.hipline.example", FeedbackAttributes: { EmailForwardingEnabled: false } },
  { ref: "mail.hipline.example", attrs: { EmailIdentityArn: identityArn } },
);

const everyType = ["send", "delivery", "deliveryDelay", "bounce", "complaint", "reject", "renderingFailure"];

interface Options {
  types?: string[];
  suppressedReasons?: string[];
  set?: object;
  destination?: object;
  /** What else the template has. */
  more?: Resource[];
  queues?: string[];
}

export function setup({
  types = everyType,
  suppressedReasons = ["BOUNCE", "COMPLAINT"],
  set,
  destination,
  more = [],
  queues = [],
}: Options = {}) {
  const configurationSet = resource(
    "AWS::SES::ConfigurationSet",
    "Set",
    {
      Name: "hipline-dev",
      DeliveryOptions: { MaxDeliverySeconds: 10_800, TlsPolicy: "REQUIRE" },
      SuppressionOptions: { SuppressedReasons: suppressedReasons },
      ...set,
    },
    { ref: "hipline-dev" },
  );
  const events = resource("AWS::SES::ConfigurationSetEventDestination", "Events", {
    ConfigurationSetName: "hipline-dev",
    EventDestination: {
      Enabled: true,
      EventBridgeDestination: { EventBusArn: arnOf("events", "event-bus/default") },
      MatchingEventTypes: types,
      ...destination,
    },
  });
  const world = fakeWorld("2026-03-02T09:30:00Z", [identity, configurationSet, events, ...more], queues);
  return { world, ses: createSes(world) };
}

export const email = {
  FromEmailAddress: '"Hip Clinic" <plans@mail.hipline.example>',
  Destination: { ToAddresses: ["pat@example.org"] },
  ReplyToAddresses: ["desk@clinic.example"],
  ConfigurationSetName: "hipline-dev",
  EmailTags: [{ Name: "sid", Value: "e1_2026-03-02_a1" }],
  Content: {
    Simple: {
      Subject: { Data: "Your week 1", Charset: "UTF-8" },
      Body: { Html: { Data: "<p>Hello</p>", Charset: "UTF-8" }, Text: { Data: "Hello", Charset: "UTF-8" } },
      Headers: [{ Name: "List-Unsubscribe", Value: "<https://hipline.example/u/t0ken>" }],
    },
  },
};

export const to = (...addresses: string[]) => ({ ...email, Destination: { ToAddresses: addresses } });
export const simple = (change: object) => ({
  ...email,
  Content: { Simple: { ...email.Content.Simple, ...change } },
});
export const send = (body: unknown = email) => rest("POST", "/v2/email/outbound-emails", body);
