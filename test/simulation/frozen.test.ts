import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
  checkInSubmitted,
  consultBooked,
  consultCancelled,
  consultRescheduled,
  patientErased,
  planAssigned,
} from "../../events/index.ts";
import { planChanges } from "../../functions/change-plan/events.ts";
import { wrongIn } from "./exhaustive.ts";
import { plannedFaults } from "./faults.ts";
import { play } from "./play.ts";
import { randomFrom } from "./random.ts";
import { contact, Script, type Act } from "./script.ts";

const monday = Date.parse("2027-01-18T14:00:00Z");
const dayMs = 86_400_000;
const folder = join(import.meta.dirname, "../../events/examples");

const queues: Record<Act["queue"], readonly Contract[]> = {
  "record-consult": [consultBooked, consultRescheduled, consultCancelled],
  "assign-plan": [planAssigned],
  "change-plan": planChanges,
  "check-in": [checkInSubmitted],
  "erase-patient": [patientErased],
};
interface Contract {
  source: string;
  type: string;
  parse(detail: unknown): { ok: true; event: object } | { ok: false };
}

interface Detail {
  metadata: object;
  data: Record<string, unknown>;
}

/** Every event that was ever released, in the shape that it had then. */
const frozen = Object.entries(queues).flatMap(([queue, contracts]) =>
  contracts.flatMap((contract) =>
    readdirSync(join(folder, contract.type), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".json"))
      .map((path) => ({ name: join(contract.type, path), queue: queue as Act["queue"], contract })),
  ),
);

/** Two weeks of a plan, with a visit before it and one event more, about the same patient. */
function storyWith({ name, queue, contract }: (typeof frozen)[number]): Script {
  const script = new Script("s")
    .book(monday - 5 * dayMs, monday - dayMs, contact)
    .assign(monday, { program: "gentle-6", contact });
  const at = monday + 2 * dayMs;
  const { metadata, data } = JSON.parse(readFileSync(join(folder, name), "utf8")) as Detail;
  const [booked, assigned] = script.acts.map((act) => act.event.data);
  const known: Record<string, unknown> = {
    ...booked,
    ...assigned,
    enrollmentId: script.enrollmentId,
    patientRef: script.patientRef,
  };
  const own = ["clinicId", "patientId", "planId", "consultId", "enrollmentId", "patientRef", "contact"];
  const ids = Object.fromEntries(own.filter((id) => id in data).map((id) => [id, known[id]]));
  const parsed = contract.parse({
    metadata: { ...metadata, occurredAt: new Date(at).toISOString() },
    data: { ...data, ...ids },
  });
  if (!parsed.ok) throw new Error(`${name} was released and must be read for ever`);
  script.acts.push({ at, queue, source: contract.source, event: parsed.event as Act["event"] });
  return script.end(monday + 12 * dayMs);
}

it.each(frozen)("$name, however old, loses nothing and sends nothing twice", async (event) => {
  const played = await play({
    script: storyWith(event),
    random: randomFrom(1),
    faults: plannedFaults(new Map()),
  });
  expect(wrongIn(played)).toEqual([]);
});
