import type { Local } from "../../infra/local/hipline.ts";

/** What people of the clinic, patients and operators could see happen, line by line; ids and wording are left out. */
export class Story {
  readonly #local: Local;
  readonly #told: string[] = [];
  readonly #seen = new Map<string, number>();
  readonly #lying = new Set<string>();

  constructor(local: Local) {
    this.#local = local;
  }

  tell(line: string): void {
    this.#told.push(line);
  }

  /** The lines since the last call. */
  async lines(): Promise<string[]> {
    const local = this.#local;
    const happened = [
      ...this.#fresh("denials", local.denials()).map(
        ({ principal, action, resource }) => `refused: ${principal} may not ${action} on ${resource}`,
      ),
      ...this.#told.splice(0),
      ...emailLines(this.#fresh("inbox", local.inbox())),
      ...eventLines(this.#fresh("events", local.events())),
      ...this.#fresh("notes", local.notes()).filter(isKnown).map(noteLine),
      ...this.#deadLetters(),
      ...this.#states(),
      ...voicesIn(this.#fresh("logs", local.logs())),
    ];
    return [...happened, ...(await this.#kept())].map(withoutIds);
  }

  #fresh<Entry>(kind: string, all: readonly Entry[]): Entry[] {
    const from = this.#seen.get(kind) ?? 0;
    this.#seen.set(kind, all.length);
    return all.slice(from);
  }

  #deadLetters(): string[] {
    const lying = this.#local
      .queues()
      .flatMap(({ name, messages }) => messages.map((message) => ({ name, ...message })));
    const news = lying.filter(({ id }) => !this.#lying.has(id));
    for (const { id } of news) this.#lying.add(id);
    return news.map(({ name, sentAt, attributes: { field, ERROR_CODE } }) => {
      return `on ${name} since ${minute(sentAt)}: ${field ?? ERROR_CODE ?? "a message"}`;
    });
  }

  #states(): string[] {
    const states = this.#local.inbox().map(({ state }) => state);
    const failed = this.#local.functions().filter(({ errors }) => errors > 0);
    return [
      `emails: ${counted(states)}`,
      ...failed.map(({ name, errors }) => `${name} failed ${errors} times`),
    ];
  }

  /** What the table holds, by the first part of its keys and by state. */
  async #kept(): Promise<string[]> {
    const items = await this.#local.items();
    return [
      `table: ${counted(items.map(({ pk, status }) => [String(pk).split("#")[0], status].filter(Boolean).join(" ")))}`,
    ];
  }
}

type Email = ReturnType<Local["inbox"]>[number];
type Event = ReturnType<Local["events"]>[number];
type Note = ReturnType<Local["notes"]>[number];
type LogLine = ReturnType<Local["logs"]>[number];

const minute = (at: number): string => new Date(at).toISOString().slice(0, 16);

function emailLines(emails: Email[]): string[] {
  const marks = emails.map(({ from, replyTo, html = "", headers, configurationSet, tags }) => {
    const hosts = new Set([...html.matchAll(/href="(https?:\/\/[^"/]+)/g)].map(([, host]) => host));
    const leave = new URL((headers["List-Unsubscribe"] ?? "<none:>").slice(1, -1)).origin;
    const links = `links to ${[...hosts].sort().join(" and ")}, left at ${leave}`;
    return `emails from ${from}, answered to ${replyTo.join()}, ${links}, set ${configurationSet ?? "none"}, tags ${Object.keys(tags).join()}`;
  });
  return [
    ...emails.map(({ at, to, subject }) => `${minute(at)} email to ${to.join()}: ${subject}`),
    ...new Set(marks),
  ];
}

function eventLines(events: Event[]): string[] {
  const fromSes = events.filter(({ source }) => source === "aws.ses");
  const told = fromSes.map(({ detailType, rules }) => `${detailType} (read by ${rules.join() || "nobody"})`);
  return [
    ...events.filter(({ source }) => source !== "aws.ses").map(eventLine),
    ...(told.length > 0 ? [`SES told: ${counted(told)}`] : []),
  ];
}

function eventLine({ at, source, detailType, detail, rules }: Event): string {
  if (source !== "hipline")
    return `${minute(at)} ${source} says ${detailType}, read by ${rules.join() || "nobody"}`;
  return `${minute(at)} fact ${detailType} ${JSON.stringify((detail as { data?: object }).data)}`;
}

const isKnown = ({ kind }: Note): boolean => kind !== "messages not processed";
const noteLine = ({ at, kind, detail }: Note): string => {
  const { queue, rule, target, reason } = detail;
  return `${minute(at)} ${kind}: ${[queue, rule, target, reason].filter(Boolean).map(String).join(", ")}`;
};

/** Which functions speak, and under which name: alarms count by it. */
function voicesIn(lines: LogLine[]): string[] {
  const voices = lines.flatMap(({ function: name, line }) => {
    const service = /"service":"([^"]+)"/.exec(line)?.[1];
    return service === undefined ? [] : [`${name} is heard as ${service}`];
  });
  return [...new Set(voices)].sort();
}

function counted(values: string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort()
    .map(([value, count]) => `${count} ${value}`)
    .join(", ");
}

/** Ids come one after the other, so one thing more or less moves all that follow. */
const withoutIds = (line: string): string =>
  line
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, "...")
    .replace(/[0-9a-f]{32}/g, "...")
    .replace(/127\.0\.0\.1:\d+/g, "edge");
