import type { Deps as SendDeps } from "../../functions/send-email/deps.ts";
import {
  memoryAudit,
  memoryBus,
  memoryCheckIns,
  memoryDueKeys,
  memoryEnrollments,
  memoryErasedAddresses,
  memoryConsults,
  memoryStore,
  memorySuppressions,
} from "../../shared/memory.ts";
import type { Control } from "../../shared/control.ts";
import type { Patient } from "../../shared/patient/patient.ts";
import type {
  CheckIns,
  Consults,
  DueKeys,
  Enrollments,
  ErasedAddresses,
  ScheduleNames,
  Schedules,
  SlotItem,
  Store,
  Suppressions,
} from "../../shared/ports.ts";
import type { Faults, Rates } from "./faults.ts";
import { FunctionCopies } from "./function-copies.ts";
import { connectHandlers } from "./handlers.ts";
import { hashedEmails } from "./hashed-emails.ts";
import { listOf, mondays } from "./lists.ts";
import { wordsBehind } from "./judge-trail.ts";
import { lookEvery, withLooks } from "./looks.ts";
import { isAlertOpen, isAnyOpen } from "./open-mail.ts";
import { clinicId } from "./script.ts";
import { Queues } from "./queues.ts";
import type { Random } from "./random.ts";
import { SimulatedScheduler } from "./scheduler.ts";
import { SimulatedSes, type Acceptance } from "./ses.ts";
import { Timeline } from "./timeline.ts";
import type { Trace } from "./trace.ts";

const dayMs = 86_400_000;

export interface Ports {
  patients: Store<Patient>;
  consults: Consults;
  slots: Store<SlotItem>;
  enrollments: Enrollments;
  checkIns: CheckIns;
  suppressions: Suppressions;
  schedules: Schedules & ScheduleNames;
  dueKeys: DueKeys;
  erasedAddresses: ErasedAddresses;
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
  /** What senders see of the control item. */
  control?: (control: Control) => Control;
  /** How a page is asked for. */
  method?: (method: string) => string;
  latestEventMs?: number;
  /** How many reconcilers look at an hour, all at once. */
  looks?: number;
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
  /** The clinic gets its lists of Monday, until then. */
  listsUntil?: number | undefined;
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
  readonly audit = memoryAudit();
  readonly broken: Broken;
  readonly random: Random;
  /** The ring that signs and verifies links; the first signs. */
  keys = [firstKey];
  /** The pages behind the links; answers the status of each. */
  web: (method: string, url: string) => Promise<number> = () => Promise.resolve(404);
  /** What an operator does to the control item. */
  operate: (change: (control: Control) => Control) => void = () => undefined;
  /** After this the reconciler looks no more, so that a run comes to an end. */
  looksUntil = Infinity;
  readonly hasLists: boolean;
  /** When was said what the program ever stood by: holds, lifts, decisions, its end. */
  readonly wordsHeeded = new Set<string>();
  /** The lists of Monday that the clinic should get. */
  readonly lists: string[] = [];

  constructor({
    startsAt,
    random,
    faults,
    trace,
    emails = hashedEmails,
    broken = {},
    accepted,
    listsUntil,
  }: WorldOptions) {
    const timeline = new Timeline(startsAt);
    const copies = new FunctionCopies(timeline, trace, {
      ...faults,
      rates: { ...faults.rates, ...broken.rates },
    });
    const queues = new Queues({ timeline, copies, random, trace });
    this.random = random;
    this.timeline = timeline;
    this.copies = copies;
    this.queues = queues;
    this.broken = broken;
    this.hasLists = listsUntil !== undefined;
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
    if (listsUntil !== undefined) this.#sendLists(listsUntil);
  }

  /** Hands an event of a clinic or a patient to the function that handles it. */
  publish(queue: string, event: PublishedEvent, handled: () => void): void {
    this.queues.send(queue, this.broken.event?.(event) ?? event, handled);
    const { answers } = event.data as { answers?: { redFlags: unknown[] } };
    if (answers && answers.redFlags.length > 0) this.#watchAlerts();
  }

  /** Warning signs are looked after every hour, for as long as any email of theirs may be due. */
  #watchAlerts(): void {
    const { timeline } = this;
    const look = (at: string) => this.#look(at);
    lookEvery(1, timeline.now + 5 * dayMs, { timeline, look, isOpen: () => isAlertOpen(this) });
  }

  #look(scheduledAt: string): void {
    // A schedule may fire twice.
    const looks = this.broken.looks ?? (this.random.chance(this.copies.faults.rates.duplicate) ? 2 : 1);
    for (let look = 0; look < looks; look += 1)
      this.queues.send("reconcile", { v: 1, kind: "sweep", scheduledAt });
  }

  /** The stack's own schedule of a Monday, and the hourly looks after it. */
  #sendLists(until: number): void {
    const { timeline, copies, queues } = this;
    const look = (at: string) => this.#look(at);
    for (const at of mondays(timeline.now, until)) {
      const scheduledAt = new Date(at).toISOString();
      const slot = listOf(at);
      this.lists.push(slot);
      timeline.plan(at, () => {
        if (this.random.chance(copies.faults.rates.dropSchedule)) copies.faultsAt.push(at);
        else queues.send("urgent", { v: 1, kind: "digest-tick", clinicId, scheduledAt });
        const isOpen = () => !this.slots.items.get(slot)?.end;
        lookEvery(6, at + 3 * dayMs, { timeline, look, isOpen });
      });
    }
  }

  #ports(schedules: Ports["schedules"]): Ports {
    const { timeline } = this;
    const ports: Ports = {
      patients: this.patients,
      consults: this.consults,
      slots: this.slots,
      enrollments: {
        ...this.enrollments,
        save: (enrollment) => {
          for (const at of wordsBehind(enrollment)) this.wordsHeeded.add(at);
          return this.enrollments.save(enrollment);
        },
      },
      checkIns: this.checkIns,
      suppressions: this.suppressions,
      schedules,
      erasedAddresses: memoryErasedAddresses(),
      dueKeys: withLooks(memoryDueKeys(), {
        timeline,
        random: this.random,
        isOpen: (key) => isAnyOpen(this, key, timeline.now),
        look: (scheduledAt) => this.#look(scheduledAt),
        until: () => this.looksUntil,
      }),
    };
    return { ...ports, ...this.broken.ports?.(ports, this) };
  }
}
