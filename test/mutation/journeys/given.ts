import type { Templates } from "../mutant.ts";

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Principal?: { Service?: string };
}
type Resource = { Type: string; Properties: Record<string, unknown> };

/** A copy in which `change` may alter every resource. */
export function changed(templates: Templates, change: (resource: Resource) => void): Templates {
  const copy = structuredClone(templates);
  for (const { Resources = {} } of Object.values(copy))
    for (const resource of Object.values(Resources)) change(resource as Resource);
  return copy;
}

/** No schedule of the stack's own runs; those of patients do. */
export function withoutSchedules(templates: Templates): Templates {
  const copy = structuredClone(templates);
  for (const { Resources = {} } of Object.values(copy))
    for (const [id, { Type }] of Object.entries(Resources))
      if (Type === "AWS::Scheduler::Schedule") Reflect.deleteProperty(Resources, id);
  return copy;
}

export const withoutConsumers = (templates: Templates): Templates =>
  changed(templates, ({ Type, Properties }) => {
    if (Type === "AWS::Lambda::EventSourceMapping") Properties["Enabled"] = false;
  });

/** No function reaches the table. */
export const withoutTable = (templates: Templates): Templates =>
  changed(templates, ({ Type, Properties }) => {
    if (Type !== "AWS::IAM::Policy") return;
    const document = Properties["PolicyDocument"] as { Statement: Statement[] };
    document.Statement = document.Statement.filter(
      ({ Action }) => ![Action].flat().some((action) => action.startsWith("dynamodb:")),
    );
  });

/** No queue that a function reads lets EventBridge or the Scheduler in; those that keep what was undeliverable do. */
export function withoutWayToQueues(templates: Templates): Templates {
  const isKept = (reference: unknown) => JSON.stringify(reference).includes("Undelivered");
  return changed(templates, ({ Type, Properties }) => {
    if (Type === "AWS::SQS::QueuePolicy" && !isKept(Properties["Queues"])) {
      const document = Properties["PolicyDocument"] as { Statement: Statement[] };
      document.Statement = document.Statement.filter(({ Effect }) => Effect !== "Allow");
    }
    if (Type === "AWS::IAM::Policy" && JSON.stringify(Properties["Roles"]).includes("SchedulerRole")) {
      const document = Properties["PolicyDocument"] as { Statement: Statement[] };
      for (const statement of document.Statement)
        if ([statement.Action].flat().includes("sqs:SendMessage"))
          statement.Resource = [statement.Resource].flat().filter(isKept);
    }
  });
}
