/** What is wrong in a program, and where. */
export interface Problem {
  readonly path: readonly (string | number)[];
  /** What was required, what was found, and after a semicolon what to do: "must be 3, found 4; write 3". */
  readonly message: string;
}
