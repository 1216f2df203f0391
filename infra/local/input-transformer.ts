import { fromTemplate } from "./known.ts";
import { AwsError, NotPlayed } from "./world.ts";

/**
 * What a target receives in place of the event.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
 */
export interface InputTransformer {
  InputPathsMap?: Record<string, string>;
  InputTemplate: string;
}

type Piece = { text: string } | { variable: string; quoted: boolean };

/** A transformed event that is not JSON is not delivered; the DLQ names the reason INVALID_JSON. */
export function compileTransformer(
  what: string,
  properties: unknown,
): (event: Record<string, unknown>) => string {
  const { InputPathsMap = {}, InputTemplate } = fromTemplate<InputTransformer>(
    `${what}.InputTransformer`,
    properties,
    ["InputPathsMap", "InputTemplate"],
  );
  const template = InputTemplate.trim();
  if (!template.startsWith("{")) throw new NotPlayed(`${what}: an InputTemplate that is no object`);
  const paths = new Map(Object.entries(InputPathsMap).map(([name, path]) => [name, compilePath(what, path)]));
  const pieces = split(template);
  for (const piece of pieces)
    if ("variable" in piece && !paths.has(piece.variable))
      throw new NotPlayed(
        `${what}: the placeholder <${piece.variable}>, which InputPathsMap does not define`,
      );

  return (event) => {
    const filled = pieces
      .map((piece) => ("text" in piece ? piece.text : fill(paths.get(piece.variable)?.(event), piece.quoted)))
      .join("");
    return minified(what, filled);
  };
}

/**
 * A path that finds nothing gives an empty string, and outside quotes an empty JSON string.
 * The AWS page says only that such a variable "won't appear in the output"; LocalStack's run against AWS
 * recorded `"command": ""` (tests/aws/services/events/test_events_inputs.snapshot.json, 2024-06-11).
 */
function fill(value: unknown, quoted: boolean): string {
  if (!quoted) return JSON.stringify(value ?? (value === undefined ? "" : null));
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value); // "EventBridge doesn't escape values extracted by Input Path" (same page)
}

function minified(what: string, filled: string): string {
  try {
    return JSON.stringify(JSON.parse(filled));
  } catch {
    throw new AwsError("INVALID_JSON", `${what}: the transformed event is not valid JSON.`);
  }
}

function split(template: string): Piece[] {
  let quoted = false;
  return template.split(/(\\.|"|<[^<>\s]+>)/).flatMap((token): Piece[] => {
    if (token === '"') quoted = !quoted;
    const variable = /^<([^<>\s]+)>$/.exec(token)?.[1];
    return token === "" ? [] : [variable === undefined ? { text: token } : { variable, quoted }];
  });
}

/** Dot notation with list indices, all that our rules use. */
function compilePath(what: string, path: string): (event: unknown) => unknown {
  if (!/^\$(\.[\w-]+|\[\d+\])*$/.test(path)) throw new NotPlayed(`${what}: the input path ${path}`);
  const steps = path.slice(1).match(/[\w-]+/g) ?? [];
  return (event) =>
    steps.reduce<unknown>(
      (at, step) =>
        typeof at === "object" && at !== null && Object.hasOwn(at, step)
          ? (at as Record<string, unknown>)[step]
          : undefined,
      event,
    );
}
