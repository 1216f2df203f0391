export type ExitCode = 0 | 1;

/** Where a verb prints, and the folders it works in. */
export interface Terminal {
  /** What was asked for. */
  print(text: string): void;
  /** What is wrong, or what is going on. */
  tell(text: string): void;
  /** The folder a person typed the command in; file names are relative to it. */
  readonly folder: string;
  /** The root of the repository, under which `out/` is. */
  readonly root: string;
}

/** One file in this folder each; `hipline.ts` lists them. */
export interface Verb {
  readonly name: string;
  /** One line in the list of verbs. */
  readonly summary: string;
  readonly help: string;
  run(args: readonly string[], terminal: Terminal): ExitCode | Promise<ExitCode>;
}
