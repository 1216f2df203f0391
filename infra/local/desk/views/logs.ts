import { markup, raw, type Markup } from "../../../../shared/emails/markup.ts";
import type { LogLine } from "../../local.ts";
import { momentIn } from "../times.ts";
import { tableCard } from "./table-card.ts";

export const newest = 60;

export const logsCard = (lines: LogLine[], zone: string): Markup =>
  tableCard({
    title: "Logs",
    about: `What the functions wrote; the newest ${newest} lines. Ids only, never a name or an address.`,
    columns: ["When", "Function", "Message", "About"],
    rows: lines
      .slice(-newest)
      .toReversed()
      .map((line) => row(line, zone)),
    none: "Nothing yet.",
  });

function row({ at, function: name, line }: LogLine, zone: string): Markup {
  const { level, message, ids } = readLine(line);
  const look = level === "ERROR" ? raw(' class="alarm"') : undefined;
  return markup`<tr${look}><td>${momentIn(zone, at)}</td><td>${name}</td><td>${message}</td><td>${ids}</td></tr>`;
}

/** What every line has and nobody looks for here. */
const common = new Set(["level", "message", "timestamp", "service", "sampling_rate", "xray_trace_id"]);

function readLine(line: string): { level: string; message: string; ids: string } {
  try {
    const { level, message, ...fields } = JSON.parse(line) as Record<string, unknown>;
    const ids = Object.entries(fields).filter(([name]) => !common.has(name) && !name.startsWith("function_"));
    return {
      level: typeof level === "string" ? level : "",
      message: typeof message === "string" ? message : Object.hasOwn(fields, "_aws") ? "metrics" : line,
      ids: ids
        .map(([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`)
        .join(", "),
    };
  } catch {
    return { level: "", message: line, ids: "" };
  }
}
