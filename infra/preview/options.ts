import { parseArgs } from "node:util";

const help = `Every email and page, in every language and look, in a browser. It follows what you save.

  npm run preview -- [options]

  --port N   where the gallery is (4311)
  --help     this text`;

export type PreviewRequest = { port: number } | { help: string } | { wrong: string };

export function previewOptions(args: string[]): PreviewRequest {
  let values: { port?: string; help?: boolean };
  try {
    const options = { port: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
    ({ values } = parseArgs({ args, options }));
  } catch (error) {
    const [sentence = "Unknown argument"] = (error as Error).message.split(". ");
    return { wrong: `${sentence.replace(/\.$/, "")}. See npm run preview -- --help.` };
  }
  if (values.help) return { help };
  const port = Number(values.port ?? 4311);
  return Number.isInteger(port) && port >= 1 && port <= 65535
    ? { port }
    : { wrong: `--port needs a number from 1 to 65535, found "${values.port ?? ""}".` };
}
