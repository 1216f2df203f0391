import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import type { ExitCode, Terminal, Verb } from "../verb.ts";
import { targetOf, Wrong, type Target } from "./target.ts";

interface Command<Options extends ParseArgsOptionsConfig> {
  name: string;
  summary: string;
  help: string;
  options: Options;
  run(given: Given<Options>, target: Target, terminal: Terminal): Promise<ExitCode>;
}

type Values<Options extends ParseArgsOptionsConfig> = {
  [Name in keyof Options]?: Options[Name]["type"] extends "boolean" ? boolean : string;
};

export interface Given<Options extends ParseArgsOptionsConfig> {
  values: Values<Options>;
  positionals: string[];
}

const where = { stage: { type: "string" }, local: { type: "boolean" } } as const;

const whereHelp = `
  --local           the Hipline that npm start plays
  --stage STAGE     the one on AWS, with your own credentials and region`;

/** A verb that works on a deployment. What a person can mend ends in one sentence and exit code 1. */
export const onStage = <const Options extends ParseArgsOptionsConfig>(command: Command<Options>): Verb => ({
  name: command.name,
  summary: command.summary,
  help: `${command.help}${whereHelp}`,
  async run(args, terminal) {
    try {
      const { values, positionals } = parse(args, { ...command.options, ...where });
      const target = targetOf(values, terminal.root);
      return await command.run({ values: values as Values<Options>, positionals }, target, terminal);
    } catch (error) {
      terminal.tell(sentenceOf(error));
      return 1;
    }
  },
});

function parse(args: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Its first sentence names the argument; the rest explains how to pass a file of that name.
    throw new Wrong(`${(error as Error).message.split(". ")[0]?.replace(/\.$/, "") ?? "Wrong argument"}.`);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Wrong) return error.message;
  const { name, message, code } = error as NodeJS.ErrnoException;
  switch (code ?? name) {
    case "ECONNREFUSED":
      return "The local Hipline does not answer. Start it again: npm start";
    case "CredentialsProviderError":
      return "No AWS credentials were found. Log in, or set AWS_PROFILE.";
    case "QueueDoesNotExist":
    case "ResourceNotFoundException":
      return `Something of this stage is not there: ${message}. Is it deployed, in this account and region?`;
    case "AccessDeniedException":
    case "AccessDenied":
      return `These credentials may not do that: ${message}`;
    default:
      return `${name}: ${message}`;
  }
}

/** An option that this verb cannot do without. */
export function needed(values: Readonly<Record<string, string | boolean | undefined>>, name: string): string {
  const value = values[name];
  if (typeof value !== "string" || value === "") throw new Wrong(`--${name} is missing. See --help.`);
  return value;
}
