import { markup, raw, type Markup } from "../../../../shared/emails/markup.ts";
import type { QueueView } from "../../local.ts";
import { momentIn } from "../times.ts";
import { tableCard } from "./table-card.ts";

/** Each queue beside its dead letters; then the dead letters of no queue of ours. */
export function queuesCard(queues: QueueView[], zone: string): Markup {
  const dlqOf = ({ name }: QueueView) => queues.find((queue) => queue.dlq && queue.name === `${name}-dlq`);
  const read = queues.filter(({ dlq }) => !dlq);
  const paired = new Set(read.map(dlqOf));
  const alone = queues.filter((queue) => queue.dlq && !paired.has(queue));
  return tableCard({
    title: "Queues",
    about: "An event waits in a queue until a function takes it. What keeps failing becomes a dead letter.",
    columns: ["Queue", "Waiting", "In flight", "Later", "Dead letters"],
    rows: [
      ...read.map((queue) => row(queue, queue, dlqOf(queue), zone)),
      ...alone.map((queue) => row(queue, undefined, queue, zone)),
    ],
    none: "The template has no queue.",
  });
}

function row(
  { name }: QueueView,
  queue: QueueView | undefined,
  dlq: QueueView | undefined,
  zone: string,
): Markup {
  const dead = dlq?.visible ?? 0;
  return markup`
    <tr${dead > 0 ? raw(' class="alarm"') : undefined}>
      <th scope="row">${name}${queue && inside(queue, zone)}</th>
      <td>${queue?.visible}</td><td>${queue?.inFlight}</td><td>${queue?.delayed}</td>
      <td>${dlq && markup`${dead}${dead > 0 ? redrive(dlq.name) : undefined}${inside(dlq, zone)}`}</td>
    </tr>`;
}

const redrive = (name: string): Markup => markup`
  <form method="post" action="/desk/redrive"><input type="hidden" name="queue" value="${name}"><button type="submit">Redrive</button></form>`;

const shownMessages = 20;

function inside({ name, messages }: QueueView, zone: string): Markup | undefined {
  if (messages.length === 0) return undefined;
  return markup`
    <details id="inside-${name}">
      <summary>Look inside</summary>
      ${messages.slice(0, shownMessages).map(
        ({ id, body, receives, sentAt, attributes }) => markup`
          <p class="soft">Sent ${momentIn(zone, sentAt)}, received ${receives} times</p>
          <pre tabindex="0" aria-label="Message ${id}">${attributeLines(attributes)}${pretty(body)}</pre>`,
      )}
    </details>`;
}

const attributeLines = (attributes: Record<string, string>): string =>
  Object.entries(attributes)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
