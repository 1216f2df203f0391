import { afterAll, beforeAll, expect, it } from "vitest";
import { tableEnrollments } from "../../../shared/aws/table.ts";
import type { Next } from "../../../shared/enrollment/enrollment.ts";
import { memoryEnrollments } from "../../../shared/memory.ts";
import { active, enrollmentId } from "../../support/builders.ts";
import { tableEngine } from "../../support/table-engine.ts";

let engine: Awaited<ReturnType<typeof tableEngine>>;
beforeAll(async () => void (engine = await tableEngine()));
afterAll(() => engine.close());

const date = "2027-01-18";
const request = {
  enrollmentId,
  slot: date,
  token: "claim-1",
  addressHash: "a1",
  hour: 8,
  now: new Date("2027-01-18T13:05:00Z"),
};

it.each<[string, Next]>([
  ["a week", { kind: "week", week: 3, date }],
  ["a week that comes again", { kind: "week", week: 3, date, repeat: "clinician" }],
])("the table claims %s as memory does, and says in the claim what it carries", async (_, next) => {
  const stores = [memoryEnrollments(), tableEnrollments(engine.access)];
  const answers = await Promise.all(
    stores.map(async (store) => {
      const { rev = 0 } = (await store.get(enrollmentId)) ?? {};
      await store.save({ ...active({ next }), rev });
      const { rev: first, ...claimed } = (await store.claim(request)) ?? {};
      const { rev: second, ...read } = (await store.get(enrollmentId)) ?? {};
      const again = await store.claim({ ...request, token: "claim-2" });
      return { claimed, read, again };
    }),
  );
  const [memory, table] = answers;
  expect(table).toEqual(memory);
  expect(table?.claimed).toMatchObject({ claim: { week: 3 }, attempts: 1 });
  expect(table?.again).toBeUndefined();
});
