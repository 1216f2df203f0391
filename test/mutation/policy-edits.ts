import { removal, replacement } from "./edits.ts";
import type { Edit, Path } from "./mutant.ts";

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource?: unknown;
  Principal?: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}

type Bends = (atom: unknown) => { to: unknown; what: string }[];

/** A role's policy: every right taken away, every right given everywhere, every condition lifted or bent. */
export function identityPolicyEdits(document: unknown, path: Path, bends: Bends): Edit[] {
  return statementsIn(document).flatMap((statement, index) => {
    const here = [...path, "Statement", index];
    return [
      ...rightsOf(statement).map(({ action, resource, left }) => ({
        path: here,
        what: `no ${action} on ${named(resource)}`,
        right: action,
        apply: (value: unknown) => spliced(value, [...path, "Statement"], index, left),
      })),
      ...(statement.Resource === "*"
        ? []
        : [replacement([...here, "Resource"], "*", "became every resource")]),
      ...conditionEdits(statement, here, bends),
    ];
  });
}

/** A policy on a resource or a role: every statement taken out, named for somebody else, its conditions lifted or bent. */
export function resourcePolicyEdits(document: unknown, path: Path, bends: Bends): Edit[] {
  const statements = statementsIn(document);
  return statements.flatMap((statement, index) => {
    const here = [...path, "Statement", index];
    const { Action, Principal } = statement;
    return [
      { ...removal(here), apply: (value: unknown) => spliced(value, [...path, "Statement"], index, []) },
      ...(Array.isArray(Action)
        ? Action.map((action, position) => ({
            ...removal([...here, "Action", position]),
            what: `no ${action}`,
          }))
        : []),
      ...(Principal === undefined ? [] : [replacement([...here, "Principal"], "*", "became everybody")]),
      ...conditionEdits(statement, here, bends),
    ];
  });
}

const statementsIn = (document: unknown): Statement[] =>
  [(document as { Statement: Statement[] }).Statement].flat();

interface Right {
  action: string;
  resource: unknown;
  /** What the statement still allows without this right. */
  left: Statement[];
}

function rightsOf(statement: Statement): Right[] {
  if (statement.Effect !== "Allow") return [];
  const actions = [statement.Action].flat();
  const resources: unknown[] = [statement.Resource].flat();
  return actions.flatMap((action) =>
    resources.map((resource) => {
      const otherActions = actions.filter((other) => other !== action);
      const otherResources = resources.filter((other) => other !== resource);
      const left = [
        { ...statement, Action: otherActions },
        { ...statement, Action: action, Resource: otherResources },
      ].filter(({ Action, Resource }) => Action.length > 0 && (Resource as unknown[]).length !== 0);
      return { action, resource, left };
    }),
  );
}

function conditionEdits({ Condition = {} }: Statement, path: Path, bends: Bends): Edit[] {
  return Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).flatMap(([key, wanted]) => {
      const here = [...path, "Condition", operator, key];
      const values = Array.isArray(wanted)
        ? wanted.map((value, index) => [value, [...here, index]] as const)
        : [[wanted, here] as const];
      return [
        { ...removal(here), what: "lifted" },
        ...values.flatMap(([value, where]) =>
          bends(value).map(({ to, what }) => replacement(where, to, what)),
        ),
      ];
    }),
  );
}

function spliced(value: unknown, path: Path, index: number, left: Statement[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return (value as Statement[]).toSpliced(index, 1, ...left);
  const object = value as Record<string | number, unknown>;
  return { ...object, [key]: spliced(object[key], rest, index, left) };
}

/** The logical id or the export's name, where there is one, and what an ARN ends with. */
function named(resource: unknown): string {
  const text = JSON.stringify(resource);
  const references = [...text.matchAll(/"(?:Ref|Fn::GetAtt|Fn::ImportValue)":\[?"([^"]+)"/g)];
  const [own] = references.flatMap(([, name = ""]) => (name.startsWith("AWS::") ? [] : [name]));
  const tail = /"([^"]*)"\]\]\}$/.exec(text)?.[1];
  const parts = [own?.slice(own.lastIndexOf(":") + 1), tail].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join("...") : text;
}
