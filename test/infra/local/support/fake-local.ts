import { VirtualClock } from "../../../../infra/local/clock.ts";
import type { HttpRequest, Local, QueueView, SentEmail } from "../../../../infra/local/local.ts";

const unplanned = (what: string) => (): never => {
  throw new Error(`the fake has no ${what}`);
};

/** A running Hipline with nothing behind it: tests put in what happened and see what was asked for. */
export function fakeLocal(startAt = "2027-03-01T14:00:00Z") {
  const clock = new VirtualClock(new Date(startAt));
  const events: ReturnType<Local["events"]> = [];
  const emails: SentEmail[] = [];
  const items: Record<string, unknown>[] = [];
  const queues: QueueView[] = [];
  const requests: HttpRequest[] = [];
  const asked: string[] = [];
  const put = (source: string, detailType: string, detail: unknown, rules: string[] = []): string => {
    const id = `event-${events.length + 1}`;
    events.push({ id, at: clock.now(), bus: "hipline", source, detailType, detail, rules });
    return id;
  };
  const local: Local = {
    clock,
    endpoint: "http://127.0.0.1:1",
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    operate: unplanned("operator's call"),
    putEvents: (entries) =>
      entries.map(({ source, detailType, detail }) => put(source, detailType, detail, [`to-${detailType}`])),
    http(request) {
      requests.push(request);
      return Promise.resolve({
        status: 200,
        headers: { "content-type": "text/html" },
        body: "<p>a patient's page",
      });
    },
    inbox: () => [...emails],
    ses: {
      bounce: (messageId) => void asked.push(`bounce ${messageId}`),
      complain: (messageId) => void asked.push(`complain ${messageId}`),
      delay: unplanned("delay"),
      suppress: unplanned("suppress"),
      unsuppress: unplanned("unsuppress"),
      suppressed: () => [],
      source: unplanned("source"),
      fail: (fault, count) => void asked.push(`fail ${fault} ${count}`),
    },
    faults: {
      deliverTwice: (count) => void asked.push(`deliver ${count} twice`),
      deliverLate: (count) => void asked.push(`deliver ${count} late`),
      runTwice: (count) => void asked.push(`run ${count} twice`),
    },
    queues: () => [...queues],
    redrive(name) {
      asked.push(`redrive ${name}`);
      return 1;
    },
    schedules: () => [],
    events: () => [...events],
    logs: () => [],
    items: () => Promise.resolve([...items]),
    functions: () => [{ name: "hipline-dev-send-email", invocations: 3, errors: 0 }],
    denials: () => [],
    notes: () => [],
    close: () => Promise.resolve(),
  };
  return { local, clock, events, emails, items, queues, requests, asked, put };
}

export const email = (changes: Partial<SentEmail> = {}): SentEmail => ({
  messageId: "message-1",
  at: Date.parse("2027-03-01T14:01:00Z"),
  from: '"Northside Physio" <program@mail.hipline.example>',
  to: ["maria@example.com"],
  replyTo: ["desk@northside.example"],
  subject: "Week 1 of your plan",
  html: "<!doctype html><html><head></head><body><h1>Week 1</h1></body></html>",
  text: "Week 1",
  headers: { "List-Unsubscribe": "<http://127.0.0.1:4310/u/k1.token.signature>" },
  tags: {},
  configurationSet: "hipline-dev",
  state: "delivered",
  ...changes,
});

export const queue = (changes: Partial<QueueView> = {}): QueueView => ({
  name: "hipline-dev-send",
  arn: "arn:aws:sqs:us-east-1:000000000000:hipline-dev-send",
  dlq: false,
  visible: 0,
  inFlight: 0,
  delayed: 0,
  messages: [],
  ...changes,
});
