import type { ExitCode, Terminal, Verb } from "./verb.ts";

const command = "npm run hipline --";

/** Finds the verb and runs it; everything a person can get wrong before that ends in one sentence. */
export async function runHipline(
  verbs: readonly Verb[],
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || isHelp(name)) {
    terminal.print(helpOf(verbs));
    return 0;
  }
  const verb = verbs.find((one) => one.name === name);
  if (!verb) {
    const names = verbs.map((one) => one.name).join(", ");
    terminal.tell(`There is no verb "${name}". There is: ${names}. See ${command} --help.`);
    return 1;
  }
  if (rest.some(isHelp)) {
    terminal.print(verb.help);
    return 0;
  }
  return verb.run(rest, terminal);
}

const isHelp = (arg: string): boolean => ["--help", "-h", "help"].includes(arg);

function helpOf(verbs: readonly Verb[]): string {
  const width = Math.max(...verbs.map(({ name }) => name.length));
  return [
    "Hipline on the command line.",
    "",
    `  ${command} <verb> [arguments]`,
    "",
    ...verbs.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    `  ${command} <verb> --help says more.`,
  ].join("\n");
}
