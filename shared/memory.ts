import { inOrder, type AuditEntry } from "./audit/entry.ts";
import { checkInIdOf, type CheckIn } from "./check-in/check-in.ts";
import { noTally, type Tally } from "./breaker.ts";
import type { Consult } from "./consult/consult.ts";
import { visitKeyOf } from "./consult/due-hour.ts";
import { isClaimable, withClaim } from "./enrollment/claim.ts";
import { clinicKeyOf } from "./enrollment/attention.ts";
import { dueKeyOf } from "./enrollment/due-hour.ts";
import type { Enrollment } from "./enrollment/enrollment.ts";
import { addressHashOf } from "./identity.ts";
import type {
  AddressHash,
  Audit,
  Bus,
  Consults,
  CheckIns,
  DueKeys,
  Enrollments,
  ErasedAddresses,
  Erasure,
  LinkKeys,
  MailAccount,
  Mailer,
  MailOutcome,
  OutgoingEmail,
  Peek,
  QueueName,
  Queues,
  ScheduleNames,
  Schedules,
  SlotItem,
  SlotsAbout,
  Store,
  Suppressions,
  Tallies,
  WeeklySchedule,
} from "./ports.ts";
import { schedulePrefixesAbout, weeklyScheduleName } from "./ports.ts";
import type { SendMessage } from "./send-message.ts";

/** The ports in memory: the same rules as AWS, at once and without faults. What happened is there to be read. */

/** What is stored can no longer be changed by whoever stored or read it, as if it had been written down. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

export function memoryStore<Item extends { rev: number }>(
  idOf: (item: Item) => string,
): Store<Item> & Peek<Item> & { items: Map<string, Item> } {
  const items = new Map<string, Item>();
  return {
    items,
    get: (id) => Promise.resolve(items.get(id)),
    peek: (id) => Promise.resolve(items.get(id)),
    save(item) {
      const id = idOf(item);
      if ((items.get(id)?.rev ?? 0) !== item.rev) return Promise.resolve(false);
      items.set(id, frozen({ ...item, rev: item.rev + 1 }));
      return Promise.resolve(true);
    },
  };
}

export function memoryEnrollments(): Enrollments & { items: Map<string, Enrollment> } {
  const store = memoryStore<Enrollment>(({ id }) => id);
  return {
    ...store,
    claim(request) {
      const current = store.items.get(request.enrollmentId);
      if (!isClaimable(current, request)) return Promise.resolve(undefined);
      const claimed = frozen(withClaim(current, request));
      store.items.set(current.id, claimed);
      return Promise.resolve(claimed);
    },
    dueIn(key) {
      const due = [...store.items.values()].filter((enrollment) => dueKeyOf(enrollment) === key);
      return Promise.resolve({ ids: due.map(({ id }) => id) });
    },
    ofClinic(key) {
      const listed = [...store.items.values()].filter((enrollment) => clinicKeyOf(enrollment) === key);
      return Promise.resolve({ ids: listed.map(({ id }) => id) });
    },
  };
}

export function memoryCheckIns(): CheckIns & { items: Map<string, CheckIn> } {
  const store = memoryStore<CheckIn>(({ enrollmentId, week }) => checkInIdOf(enrollmentId, week));
  return {
    ...store,
    ofEnrollment(enrollmentId) {
      const own = [...store.items.values()].filter((checkIn) => checkIn.enrollmentId === enrollmentId);
      return Promise.resolve(own.sort((a, b) => a.week - b.week));
    },
  };
}

export function memoryConsults(): Consults & { items: Map<string, Consult> } {
  const store = memoryStore<Consult>(({ ref }) => ref);
  return {
    ...store,
    dueIn(key) {
      const due = [...store.items.values()].filter((consult) => visitKeyOf(consult) === key);
      return Promise.resolve({ ids: due.map(({ ref }) => ref) });
    },
  };
}

export function memoryDueKeys(): DueKeys {
  const keys = new Set<string>();
  return {
    all: () => Promise.resolve([...keys]),
    add(key) {
      keys.add(key);
      return Promise.resolve();
    },
  };
}

export function memorySuppressions(): Suppressions & {
  addresses: Map<string, { reason: string; at: string }>;
} {
  const addresses = new Map<string, { reason: string; at: string }>();
  return {
    addresses,
    has: (addressHash) => Promise.resolve(addresses.has(addressHash)),
    add(addressHash, entry) {
      addresses.set(addressHash, entry);
      return Promise.resolve();
    },
  };
}

export function memoryTallies(): Tallies & { days: Map<string, Tally> } {
  const days = new Map<string, Tally>();
  const get = (key: string, day: string): Tally => days.get(`${key} ${day}`) ?? noTally;
  return {
    days,
    get: (key, day) => Promise.resolve(get(key, day)),
    add(key, day, more) {
      const sum = { ...get(key, day) };
      for (const [part, count] of Object.entries(more)) sum[part as keyof Tally] += count;
      days.set(`${key} ${day}`, sum);
      return Promise.resolve(sum);
    },
  };
}

export function memoryQueues(): Queues & { sent: { queue: QueueName; message: SendMessage }[] } {
  const sent: { queue: QueueName; message: SendMessage }[] = [];
  return {
    sent,
    send(queue, message) {
      sent.push({ queue, message });
      return Promise.resolve();
    },
  };
}

type Once = Parameters<Schedules["ensureOnce"]>[0];

export function memorySchedules(): Schedules & {
  weekly: Map<string, WeeklySchedule>;
  once: Map<string, Once>;
} {
  const weekly = new Map<string, WeeklySchedule>();
  const once = new Map<string, Once>();
  return {
    weekly,
    once,
    ensureWeekly(schedule) {
      weekly.set(weeklyScheduleName(schedule.enrollmentId), schedule);
      return Promise.resolve();
    },
    ensureOnce(schedule) {
      if (!once.has(schedule.name)) once.set(schedule.name, schedule);
      return Promise.resolve();
    },
    remove(name) {
      weekly.delete(name);
      once.delete(name);
      return Promise.resolve();
    },
  };
}

export const memoryScheduleNames = ({
  weekly,
  once,
}: Pick<ReturnType<typeof memorySchedules>, "weekly" | "once">): ScheduleNames => ({
  about(subject) {
    const prefixes = schedulePrefixesAbout(subject);
    const names = [...weekly.keys(), ...once.keys()];
    return Promise.resolve(names.filter((name) => prefixes.some((prefix) => name.startsWith(prefix))));
  },
});

export function memoryErasedAddresses(): ErasedAddresses & { addresses: Map<string, string> } {
  const addresses = new Map<string, string>();
  return {
    addresses,
    erasedAt: async (email) => addresses.get(await memoryAddressHash(email)),
    async add(email, at) {
      const hash = await memoryAddressHash(email);
      if ((addresses.get(hash) ?? "") < at) addresses.set(hash, at);
    },
  };
}

export function memoryAudit(): Audit & { entries: Map<string, AuditEntry> } {
  const entries = new Map<string, AuditEntry>();
  const prefix = (patientRef: string): string => `${patientRef}/`;
  return {
    entries,
    add(patientRef, entry) {
      const key = prefix(patientRef) + entry.id;
      if (!entries.has(key)) entries.set(key, frozen({ ...entry }));
      return Promise.resolve();
    },
    of(patientRef) {
      const own = [...entries].filter(([key]) => key.startsWith(prefix(patientRef)));
      return Promise.resolve(inOrder(own.map(([, entry]) => entry)));
    },
  };
}

export const memorySlotsAbout =
  ({ items }: { items: Map<string, SlotItem> }): SlotsAbout =>
  (subject) =>
    Promise.resolve([...items.values()].filter(({ slotId }) => slotId.includes(subject)));

/** `items`: of every store whose items belong to an enrollment or a consult, by ids that hold its id. */
export function memoryErasure(
  { entries }: { entries: Map<string, AuditEntry> },
  ...stores: { items: Map<string, unknown> }[]
): Erasure {
  const erase = (subject: string): Promise<void> => {
    for (const { items } of stores) for (const id of items.keys()) if (id.includes(subject)) items.delete(id);
    return Promise.resolve();
  };
  return {
    enrollment: erase,
    consult: erase,
    audit(patientRef, until) {
      for (const [key, { at }] of entries) if (key.startsWith(patientRef) && at <= until) entries.delete(key);
      return Promise.resolve();
    },
  };
}

type Published = Parameters<Bus["publish"]>[0];

export function memoryBus(): Bus & { published: Published[] } {
  const published: Published[] = [];
  return {
    published,
    publish(event) {
      published.push(event);
      return Promise.resolve();
    },
  };
}

/** Accepts every email, unless the next outcomes are given. */
export function memoryMailer(...outcomes: MailOutcome[]): Mailer & { attempts: OutgoingEmail[] } {
  const attempts: OutgoingEmail[] = [];
  return {
    attempts,
    send(email) {
      attempts.push(email);
      const messageId = `message-${attempts.length}`;
      return Promise.resolve(outcomes.shift() ?? { outcome: "accepted", messageId });
    },
  };
}

/** An account of SES with this rate and suppression list. */
export function memoryMailAccount(
  rate = 14,
  ...listed: { address: string; reason: "bounce" | "complaint"; at: string }[]
): MailAccount & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    rate: () => Promise.resolve(rate),
    suppressed(since) {
      asked.push(since.toISOString());
      const addresses = listed.filter(({ at }) => Date.parse(at) >= since.getTime());
      return Promise.resolve({ addresses });
    },
  };
}

export const memoryLinkKeys = (...ring: { kid: string; key: string }[]): LinkKeys => ({
  ring: () => Promise.resolve(ring),
});

export const memoryAddressKey = "a key of addresses, thirty-two characters";
export const memoryAddressHash: AddressHash = memoryAddressHashes();

/** One person's address is asked for again and again. */
function memoryAddressHashes(): AddressHash {
  let last = { email: "", hash: "" };
  return (email) => {
    if (last.email !== email) last = { email, hash: addressHashOf(email, memoryAddressKey) };
    return Promise.resolve(last.hash);
  };
}
