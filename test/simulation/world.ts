import type { Deps as SendDeps } from "../../functions/send-email/deps.ts";
import {
  memoryBus,
  memoryCheckIns,
  memoryDueKeys,
  memoryEnrollments,
  memoryConsults,
  memoryStore,
  memorySuppressions,
} from "../../shared/memory.ts";
import { dueKeyOf } from "../../shared/enrollment/due-hour.ts";
import type { Patient } from "../../shared/patient/patient.ts";
import type {
  CheckIns,
  Consults,
  DueKeys,
  Enrollments,
  Schedules,
  SlotItem,
  Store,
  Suppressions,
} from "../../shared/ports.ts";
import type { Faults, Rates } from "./faults.ts";
import { FunctionCopies } from "./function-copies.ts";
import { connectHandlers } from "./handlers.ts";
import { hashedEmails } from "./hashed-emails.ts";
import { withLooks } from "./looks.ts";
import { Queues } from "./queues.ts";
import type { Random } from "./random.ts";
import { SimulatedScheduler } from "./scheduler.ts";
import { SimulatedSes, type Acceptance } from "./ses.ts";
import { Timeline } from "./timeline.ts";
import type { Trace } from "./trace.ts";

export interface Ports {
  patients: Store<Patient>;
  consults: Consults;
  slots: Store<SlotItem>;
  enrollments: Enrollments;
  checkIns: CheckIns;
  suppressions: Suppressions;
  schedules: Schedules;
  dueKeys: DueKeys;
}

export interface PublishedEvent {
  type: string;
  metadata: { occurredAt: string };
  data: object;
}

/** What a deliberately broken Hipline does otherwise. */
export interface Broken {
  ports?: (ports: Ports, world: World) => Partial<Ports>;
  /** What the functions are given instead of an event. */
  event?: (event: PublishedEvent) => PublishedEvent;
  /** Messages that are acknowledged and not handled. */
  skips?: (queue: string, body: object, world: World) => boolean;
  /** How a page is asked for. */
  method?: (method: string) => string;
  latestEventMs?: number;
  rates?: Partial<Rates>;
}

export interface WorldOptions {
  startsAt: number;
  random: Random;
  faults: Faults;
  trace: Trace;
  emails?: SendDeps["emails"] | undefined;
  broken?: Broken | undefined;
  accepted: (acceptance: Acceptance) => void;
}

/** One for all worlds: what is made from a key is made once. */
const firstKey = { kid: "k1", key: "a key of at least thirty-two characters" };

/** The real handlers over ports in memory, in virtual time. */
export class World {
  readonly timeline: Timeline;
  readonly copies: FunctionCopies;
  readonly queues: Queues;
  readonly ses: SimulatedSes;
  readonly patients = memoryStore<Patient>(({ ref }) => ref);
  readonly consults = memoryConsults();
  readonly slots = memoryStore<SlotItem>(({ slotId }) => slotId);
  readonly enrollments = memoryEnrollments();
  readonly checkIns = memoryCheckIns();
  readonly suppressions = memorySuppressions();
  readonly bus = memoryBus();
  readonly broken: Broken;
  readonly #random: Random;
  /** The ring that signs and verifies links; the first signs. */
  keys = [firstKey];
  /** The pages behind the links; answers the status of each. */
  web: (method: string, url: string) => Promise<number> = () => Promise.resolve(404);
  /** After this the reconciler looks no more, so that a run comes to an end. */
  looksUntil = Infinity;

  constructor({
    startsAt,
    random,
    faults,
    trace,
    emails = hashedEmails,
    broken = {},
    accepted,
  }: WorldOptions) {
    const timeline = new Timeline(startsAt);
    const copies = new FunctionCopies(timeline, trace, {
      ...faults,
      rates: { ...faults.rates, ...broken.rates },
    });
    const queues = new Queues({ timeline, copies, random, trace });
    this.#random = random;
    this.timeline = timeline;
    this.copies = copies;
    this.queues = queues;
    this.broken = broken;
    const tell = (event: object) => queues.send("delivery", event);
    this.ses = new SimulatedSes({ timeline, copies, random, trace, tell, accepted });
    this.ses.latestEventMs = broken.latestEventMs ?? this.ses.latestEventMs;
    const schedules = new SimulatedScheduler({
      timeline,
      random,
      send: (queue, message) => queues.send(queue, message),
      rates: () => copies.faults.rates,
      dropped: (at) => copies.faultsAt.push(at),
    });
    connectHandlers(this, this.#ports(schedules), emails);
  }

  /** Hands an event of a clinic or a patient to the function that handles it. */
  publish(queue: string, event: PublishedEvent, handled: () => void): void {
    this.queues.send(queue, this.broken.event?.(event) ?? event, handled);
  }

  #isOpen(key: string): boolean {
    const tomorrow = new Date(this.timeline.now + 86_400_000).toISOString();
    for (const enrollment of this.enrollments.items.values()) {
      if (dueKeyOf(enrollment) !== key || enrollment.status !== "active") continue;
      if (enrollment.next.date < tomorrow) return true;
    }
    return false;
  }

  #ports(schedules: Schedules): Ports {
    const { timeline, queues } = this;
    const ports: Ports = {
      patients: this.patients,
      consults: this.consults,
      slots: this.slots,
      enrollments: this.enrollments,
      checkIns: this.checkIns,
      suppressions: this.suppressions,
      schedules,
      dueKeys: withLooks(memoryDueKeys(), {
        timeline,
        random: this.#random,
        isOpen: (key) => this.#isOpen(key),
        look: (scheduledAt) => queues.send("reconcile", { v: 1, kind: "sweep", scheduledAt }),
        until: () => this.looksUntil,
      }),
    };
    return { ...ports, ...this.broken.ports?.(ports, this) };
  }
}
