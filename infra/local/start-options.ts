import { parseArgs } from "node:util";

export interface StartOptions {
  /** 0 is any free one. */
  port: number;
  /** A folder that outlives the run. */
  data?: string;
  /** The day on which the virtual clock starts. */
  start?: string;
}

export type Request = { run: StartOptions } | { help: string } | { wrong: string };

const help = `Hipline on this machine: the whole system in a browser, with a clock to turn.

  npm start -- [options]

  --port N            where the page is (4310)
  --start YYYY-MM-DD  the day on which the clock of a new run starts (today), at 9:00 at the clinic
  --data DIR          keep what happens in DIR, and go on from there the next time
  --help              this text

Everything stays on this machine: no account, no email leaves it. Ctrl-C ends it.`;

export function readArguments(args: string[]): Request {
  const parsed = parse(args);
  if ("wrong" in parsed) return parsed;
  if (parsed.help) return { help };
  const port = Number(parsed.port ?? 4310);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return { wrong: `--port needs a number from 0 (any free one) to 65535, found "${parsed.port ?? ""}".` };
  if (parsed.start !== undefined && !isDay(parsed.start))
    return { wrong: `--start needs a day written YYYY-MM-DD, found "${parsed.start}".` };
  const { data, start } = parsed;
  return { run: { port, ...(data !== undefined && { data }), ...(start !== undefined && { start }) } };
}

interface Values {
  port?: string;
  data?: string;
  start?: string;
  help?: boolean;
}

function parse(args: string[]): Values | { wrong: string } {
  try {
    const text = { type: "string" } as const;
    const { values } = parseArgs({
      args,
      options: { port: text, data: text, start: text, help: { type: "boolean", short: "h" } },
    });
    return values;
  } catch (error) {
    // Its first sentence names the argument; the rest explains how to pass a file of that name.
    const [sentence] = (error as Error).message.split(". ");
    return { wrong: `${sentence?.replace(/\.$/, "") ?? "Unknown argument"}. See npm start -- --help.` };
  }
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
