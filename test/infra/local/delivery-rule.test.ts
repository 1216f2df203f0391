import { expect, it } from "vitest";
import { deliveryPattern, deliveryTransformer } from "../../../infra/aws/delivery-rule.ts";
import { createBus } from "../../../infra/local/bus.ts";
import { arnOf, bodyOf, resource, role } from "./support/fake-world.ts";
import { send, setup, to } from "./support/ses.ts";

const rule = resource(
  "AWS::Events::Rule",
  "delivery",
  {
    EventPattern: deliveryPattern("hipline-dev"),
    Targets: [
      {
        Id: "Queue",
        Arn: arnOf("sqs", "delivery"),
        InputTransformer: {
          InputPathsMap: deliveryTransformer.inputPathsMap,
          InputTemplate: deliveryTransformer.inputTemplate,
        },
      },
    ],
  },
  { attrs: { Arn: arnOf("events", "rule/hipline-dev-delivery") } },
);

/** SES and EventBridge together, as far as the queue. */
function play() {
  const { world, ses } = setup({ more: [rule], queues: ["delivery"] });
  const bus = createBus(world);
  world.putEvent = (event, principal) => bus.putEvent(event, principal);
  return { world, ses, queued: () => world.queues["delivery"]?.map((message) => bodyOf(message)) };
}

const known = { sid: ["e1_2026-03-02_a1"], messageId: "id-1" };
const absent = { bounceType: "", bounceSubType: "", complaint: "" };

it.each<[string, object[]]>([
  [
    "success@simulator.amazonses.com",
    [
      { type: "Email Sent", ...known, ...absent, at: "2026-03-02T09:30:01Z" },
      { type: "Email Delivered", ...known, ...absent, at: "2026-03-02T09:30:03Z" },
    ],
  ],
  [
    "bounce@simulator.amazonses.com",
    [
      { type: "Email Sent", ...known, ...absent, at: "2026-03-02T09:30:01Z" },
      {
        type: "Email Bounced",
        ...known,
        bounceType: "Permanent",
        bounceSubType: "General",
        complaint: "",
        at: "2026-03-02T09:30:04Z",
      },
    ],
  ],
  [
    "complaint@simulator.amazonses.com",
    [
      { type: "Email Sent", ...known, ...absent, at: "2026-03-02T09:30:01Z" },
      { type: "Email Delivered", ...known, ...absent, at: "2026-03-02T09:30:03Z" },
      {
        type: "Email Complaint Received",
        ...known,
        ...absent,
        complaint: "abuse",
        at: "2026-03-02T09:31:00Z",
      },
    ],
  ],
])(
  "of the events about an email to %s only the allowed fields reach the queue",
  async (address, messages) => {
    const { world, ses, queued } = play();
    await ses.call(send(to(address)), role);
    await world.advance(120);
    expect(queued()).toEqual(messages);
  },
);

it("a rejected email reaches the queue as such", async () => {
  const { world, ses, queued } = play();
  ses.fail("reject", 1);
  await ses.call(send(), role);
  await world.advance(120);
  expect(queued()).toEqual([{ type: "Email Rejected", ...known, ...absent, at: "2026-03-02T09:30:01Z" }]);
});

it("a delayed email reaches the queue as such", async () => {
  const { world, ses, queued } = play();
  await ses.call(send(), role);
  await world.advance(120);
  ses.delay("id-1");
  await world.clock.settle();
  expect(queued()?.at(-1)).toMatchObject({ type: "Email Delivery Delayed", ...known, ...absent });
});

it("the events of another application's email stay out of the queue", async () => {
  const { world, ses, queued } = play();
  await ses.call(send({ ...to("pat@example.org"), EmailTags: [] }), role);
  await world.advance(120);
  expect(queued()).toEqual([]);
});
