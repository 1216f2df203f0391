import { entryOf, isOwnChange, type Told } from "../audit/entry.ts";
import type { Consult } from "../consult/consult.ts";
import type { Enrollment, Refusal } from "../enrollment/enrollment.ts";
import { patientRefOf } from "../identity.ts";
import type { Patient } from "../patient/patient.ts";
import type { Audit, Bus, CheckIns, Enrollments, Store } from "../ports.ts";

type Handle<Event> = (event: Event, now: Date) => Promise<Refusal | undefined>;

/** Where what is known about patients is kept. */
interface Stores {
  patients: Store<Patient>;
  consults: Store<Consult>;
  enrollments: Enrollments;
  checkIns: CheckIns;
}

/**
 * A handler each of whose events leaves one entry if it changes anything, and none if not. The entry is written before the
 * first change, so that a crash leaves no change without it; a repeat writes the same one.
 */
export const audited =
  <Ports extends Stores, Event extends Told>(
    audit: Audit,
    ports: Ports,
    handlerOf: (ports: Ports) => Handle<Event>,
  ): Handle<Event> =>
  (event, now) => {
    let isNoted = false;
    const note = async (patientRef: string | undefined): Promise<void> => {
      if (isNoted || patientRef === undefined) return;
      const actor = "clinicId" in event.data ? "clinic" : "patient";
      await audit.add(patientRef, entryOf(event, actor));
      isNoted = true;
    };
    return handlerOf({ ...ports, ...noting(ports, note) })(event, now);
  };

function noting(stores: Stores, note: (patientRef: string | undefined) => Promise<void>): Stores {
  const before = <Item extends { rev: number }, Kind extends Store<Item>>(
    store: Kind & Store<Item>,
    ownerOf: (item: Item) => string | undefined | Promise<string | undefined>,
  ): Kind => ({
    ...store,
    async save(item: Item) {
      await note(await ownerOf(item));
      return store.save(item);
    },
  });
  return {
    patients: before(stores.patients, ({ ref }: Patient) => ref),
    consults: before(stores.consults, ({ patientRef }: Consult) => patientRef),
    enrollments: before(stores.enrollments, ({ patientRef }: Enrollment) => patientRef),
    checkIns: before(
      stores.checkIns,
      async ({ enrollmentId }: { rev: number; enrollmentId: string }) =>
        (await stores.enrollments.get(enrollmentId))?.patientRef,
    ),
  };
}

/** A bus on which every change that Hipline made itself leaves its entry before it is told. */
export const auditedBus = (audit: Audit, bus: Bus): Bus => ({
  async publish(event) {
    const { metadata, data } = event.detail as Pick<Told, "metadata" | "data">;
    const { clinicId, patientId } = data as { clinicId?: string; patientId?: string };
    if (isOwnChange(event.type, data) && clinicId !== undefined && patientId !== undefined) {
      const entry = entryOf({ type: event.type, metadata, data }, "hipline");
      await audit.add(patientRefOf(clinicId, patientId), entry);
    }
    await bus.publish(event);
  },
});
