import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dlq } from "../../../infra/cli/dlq.ts";
import { enroll } from "../../../infra/cli/enroll.ts";
import { erase } from "../../../infra/cli/erase.ts";
import { exportData } from "../../../infra/cli/export.ts";
import { importPatients } from "../../../infra/cli/import.ts";
import { pause, resume } from "../../../infra/cli/pause.ts";
import { redrive } from "../../../infra/cli/redrive.ts";
import { runHipline } from "../../../infra/cli/run.ts";
import { runningFile } from "../../../infra/cli/stage/running.ts";
import { status } from "../../../infra/cli/status.ts";
import { playTemplate, type Local } from "../../../infra/local/hipline.ts";
import { enrollmentIdOf } from "../../../shared/identity.ts";
import { assembly } from "../../support/played-hipline.ts";

const contact = {
  email: "canary.person@example.com",
  givenName: "Canaryname",
  language: "en",
  timeZone: "America/New_York",
  birthYear: 1950,
  consent: { at: "2027-01-10T15:00:00Z", textVersion: "v1" },
};
const patient = { clinicId: "hip-strong", patientId: "p-1" };
const whom = ["--clinic", "hip-strong", "--patient", "p-1"];

let local: Local;
let root: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "hipline-stage-"));
  local = await playTemplate({ assembly: await assembly(), startAt: new Date("2027-01-15T17:00:00Z") });
  const { endpoint, region, credentials } = local;
  mkdirSync(dirname(runningFile(root)), { recursive: true });
  writeFileSync(runningFile(root), JSON.stringify({ stage: "dev", endpoint, region, credentials }));
}, 300_000);
afterAll(async () => {
  await local.close();
  rmSync(root, { recursive: true });
});

async function hipline(...args: string[]): Promise<{ code: number; printed: string; told: string }> {
  const printed: string[] = [];
  const told: string[] = [];
  const verbs = [status, exportData, erase, dlq, redrive, enroll, importPatients, pause, resume];
  const code = await runHipline(verbs, args, {
    print: (text) => void printed.push(text),
    tell: (text) => void told.push(text),
    folder: root,
    root,
  });
  return { code, printed: printed.join("\n"), told: told.join("\n") };
}

let count = 0;
async function publish(detailType: string, data: object, source = "clinic"): Promise<void> {
  const eventId = `stage-event-${(count += 1)}`;
  const occurredAt = new Date(local.clock.now()).toISOString();
  const detail = { metadata: { eventId, occurredAt, version: 1, correlationId: "stage-run" }, data };
  local.putEvents([{ source, detailType, detail }]);
  await local.clock.settle();
}
const days = (n: number) => local.clock.advanceTo(local.clock.now() + n * 86_400_000);

describe("a command that lacks something", () => {
  it.each([
    [["status", ...whom], "Say which Hipline: --local for the one that npm start plays, or --stage prod."],
    [["status", "--local", "--stage", "prod", ...whom], "Say which Hipline"],
    [
      ["status", "--stage", "Prod!", ...whom],
      'A stage is 2 to 12 lower-case letters or digits, found "Prod!".',
    ],
    [["status", "--local", "--clinic", "hip-strong"], "--patient is missing. See --help."],
    [["status", "--local", "--patent", "p-1"], "Unknown option '--patent'."],
    [
      ["status", "--local", ...whom],
      'Nothing is held about patient "p-1" of clinic "hip-strong". Check both ids.',
    ],
    [["dlq", "sned", "--local"], 'There is no queue "sned". There is: record-consult,'],
    [["redrive", "--local"], "Name a queue: record-consult,"],
    [["erase", "--local", ...whom], "Say --yes if that is meant."],
  ])("%j says so in a sentence", async (args, sentence) => {
    const { code, printed, told } = await hipline(...args);
    expect([code, printed]).toEqual([1, ""]);
    expect(told).toContain(sentence);
    expect(told.split("\n")).toHaveLength(1);
  });

  it("says that no local Hipline runs", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "hipline-none-"));
    const told: string[] = [];
    const code = await runHipline([status], ["status", "--local", ...whom], {
      print: () => undefined,
      tell: (text) => void told.push(text),
      folder: elsewhere,
      root: elsewhere,
    });
    rmSync(elsewhere, { recursive: true });
    expect([code, told]).toEqual([1, ["No local Hipline runs. Start one in another terminal: npm start"]]);
  });
});

describe("a patient, from the first plan to the erasure", () => {
  beforeAll(async () => {
    await publish("PlanAssigned", {
      ...patient,
      planId: "plan-1",
      program: "pfp-12",
      startDate: "2027-01-18",
      signedBy: "Dr. Ada Park",
      signedAt: "2027-01-15T16:00:00Z",
      contact,
    });
    await publish("ConsultBooked", {
      ...patient,
      consultId: "c-1",
      startsAt: "never",
      topic: "knee",
      contact,
    });
    await publish("ConsultBooked", {
      ...patient,
      patientId: "p-2",
      consultId: "c-2",
      startsAt: "never",
      contact,
    });
    const enrollmentId = enrollmentIdOf("hip-strong", "plan-1");
    await publish("CheckInSubmitted", { enrollmentId, week: 1, answers: { worstPain: 99 } }, "hipline.web");
    await days(4);
  }, 300_000);

  it("has a status without personal data", async () => {
    const { code, printed } = await hipline("status", "--local", ...whom);
    expect(code).toBe(0);
    expect(printed.split("\n")).toEqual([
      expect.stringMatching(/^patient {2}p-1 of hip-strong, ref [0-9a-f]{32}$/),
      "contact  known, consent of 2027-01-10T15:00:00Z",
      expect.stringMatching(/^plan {5}plan-1 active, enrollment [0-9a-f]{32}$/),
      "emails   1 due: 1 sent",
      "next     week 2 on 2027-01-25",
      "change   2027-01-15T17:00:00.000Z clinic PlanAssigned",
      "change   2027-01-15T17:00:00.000Z hipline EnrollmentStarted",
    ]);
  });

  it("is written out as data and as a page, for their owner's eyes alone", async () => {
    const { code, printed } = await hipline("export", "--local", ...whom);
    expect([code, printed]).toEqual([
      0,
      "Written: out/export/hip-strong/p-1.json and .html. They hold personal data; delete them afterwards.",
    ]);
    const file = join(root, "out/export/hip-strong/p-1");
    const data = JSON.parse(readFileSync(`${file}.json`, "utf8")) as { patient: { contact: object } };
    expect(data.patient.contact).toEqual(contact);
    expect(readFileSync(`${file}.html`, "utf8")).toContain("Canaryname");
    expect(statSync(`${file}.json`).mode & 0o777).toBe(0o600);
  });

  it("has dead letters, listed without what they hold", async () => {
    const all = await hipline("dlq", "--local");
    expect(all.printed).toMatch(/^record-consult +2$/m);
    expect(all.printed).toMatch(/^undelivered-events +0$/m);
    const one = await hipline("dlq", "record-consult", "--local");
    expect(one.printed.split("\n")).toHaveLength(2);
    expect(one.printed).toMatch(
      /^2027-01-15T17:00:00.000Z {2}ConsultBooked stage-event-2 hip-strong {2}data.startsAt must be a real date/,
    );
    expect(one.printed).not.toMatch(/canary/i);
  });

  it("is erased, dead letters too, and nobody else's", async () => {
    const { code, printed, told } = await hipline("erase", "--local", "--yes", ...whom);
    expect([code, told.split("\n").sort()]).toEqual([
      0,
      ["check-in: 1 dead letter removed", "record-consult: 1 dead letter removed"],
    ]);
    expect(printed).toMatch(/^PatientErased is published, event [0-9a-f-]{36}\./);
    await days(0.01);
    expect((await hipline("status", "--local", ...whom)).printed).toMatch(/^erased {3}as of 2027-01-19T/m);
    expect((await hipline("dlq", "record-consult", "--local")).printed).toContain("stage-event-3");
    expect(JSON.stringify(await local.items())).not.toMatch(/canary/i);
    expect(existsSync(join(root, "out/export/hip-strong/p-1.json"))).toBe(true);
  });

  it("does not stand in the way of what is tried again", async () => {
    const { printed } = await hipline("redrive", "record-consult", "--local");
    expect(printed).toBe("record-consult: 1 tried again.");
    await local.clock.settle();
    // It is as unreadable as before, and back where people look.
    expect((await hipline("dlq", "--local")).printed).toMatch(/^record-consult +1$/m);
    expect((await hipline("redrive", "send", "--local")).printed).toBe("Nothing was given up on send.");
    expect(local.denials()).toEqual([]);
  });
});

const maria = {
  clinic: "hip-strong",
  patient: "p-10",
  plan: "plan-10",
  program: "gentle-6",
  start: "2027-01-25",
  "signed-by": "Dr. Ada Park",
  "signed-at": "2027-01-15T16:00:00Z",
  email: "maria@example.com",
  "given-name": "Maria",
  language: "en",
  "time-zone": "America/New_York",
  "birth-year": "1950",
  "consent-at": "2027-01-10T15:00:00Z",
  "consent-text": "v1",
};
const flags = (row: object) => Object.entries(row).flatMap(([name, value]) => [`--${name}`, String(value)]);
const statusOf = async (id: string) =>
  (await hipline("status", "--local", "--clinic", "hip-strong", "--patient", id)).printed;

describe("one patient", () => {
  it("is enrolled, paused and resumed", async () => {
    expect((await hipline("enroll", "--local", ...flags(maria))).code).toBe(0);
    await local.clock.settle();
    expect(await statusOf("p-10")).toContain("plan     plan-10 active");
    const hold = [
      "--clinic",
      "hip-strong",
      "--patient",
      "p-10",
      "--plan",
      "plan-10",
      "--hold",
      "knee-surgery",
    ];
    expect((await hipline("pause", "--local", ...hold, "--until", "2027-03-01")).code).toBe(0);
    await local.clock.settle();
    expect(await statusOf("p-10")).toContain("hold     knee-surgery by clinic until 2027-03-01");
    await days(0.001);
    expect((await hipline("resume", "--local", ...hold)).code).toBe(0);
    await local.clock.settle();
    expect(await statusOf("p-10")).not.toContain("hold ");
  });

  it.each([
    [
      { ...maria, email: "maria at home" },
      "contact.email must be an email address that Amazon SES can send to",
    ],
    [{ ...maria, weekday: "someday" }, "weekday must be one of mon, tue"],
    [{ ...maria, program: "" }, "program is missing: pfp-12, run-8, gentle-6, or a program of your own"],
  ])("is not enrolled with a mistake, which is told without what it holds: %#", async (row, sentence) => {
    const { code, told } = await hipline("enroll", "--local", ...flags(row));
    expect(code).toBe(1);
    expect(told).toContain(sentence);
    expect(told).not.toContain("at home");
  });
});

describe("a file of patients", () => {
  const head = Object.keys(maria).join(",").replace("given-name", "Given Name");
  const line = (changes: object) => Object.values({ ...maria, ...changes }).join(",");
  const file = (...lines: string[]): string => {
    writeFileSync(join(root, "patients.csv"), [head, ...lines].join("\r\n"));
    return "patients.csv";
  };
  const second = line({ patient: "p-11", plan: "plan-11", "given-name": '"Maria, the elder"' });

  it("with mistakes enrolls nobody, and tells each of them by line", async () => {
    const name = file(second, line({ patient: "p-12", "birth-year": "2020" }), line({ patient: "p 13" }));
    const { code, printed, told } = await hipline("import", name, "--local", "--yes");
    expect([code, printed]).toEqual([1, ""]);
    expect(told.split("\n")).toEqual([
      "line 3: data.contact.birthYear the patient must be 16 or older; enroll younger patients in person",
      expect.stringMatching(/^line 4: patientId must be an id of 1 to 64 letters/),
      "",
      "patients.csv: 2 of 3 rows are wrong. Nobody was enrolled.",
    ]);
    expect(await statusOf("p-11")).toBe("");
  });

  it("is only read until somebody says yes, and twice the same file enrolls nobody twice", async () => {
    const name = file(second);
    expect((await hipline("import", name, "--local")).printed).toBe(
      "patients.csv: 1 patient, no mistake found. Say --yes to enroll them.",
    );
    for (let time = 0; time < 2; time += 1) {
      expect((await hipline("import", name, "--local", "--yes")).code).toBe(0);
      await local.clock.settle();
    }
    const changes = (await statusOf("p-11")).split("\n").filter((each) => each.includes("PlanAssigned"));
    expect(changes).toHaveLength(1);
  });

  it.each([
    ["no-such.csv", "no-such.csv could not be read: ENOENT."],
    ["strange.csv", "Column 1 has a name that is not known. Known: clinic, patient,"],
    ["short.csv", "Columns are missing: plan, program,"],
    ["empty.csv", "The file holds no patient below its line of column names."],
  ])("that cannot be one says why: %s", async (name, sentence) => {
    writeFileSync(join(root, "strange.csv"), "phone\n1\n");
    writeFileSync(join(root, "short.csv"), "clinic,patient\nhip-strong,p-1\n");
    writeFileSync(join(root, "empty.csv"), `${head}\n`);
    const { code, told } = await hipline("import", name, "--local");
    expect(code).toBe(1);
    expect(told).toContain(sentence);
  });
});
