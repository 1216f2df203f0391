import { existsSync, readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { type Contract, allEvents, facts, fromClinic, fromPatient } from "../../events/index.ts";
import { jsonSchemaOf } from "../../infra/docs/json-schema.ts";
import { fieldsOf } from "./walk.ts";

const folder = resolve(import.meta.dirname, "../../events");
const fileOf = (event: Contract) => `${event.type.replace(/(?<=.)[A-Z]/g, "-$&").toLowerCase()}.ts`;
const typesOf = (events: readonly Contract[]) => events.map((event) => event.type);

test("the events of each publisher", () => {
  expect(typesOf(fromClinic)).toEqual([
    ...[
      "ConsultBooked",
      "ConsultRescheduled",
      "ConsultCancelled",
      "PlanAssigned",
      "PlanPaused",
      "PlanResumed",
    ],
    ...[
      "PlanEnded",
      "ProgressionDecided",
      "HoldLifted",
      "AlertAcknowledged",
      "PatientUpdated",
      "PatientErased",
    ],
  ]);
  expect(typesOf(fromPatient)).toEqual([
    ...[
      "CheckInSubmitted",
      "PreferencesChanged",
      "PausedByPatient",
      "ResumedByPatient",
      "PatientUnsubscribed",
      "Resubscribed",
      "NotMe",
    ],
  ]);
  expect(typesOf(facts)).toEqual([
    ...["EnrollmentStarted", "EmailSent", "EmailFailed", "EmailBounced", "EmailStopped", "EmailResumed"],
    ...["CheckInRecorded", "RedFlagRaised"],
    ...["ProgressionProposed", "ProgramCompleted", "EnrollmentEnded", "ErasureCompleted", "EventRefused"],
  ]);
  expect(new Set(fromClinic.map((event) => event.source))).toEqual(new Set(["clinic"]));
  expect(new Set(fromPatient.map((event) => event.source))).toEqual(new Set(["hipline.web"]));
  expect(new Set(facts.map((event) => event.source))).toEqual(new Set(["hipline"]));
});

test("every event has a file of its own, and index.ts knows every file", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const others = ["define.ts", "fields.ts", "index.ts", "refusal.ts"];
  expect(files.filter((name) => !others.includes(name)).sort()).toEqual(allEvents.map(fileOf).sort());
});

describe.each(allEvents.map((event) => [event.type, event] as const))("%s", (type, event) => {
  test("its example parses and comes back unchanged", () => {
    const { metadata, data } = event.example;
    expect(event.parse(event.example)).toEqual({ ok: true, event: { type, metadata, data } });
  });

  test("its pattern names its source and its type", () => {
    expect(event.pattern).toEqual({ source: [event.source], "detail-type": [type] });
  });

  test("it says what happened", () => {
    expect(event.description).toMatch(/^[A-Z].{20,}\.$/);
  });

  test("every field has a description and an example", () => {
    const undescribed = fieldsOf(event).filter(
      ({ schema }) => !schema.description?.endsWith(".") || schema.examples?.length !== 1,
    );
    expect(undescribed.map(({ path }) => path)).toEqual([]);
  });

  test("every object is closed", () => {
    const objects = [{ path: "", schema: jsonSchemaOf(event) }, ...fieldsOf(event)].filter(
      ({ schema }) => schema.type === "object",
    );
    expect(
      objects.filter(({ schema }) => schema.additionalProperties !== false).map(({ path }) => path),
    ).toEqual([]);
  });

  test("every pattern in its schema works with and without Unicode mode", () => {
    const patterns = JSON.stringify(jsonSchemaOf(event)).match(/"pattern":"(?:[^"\\]|\\.)*"/g) ?? [];
    const sources = patterns.map((pattern) => (JSON.parse(`{${pattern}}`) as { pattern: string }).pattern);
    expect(() => sources.flatMap((source) => [new RegExp(source), new RegExp(source, "u")])).not.toThrow();
    expect(sources.filter((source) => source.includes("\\p{"))).toEqual([]);
  });
});

test("contracts import zod/mini and each other, nothing else", () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const imports = files.flatMap((name) =>
    [...readFileSync(resolve(folder, name), "utf8").matchAll(/from "([^"]+)"/g)].map((match) => [
      name,
      match[1] ?? "",
    ]),
  );
  const foreign = imports.filter(
    ([name = "", from = ""]) => from !== "zod/mini" && !existsSync(resolve(folder, name, "..", from)),
  );
  expect(foreign).toEqual([]);
  expect(imports.filter(([, from]) => from?.startsWith("../../"))).toEqual([]);
});
