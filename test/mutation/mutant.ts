import type { Template } from "../../infra/local/assembly.ts";

/** The templates of one stage, by the name of their stack. */
export type Templates = Readonly<Record<string, Template>>;

export type Path = readonly (string | number)[];

/** A deployment that differs from ours in one place. */
export interface Mutant {
  /** Where and what, for example `Stateless/Rulesend: EventPattern.source removed`. Unique. */
  name: string;
  /** What kind of wiring it is: the rows of the score. */
  kind: string;
  stack: string;
  /** Logical id. */
  id: string;
  type: string;
  /** Under the resource's properties; empty for the whole resource. */
  path: Path;
  /** A right that somebody has and the mutant takes away: the run must name it. */
  right?: string;
  templates: () => Templates;
}

/** One change of a JSON value, anywhere below it. */
export interface Edit {
  path: Path;
  what: string;
  right?: string;
  apply: (value: unknown) => unknown;
}
