import { createBus } from "../../../../infra/local/bus.ts";
import type { Principal, Resource } from "../../../../infra/local/world.ts";
import { arnOf, fakeWorld, resource } from "./fake-world.ts";

export const sqs = (name: string) => arnOf("sqs", name);

export function rule(id: string, properties: Record<string, unknown>, bus = "hipline") {
  const ruleArn = arnOf("events", bus === "default" ? `rule/${id}` : `rule/${bus}/${id}`);
  return resource(
    "AWS::Events::Rule",
    id,
    { Name: id, EventBusName: bus, ...properties },
    { attrs: { Arn: ruleArn } },
  );
}

const hiplineBus = resource(
  "AWS::Events::EventBus",
  "Bus",
  { Name: "hipline" },
  { ref: "hipline", attrs: { Arn: arnOf("events", "event-bus/hipline") } },
);
export const queueTarget = {
  Id: "Queue",
  Arn: sqs("assign-plan"),
  DeadLetterConfig: { Arn: sqs("undelivered") },
};
export const planAssignedRule = (target: object = queueTarget) =>
  rule("assign", {
    EventPattern: { source: ["clinic"], "detail-type": ["PlanAssigned"] },
    Targets: [target],
  });
export const toAssignPlan = planAssignedRule();

export const setup = (...rules: Resource[]) => {
  const world = fakeWorld(
    "2026-03-02T09:30:15.250Z",
    [hiplineBus, ...rules],
    ["assign-plan", "other", "undelivered"],
  );
  return { world, bus: createBus(world) };
};
export const planAssigned = {
  bus: "hipline",
  source: "clinic",
  detailType: "PlanAssigned",
  detail: '{"data":{"planId":"p1"}}',
};
export const ruleArn = arnOf("events", "rule/hipline/assign");
export const eventBridge: Principal = {
  kind: "service",
  service: "events.amazonaws.com",
  sourceArn: ruleArn,
};
