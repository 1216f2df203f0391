import { fromRequest, invalid } from "./known.ts";

/** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html */
export interface Entry {
  Source?: string;
  DetailType?: string;
  Detail?: string;
  EventBusName?: string;
  Resources?: string[];
}

const MAX_ENTRIES = 10;
const MAX_BYTES = 1_048_576;

export function readEntries(body: unknown): Entry[] {
  const { Entries: entries } = fromRequest<{ Entries: unknown[] }>("PutEvents", body, ["Entries"]);
  if (entries.length === 0 || entries.length > MAX_ENTRIES)
    throw invalid(`PutEvents takes 1 to ${MAX_ENTRIES} entries, not ${entries.length}.`);
  const read = entries.map((entry) =>
    fromRequest<Entry>("PutEvents", entry, ["Source", "DetailType", "Detail", "EventBusName", "Resources"]),
  );
  if (read.reduce((sum, entry) => sum + sizeOf(entry), 0) >= MAX_BYTES)
    throw invalid("Total size of the entries in the request is over the limit.");
  return read;
}

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html#eb-putevent-size */
const sizeOf = ({ Source = "", DetailType = "", Detail = "", Resources = [] }: Entry) =>
  [Source, DetailType, Detail, ...Resources].reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** What AWS answers for one entry while it accepts the others. */
export function refuse(entry: Entry): { ErrorCode: string; ErrorMessage: string } | undefined {
  const missing = (["Source", "DetailType", "Detail"] as const).find((key) => !entry[key]);
  if (missing) {
    const reason = `Parameter ${missing} is not valid. Reason: ${missing} is a required argument.`;
    return { ErrorCode: "InvalidArgument", ErrorMessage: reason };
  }
  if (entry.Source?.startsWith("aws."))
    return { ErrorCode: "NotAuthorizedForSourceException", ErrorMessage: "Not authorized for the source." };
  if (!isJsonObject(entry.Detail ?? ""))
    return { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." };
  return undefined;
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
