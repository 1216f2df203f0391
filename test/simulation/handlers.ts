import { assignPlan } from "../../functions/assign-plan/handler.ts";
import { changePlan } from "../../functions/change-plan/handler.ts";
import { erasePatient } from "../../functions/erase-patient/handler.ts";
import { recordCheckIn } from "../../functions/record-check-in/handler.ts";
import { recordConsult } from "../../functions/record-consult/handler.ts";
import { recordDelivery } from "../../functions/record-delivery/handler.ts";
import { reconcile } from "../../functions/reconcile/handler.ts";
import type { Deps as SendDeps } from "../../functions/send-email/deps.ts";
import { brakesOf } from "../../functions/send-email/brakes.ts";
import { sendEmail } from "../../functions/send-email/handler.ts";
import { webPages } from "../../functions/web/handler.ts";
import { controlId, newControl, type Control } from "../../shared/control.ts";
import {
  memoryAddressHash,
  memoryErasure,
  memoryMailAccount,
  memorySlotsAbout,
  memoryStore,
  memoryTallies,
} from "../../shared/memory.ts";
import type { Audit, Bus, ErasedAddresses, Erasure, Tallies } from "../../shared/ports.ts";
import { audited, auditedBus } from "../../shared/steps/audited.ts";
import { clinic } from "../support/builders.ts";
import { CheapReads } from "./lagging.ts";
import { seenTo } from "./lists.ts";
import { clinicId } from "./script.ts";
import type { FunctionCopies } from "./function-copies.ts";
import type { Ports, World } from "./world.ts";

const minuteMs = 60_000;
/** As the stacks set them. */
const mail = { visibilityMs: 6 * minuteMs, maxReceives: 100 };
const changes = { visibilityMs: 3 * minuteMs, maxReceives: 20 };

/** Puts the product's own handlers behind the queues, and faults between them and their ports. */
export function connectHandlers(world: World, ports: Ports, emails: SendDeps["emails"]): void {
  const { copies, queues, timeline } = world;
  const faulty = <Port extends object>(name: string, port: Port) => between(copies, name, port);
  const enqueue = (queue: string, message: object): Promise<void> => {
    queues.send(queue, message);
    return Promise.resolve();
  };
  const tallies = memoryTallies();
  const control = memoryStore<Control>(() => controlId);
  /** The port, whose cheap reads may be behind. */
  const withPeek = <Item>(
    port: Keeps<Item>,
    items: ReadonlyMap<string, Item>,
    idOf: (item: Item) => string,
  ) => {
    const cheap = new CheapReads(items, { timeline, random: world.random });
    const written = (id: string) => cheap.written(id);
    const save = (item: Item) => {
      written(idOf(item));
      return port.save(item);
    };
    return { port: { ...store(port), save, peek: (id: string) => cheap.peek(id) }, written };
  };
  const { port: slots } = withPeek(ports.slots, world.slots.items, ({ slotId }) => slotId);
  const { port: controls } = withPeek(control, control.items, () => controlId);
  const { port: plans, written } = withPeek(ports.enrollments, world.enrollments.items, ({ id }) => id);
  world.operate = (change) => void controls.save(change(control.items.get(controlId) ?? newControl));
  const audit = faulty<Audit>("audit", {
    add: (patientRef, entry) => world.audit.add(patientRef, entry),
    of: (patientRef) => world.audit.of(patientRef),
  });
  const deps = {
    patients: faulty("patients", store(ports.patients)),
    consults: faulty<Ports["consults"]>("consults", {
      ...store(ports.consults),
      dueIn: (key) => ports.consults.dueIn(key),
    }),
    slots: faulty("slots", {
      ...slots,
      peek: (id: string) => {
        const list = world.hasLists ? undefined : seenTo(id);
        return list ? Promise.resolve(list) : slots.peek(id);
      },
    }),
    enrollments: faulty<Ports["enrollments"]>("enrollments", {
      ...plans,
      claim(request) {
        written(request.enrollmentId);
        return ports.enrollments.claim(request);
      },
      dueIn: (key) => ports.enrollments.dueIn(key),
      ofClinic: (key) => ports.enrollments.ofClinic(key),
    }),
    checkIns: faulty<Ports["checkIns"]>("checkIns", {
      ...store(ports.checkIns),
      ofEnrollment: (id) => ports.checkIns.ofEnrollment(id),
    }),
    suppressions: faulty<Ports["suppressions"]>("suppressions", {
      has: (hash) => ports.suppressions.has(hash),
      add: (hash, entry) => ports.suppressions.add(hash, entry),
    }),
    schedules: faulty<Ports["schedules"]>("schedules", {
      ensureWeekly: (weekly) => ports.schedules.ensureWeekly(weekly),
      ensureOnce: (once) => ports.schedules.ensureOnce(once),
      remove: (name) => ports.schedules.remove(name),
      about: (subject) => ports.schedules.about(subject),
    }),
    dueKeys: faulty<Ports["dueKeys"]>("dueKeys", {
      all: () => ports.dueKeys.all(),
      add: (key) => ports.dueKeys.add(key),
    }),
    erasedAddresses: faulty<ErasedAddresses>("erasedAddresses", {
      erasedAt: (email) => ports.erasedAddresses.erasedAt(email),
      add: (email, at) => ports.erasedAddresses.add(email, at),
    }),
    queues: faulty("queues", { send: enqueue }),
    bus: auditedBus(audit, faulty<Bus>("bus", { publish: (event) => world.bus.publish(event) })),
    clinics: new Map([[clinicId, { ...clinic, id: clinicId }]]),
    log: () => undefined,
    count: () => undefined,
    control: faulty("control", {
      ...controls,
      async peek(id: string) {
        const seen = await controls.peek(id);
        return seen && (world.broken.control?.(seen) ?? seen);
      },
    }),
    tallies: faulty<Tallies>("tallies", {
      get: (key, day) => tallies.get(key, day),
      add: (key, day, more) => tallies.add(key, day, more),
    }),
    audit,
  };
  let tokens = 0;
  const brakes = brakesOf({
    ...deps,
    clock: () => copies.clock(),
    sleep: () => Promise.resolve(),
    copies: 2,
  });
  const send = sendEmail({
    ...deps,
    emails,
    mailer: world.ses,
    addressHash: memoryAddressHash,
    linkKeys: faulty("linkKeys", { ring: () => Promise.resolve(world.keys) }),
    token: () => `token-${(tokens += 1)}`,
    clock: () => copies.clock(),
    brakes,
    baseUrl: "https://pages.example",
    siteUrl: "https://site.example",
    recipientAllowList: [],
  });
  const pages = webPages({
    ...deps,
    addressHash: memoryAddressHash,
    slotsAbout: () => Promise.resolve([]),
    linkKeys: faulty("linkKeys", { ring: () => Promise.resolve(world.keys) }),
    eventId: () => `event-of-a-page-${(tokens += 1)}`,
    clock: () => copies.clock(),
    languages: ["en"],
    siteUrl: "https://site.example",
  });
  world.web = async (method, url) => {
    const asked = world.broken.method?.(method) ?? method;
    const { pathname } = new URL(url);
    return (await pages.request(pathname, { method: asked })).status;
  };
  const { signal } = new AbortController();
  /** A batch of one; that it is counted late is no reason to send again (shared/lambda/on-queue.ts). */
  const sender = async (message: never, now: Date) => {
    await send(message, now, signal);
    await brakes.endBatch().catch(() => undefined);
  };
  const later = (message: object): Promise<void> => {
    timeline.after(5 * minuteMs, () => queues.send("erase-patient", message));
    return Promise.resolve();
  };
  const more = (message: object) => enqueue("reconcile", message);
  const consumers = {
    send: { name: "send-email", ...mail, handle: sender },
    urgent: { name: "send-email", ...mail, handle: sender },
    delivery: { name: "record-delivery", ...changes, handle: recordDelivery(deps) },
    "record-consult": { name: "record-consult", ...changes, handle: audited(audit, deps, recordConsult) },
    "assign-plan": {
      name: "assign-plan",
      ...changes,
      handle: audited(audit, { ...deps, lookAtWaiting: () => Promise.resolve() }, assignPlan),
    },
    "check-in": { name: "record-check-in", ...changes, handle: audited(audit, deps, recordCheckIn) },
    "change-plan": { name: "change-plan", ...changes, handle: audited(audit, deps, changePlan) },
    "erase-patient": {
      name: "erase-patient",
      ...changes,
      handle: erasePatient({
        ...deps,
        erasure: faulty<Erasure>("erasure", {
          ...memoryErasure(world.audit, world.consults, world.slots, world.enrollments, world.checkIns),
        }),
        later: faulty("queues", { later }).later,
      }),
    },
    reconcile: {
      name: "reconcile",
      ...mail,
      handle: reconcile({
        ...deps,
        slotsAbout: (subject) => copies.call("slots.about", () => memorySlotsAbout(world.slots)(subject)),
        account: memoryMailAccount(),
        addressHash: memoryAddressHash,
        more,
      }),
    },
  };
  for (const [queue, consumer] of Object.entries(consumers)) {
    const handle = consumer.handle as (body: object, now: Date) => Promise<unknown>;
    const skips = (body: object) => world.broken.skips?.(queue, body, world) === true;
    queues.consume(queue, {
      ...consumer,
      handle: (body, now) => (skips(body) ? Promise.resolve() : handle(body, now)),
    });
  }
}

interface Keeps<Item> {
  get(id: string): Promise<Item | undefined>;
  save(item: Item): Promise<boolean>;
}

function store<Item>(port: Keeps<Item>) {
  return { get: (id: string) => port.get(id), save: (item: Item) => port.save(item) };
}

/** The port, each of whose calls may suffer a fault. */
function between<Port extends object>(copies: FunctionCopies, name: string, port: Port): Port {
  const methods = Object.entries(port).map(([method, call]) => {
    const called = `${name}.${method}`;
    const run = call as (...given: unknown[]) => Promise<unknown>;
    return [method, (...given: unknown[]) => copies.call(called, () => run(...given))];
  });
  return Object.fromEntries(methods) as Port;
}
