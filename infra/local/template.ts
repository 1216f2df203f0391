import type { StackTemplate, Template } from "./assembly.ts";
import { identify, type Identity, type Place } from "./physical.ts";
import { isPlayed, isStackPlayed } from "./played.ts";
import { NotPlayed, type Resource } from "./world.ts";

type Exports = Map<string, () => unknown>;

/** Every played resource of every stack, without an intrinsic left. */
export function resolveStacks(stacks: StackTemplate[], place: Place): Resource[] {
  const exports: Exports = new Map();
  const resolvers = stacks.map((stack) => new StackResolver(stack, place, exports));
  for (const resolver of resolvers) resolver.publishExports();
  return resolvers.flatMap((resolver) => resolver.resources());
}

/** The intrinsics of one stack: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html */
class StackResolver {
  readonly #stack: string;
  readonly #template: Template;
  readonly #place: Place;
  readonly #exports: Exports;
  readonly #identities = new Map<string, Identity>();
  readonly #underway = new Set<string>();
  readonly #pseudoParameters: Record<string, string | undefined>;

  constructor({ name, template }: StackTemplate, place: Place, exports: Exports) {
    this.#stack = name;
    this.#template = template;
    this.#place = place;
    this.#exports = exports;
    this.#pseudoParameters = {
      "AWS::Region": place.region,
      "AWS::AccountId": place.account,
      "AWS::Partition": "aws",
      "AWS::URLSuffix": "amazonaws.com",
      "AWS::StackName": name,
      "AWS::NoValue": undefined,
    };
  }

  publishExports(): void {
    for (const { Value, Export } of Object.values(this.#template.Outputs ?? {}))
      if (Export) this.#exports.set(String(this.#value(Export.Name)), () => this.#value(Value));
  }

  resources(): Resource[] {
    if (!isStackPlayed(this.#stack)) return [];
    return Object.entries(this.#template.Resources ?? {})
      .filter(([, { Type }]) => isPlayed(Type))
      .map(([id, { Type, Properties = {}, Condition }]) => {
        if (Condition !== undefined) throw new NotPlayed(`the condition of ${id} (stack ${this.#stack})`);
        const properties = this.#value(Properties) as Record<string, unknown>;
        return { id, stack: this.#stack, type: Type, ...this.#identity(id), properties };
      });
  }

  #value(raw: unknown): unknown {
    if (typeof raw === "string" && raw.includes("{{resolve:"))
      throw new NotPlayed(`the dynamic reference ${raw}`);
    if (Array.isArray(raw))
      return raw.map((entry) => this.#value(entry)).filter((entry) => entry !== undefined);
    if (raw === null || typeof raw !== "object") return raw;
    const [[name, argument] = ["", undefined], ...others] = Object.entries(raw);
    if (others.length === 0 && (name === "Ref" || name.startsWith("Fn::")))
      return this.#intrinsic(name, argument);
    const entries = Object.entries(raw).map(([key, entry]) => [key, this.#value(entry)] as const);
    return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined));
  }

  #intrinsic(name: string, argument: unknown): unknown {
    switch (name) {
      case "Ref":
        return this.#ref(argument as string);
      case "Fn::GetAtt":
        return this.#attribute(...splitAttribute(argument as string | string[]));
      case "Fn::Join": {
        const [separator, parts] = argument as [string, unknown];
        return (this.#value(parts) as string[]).join(separator);
      }
      case "Fn::Sub":
        return this.#substitute(argument as string | [string, Record<string, unknown>]);
      case "Fn::ImportValue":
        return this.#imported(this.#value(argument) as string);
      default:
        throw new NotPlayed(`the intrinsic ${name} (stack ${this.#stack})`);
    }
  }

  #ref(id: string): unknown {
    if (id in this.#pseudoParameters) return this.#pseudoParameters[id];
    if (id.startsWith("AWS::")) throw new NotPlayed(`the pseudo parameter ${id}`);
    const parameter = this.#template.Parameters?.[id];
    if (!parameter) return this.#identity(id).ref;
    if (parameter.Type !== "String" || parameter.Default === undefined)
      throw new NotPlayed(
        `the parameter ${id} of stack ${this.#stack}, because it is no string with a default`,
      );
    return parameter.Default;
  }

  #identity(id: string): Identity {
    const known = this.#identities.get(id);
    if (known) return known;
    const resource = this.#template.Resources?.[id];
    if (!resource)
      throw new Error(`Stack ${this.#stack} refers to ${id}, which it does not define. Synthesize it again.`);
    if (this.#underway.has(id)) throw new Error(`Stack ${this.#stack} has a circular reference at ${id}.`);
    this.#underway.add(id);
    const subject = { id, stack: this.#stack, type: resource.Type };
    const identity = identify(subject, (name) => this.#value(resource.Properties?.[name]), this.#place);
    this.#underway.delete(id);
    this.#identities.set(id, identity);
    return identity;
  }

  #attribute(id: string, name: string): string {
    const found = this.#identity(id).attrs[name];
    if (found === undefined) throw new NotPlayed(`the attribute ${id}.${name} of stack ${this.#stack}`);
    return found;
  }

  #substitute(argument: string | [string, Record<string, unknown>]): string {
    const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in variables) return String(this.#value(variables[name]));
      return String(name.includes(".") ? this.#attribute(...splitAttribute(name)) : this.#ref(name));
    });
  }

  #imported(name: string): unknown {
    const exported = this.#exports.get(name);
    if (!exported)
      throw new Error(`Stack ${this.#stack} imports ${name}, which no stack of the assembly exports.`);
    return exported();
  }
}

function splitAttribute(argument: string | string[]): [id: string, attribute: string] {
  const [id = "", ...path] = Array.isArray(argument) ? argument : argument.split(".");
  return [id, path.join(".")];
}
