import { App } from "aws-cdk-lib/core";
import { Template } from "aws-cdk-lib/assertions";
import { addStacks, cdkContext } from "../../../infra/aws/app.ts";
import { stageConfig, type StageConfig } from "../../../infra/aws/config.ts";

export interface Resource {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly deletionPolicy: string | undefined;
}

export interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The templates of a stage, without bundling and without checks. */
export function synthesize(
  config: StageConfig,
  siteFiles?: string,
): { stateful: Template; site: Template; stateless: Template } {
  const app = new App({
    context: { ...cdkContext(), "aws:cdk:bundling-stacks": [] },
    analyticsReporting: false,
    builtinCloudFormationValidation: false,
  });
  const { stateful, site, stateless } = addStacks(app, config, siteFiles);
  return {
    stateful: Template.fromStack(stateful),
    site: Template.fromStack(site),
    stateless: Template.fromStack(stateless),
  };
}

type Templates = ReturnType<typeof synthesize>;
const instead = new Map<string, Templates>();

export let dev = synthesize(stageConfig("dev"));
export const prod = (): Templates => instead.get("prod") ?? synthesize(stageConfig("prod"));

/** Has the tests that are loaded after this judge other templates (test/mutation). */
export function judgeInstead(stage: string, templates: Templates): void {
  instead.set(stage, templates);
  if (stage === "dev") dev = templates;
}

export function resources(template: Template, type: string): Resource[] {
  return Object.entries(template.findResources(type)).map(([id, found]) => ({
    id,
    properties: at(found, "Properties") as Record<string, unknown>,
    deletionPolicy: found["DeletionPolicy"] as string | undefined,
  }));
}

export function statementsOf({ properties }: Resource): Statement[] {
  return at(properties, "PolicyDocument", "Statement") as Statement[];
}

/** The resource behind a `Ref` or `Fn::GetAtt` of the stateful stack, or behind what the stateless stack imports from it. */
function referred(stateful: Template, reference: unknown): unknown {
  const { Outputs: outputs, Resources: all } = stateful.toJSON() as Record<string, Record<string, unknown>>;
  const { Ref, "Fn::GetAtt": getAtt, "Fn::ImportValue": imported } = reference as Record<string, unknown>;
  if (imported !== undefined) {
    const output = Object.values(outputs ?? {}).find((found) => at(found, "Export", "Name") === imported);
    return referred(stateful, at(output, "Value"));
  }
  return at(all, (Ref ?? at(getAtt, 0)) as string);
}

/** The queue behind a reference. */
export const queueName = (stateful: Template, reference: unknown): string =>
  textAt(referred(stateful, reference), "Properties", "QueueName");

/** What a value stands for: itself, or its resource by the name that people know, or by its type where it has none. */
export function nameOf(stateful: Template, value: unknown): string {
  if (typeof value === "string") return value;
  const resource = referred(stateful, value);
  const properties = at(resource, "Properties") as Record<string, unknown>;
  const name = properties["QueueName"] ?? properties["RoleName"] ?? properties["Name"];
  return typeof name === "string" ? name : textAt(resource, "Type");
}

/** The value at a path; throws when there is none, so that a test never compares nothing with nothing. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null || !(key in found)) {
      throw new Error(`There is no ${path.join(".")} in ${JSON.stringify(value)}.`);
    }
    found = (found as Record<string | number, unknown>)[key];
  }
  return found;
}

export function textAt(value: unknown, ...path: (string | number)[]): string {
  const found = at(value, ...path);
  if (typeof found !== "string")
    throw new Error(`${path.join(".")} is not text but ${JSON.stringify(found)}.`);
  return found;
}

export function listOf<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value];
}
