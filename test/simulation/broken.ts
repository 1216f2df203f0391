import { redFlagHoldId } from "../../shared/enrollment/alerts.ts";
import { isClaimable, withClaim } from "../../shared/enrollment/claim.ts";
import type { Broken } from "./world.ts";

const hourMs = 3_600_000;

/** Hiplines with one well-known mistake each. A simulation that does not catch them proves nothing. */
export const broken = {
  "send, then mark": {
    // Told at once by SES, even this one would often get away with it.
    rates: { eventLate: 1 },
    ports: ({ enrollments }, world) => ({
      enrollments: {
        ...enrollments,
        claim(request) {
          const current = world.enrollments.items.get(request.enrollmentId);
          if (!isClaimable(current, request)) return Promise.resolve(undefined);
          const claimed = withClaim(current, request);
          const { claim, ...unmarked } = claimed;
          world.enrollments.items.set(current.id, unmarked);
          return Promise.resolve(claimed);
        },
      },
    }),
  },
  "claim, then send, and nobody asks what became of it": {
    ports: ({ schedules }) => ({
      schedules: {
        ensureWeekly: (weekly) => schedules.ensureWeekly(weekly),
        remove: (name) => schedules.remove(name),
        about: (subject) => schedules.about(subject),
        ensureOnce: (once) =>
          once.name.startsWith("settle-") ? Promise.resolve() : schedules.ensureOnce(once),
      },
    }),
    skips: (queue) => queue === "reconcile",
  },
  "an attempt is given up before SES has spoken of it": {
    rates: { eventLate: 1 },
    latestEventMs: 60 * hourMs,
  },
  "the status is checked before the claim, not with it": {
    ports: ({ enrollments }, world) => ({
      enrollments: {
        ...enrollments,
        async claim(request) {
          const current = await enrollments.get(request.enrollmentId);
          if (!isClaimable(current, request)) return undefined;
          return world.copies.call("enrollments.claim, its write", () => {
            const claimed = withClaim(current, request);
            world.enrollments.items.set(current.id, claimed);
            return Promise.resolve(claimed);
          });
        },
      },
    }),
  },
  "a plan that is already stored is acknowledged": {
    skips: (queue, _, world) => queue === "assign-plan" && world.enrollments.items.size > 0,
  },
  "a pause is a state, not one of several holds": {
    event: (event) =>
      "holdId" in event.data ? { ...event, data: { ...event.data, holdId: "pause" } } : event,
  },
  "of warning signs the last word wins": {
    // Answers without a sign take the hold of the ones before away.
    skips: (queue, body, { enrollments: { items } }) => {
      if (queue !== "check-in") return false;
      const { data } = body as { data: { enrollmentId: string; answers: { redFlags: unknown[] } } };
      const plan = items.get(data.enrollmentId);
      if (plan?.status === "active" && data.answers.redFlags.length === 0) {
        const { [redFlagHoldId]: hold, ...holds } = plan.holds;
        items.set(plan.id, { ...plan, holds });
      }
      return false;
    },
  },
  "the offset of today is the offset of every day": {
    ports: ({ schedules }) => ({
      schedules: {
        ensureOnce: (once) => schedules.ensureOnce(once),
        remove: (name) => schedules.remove(name),
        about: (subject) => schedules.about(subject),
        // New York in winter, for ever.
        ensureWeekly: (weekly) => schedules.ensureWeekly({ ...weekly, timeZone: "Etc/GMT+5" }),
      },
    }),
  },
  "a new phase waits for nobody": {
    event: (event) =>
      "gate" in event.data ? { ...event, data: { ...event.data, gate: "calendar" } } : event,
  },
  "whoever says that they are somebody else takes back the patient's stop": {
    ports: ({ patients }) => ({
      patients: {
        get: (ref) => patients.get(ref),
        save({ subscription, ...patient }) {
          return patients.save(
            patient.wrongAddress || !subscription ? patient : { ...patient, subscription },
          );
        },
      },
    }),
  },
  "a pause leaves no entry in the trail": {
    ports(_, { audit }) {
      const add = audit.add.bind(audit);
      audit.add = (ref, entry) => (entry.action === "PlanPaused" ? Promise.resolve() : add(ref, entry));
      return {};
    },
  },
  "the plan that was replaced goes on": {
    ports: ({ enrollments }) => ({
      enrollments: {
        ...enrollments,
        save: (enrollment) =>
          enrollment.status === "ended" && enrollment.reason === "replaced"
            ? Promise.resolve(true)
            : enrollments.save(enrollment),
      },
    }),
  },
  "email goes on although operators stopped it": {
    control: ({ stopped, ...control }) => control,
  },
  "a GET does what only a POST may": {
    method: () => "POST",
  },
  "nobody looks after what was due": {
    rates: { dropSchedule: 0.05 },
    skips: (queue) => queue === "reconcile",
  },
  "an old list brings back who was erased": {
    ports: ({ patients, erasedAddresses }) => ({
      erasedAddresses: {
        add: (email, at) => erasedAddresses.add(email, at),
        erasedAt: () => Promise.resolve(undefined),
      },
      patients: {
        async get(id) {
          const patient = await patients.get(id);
          return patient?.erasedAt ? { ...patient, erasedAt: "2000-01-01T00:00:00Z" } : patient;
        },
        save: (patient) => patients.save(patient),
      },
    }),
  },
  "who is over is not looked at any more": {
    rates: { dropSchedule: 0.3, sesDrop: 0.3 },
    ports: ({ enrollments }, world) => ({
      enrollments: {
        ...enrollments,
        async dueIn(key) {
          const { ids } = await enrollments.dueIn(key);
          return { ids: ids.filter((id) => world.enrollments.items.get(id)?.status === "active") };
        },
      },
    }),
  },
} satisfies Record<string, Broken>;
