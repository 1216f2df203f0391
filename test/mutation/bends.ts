import { isIntrinsic } from "./edits.ts";
import type { Templates } from "./mutant.ts";

interface Bend {
  to: unknown;
  what: string;
}

/** How an atom of a template goes wrong: by an order of magnitude, by a letter, or by naming another of its kind. */
export function bendsIn(templates: Templates, stack: string): (atom: unknown) => Bend[] {
  return (atom) => {
    switch (typeof atom) {
      case "number":
        return [Math.floor(atom / 10), atom * 10 || 1].filter((to) => to !== atom).map(became);
      case "boolean":
        return [became(!atom)];
      case "string":
        return [became(`${atom}-bent`)];
      default:
        return isIntrinsic(atom) ? bendReference(templates, stack, atom) : [];
    }
  };
}

const became = (to: unknown): Bend => ({ to, what: `became ${short(to)}` });

const short = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 48 ? `${text.slice(0, 20)}...${text.slice(-25)}` : text;
};

function bendReference(templates: Templates, stack: string, atom: Record<string, unknown>): Bend[] {
  const own = targetOf(templates, stack, atom);
  const other = own && nextOfItsKind(templates, own);
  if (other === undefined) return [{ to: bentText(atom), what: "bent" }];
  const to = referenceTo(templates, stack, other);
  return to === undefined ? [{ to: bentText(atom), what: "bent" }] : [{ to, what: `became ${other.id}` }];
}

const bentText = (atom: unknown): unknown => ({ "Fn::Join": ["", [atom, "-bent"]] });

interface Target {
  stack: string;
  id: string;
  /** Undefined for a `Ref`. */
  attribute: string | undefined;
}

function targetOf(templates: Templates, stack: string, atom: unknown): Target | undefined {
  const { Ref, "Fn::GetAtt": got, "Fn::ImportValue": imported } = atom as Record<string, unknown>;
  if (typeof Ref === "string") return resourceIn(templates, { stack, id: Ref, attribute: undefined });
  if (Array.isArray(got)) {
    const [id, attribute] = got as [string, string];
    return resourceIn(templates, { stack, id, attribute });
  }
  if (typeof imported !== "string") return undefined;
  for (const [exporting, { Outputs = {} }] of Object.entries(templates))
    for (const { Value, Export } of Object.values(Outputs))
      if (Export?.Name === imported) return targetOf(templates, exporting, Value);
  return undefined;
}

const resourceIn = (templates: Templates, target: Target): Target | undefined =>
  templates[target.stack]?.Resources?.[target.id] && target;

/** The resource after this one that could stand in its place without a complaint of anybody's. */
function nextOfItsKind(templates: Templates, { stack, id, attribute }: Target): Target | undefined {
  const resources = templates[stack]?.Resources ?? {};
  const alike = Object.keys(resources).filter((each) => resources[each]?.Type === resources[id]?.Type);
  const next = alike[(alike.indexOf(id) + 1) % alike.length];
  return next === undefined || next === id ? undefined : { stack, id: next, attribute };
}

/** From another stack only what that one exports can be named. */
function referenceTo(templates: Templates, stack: string, target: Target): unknown {
  const own =
    target.attribute === undefined ? { Ref: target.id } : { "Fn::GetAtt": [target.id, target.attribute] };
  if (target.stack === stack) return own;
  const outputs = Object.values(templates[target.stack]?.Outputs ?? {});
  const exported = outputs.find(({ Value }) => JSON.stringify(Value) === JSON.stringify(own));
  return exported?.Export && { "Fn::ImportValue": exported.Export.Name };
}
