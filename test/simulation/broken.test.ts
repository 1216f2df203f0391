import { expect, it } from "vitest";
import { broken } from "./broken.ts";
import { everyCall } from "./exhaustive.ts";
import { noFaults, plannedFaults } from "./faults.ts";
import { play } from "./play.ts";
import { randomFrom } from "./random.ts";
import { scenarios } from "./scenarios.ts";
import { contact, Script } from "./script.ts";
import { simulate } from "./simulate.ts";

it.each([
  ["send, then mark", "one email", "was accepted 2 times"],
  ["claim, then send, and nobody asks what became of it", "one email", "nobody asked what became"],
  ["an attempt is given up before SES has spoken of it", "one email", "was accepted 2 times"],
  ["the status is checked before the claim, not with it", "one email", "was accepted 2 times"],
  ["a plan that is already stored is acknowledged", "two weeks", "nothing became of the email"],
  ["a pause is a state, not one of several holds", "two pauses of which one ends", "although it is held"],
  ["of warning signs the last word wins", "a warning sign, and answers without it", "although it is held"],
  ["a new phase waits for nobody", "a phase that nobody opens", "begins a phase that nobody opened"],
  [
    "whoever says that they are somebody else takes back the patient's stop",
    "an unsubscribe, and somebody else's mailbox",
    "although it is suppressed",
  ],
  ["the plan that was replaced goes on", "another plan", "another plan had taken the place of its own"],
  [
    "email goes on although operators stopped it",
    "operators stop email before it is sent",
    "left although operators had stopped email",
  ],
  ["a pause leaves no entry in the trail", "a pause and its end", "is not in the trail"],
  [
    "an old list brings back who was erased",
    "an erasure, and the list of before once more",
    "left after the clinic was told that the patient is forgotten",
  ],
  [
    "the offset of today is the offset of every day",
    "clocks that change",
    "at another hour than the patient's",
  ],
] as const)("%s: caught", { timeout: 120_000 }, async (mistake, story, sentence) => {
  const script = scenarios[story];
  if (!script) throw new Error(`there is no scenario "${story}"`);
  const { wrong } = await everyCall(script, broken[mistake], { until: sentence });
  expect(wrong.join("\n")).toContain(sentence);
});

it("who agrees anew after an erasure gets email again", async () => {
  const monday = Date.parse("2027-01-18T14:00:00Z");
  const hour = 3_600_000;
  const script = new Script("s").assign(monday, { program: "gentle-6", contact }).erase(monday + hour);
  const accepted: number[] = [];
  await play({
    script: script.importAgain(monday + 72 * hour, monday + 48 * hour).end(monday + 96 * hour),
    random: randomFrom(1),
    faults: plannedFaults(new Map()),
    onAccepted: ({ at }) => accepted.push(at),
  });
  expect(accepted.map((at) => at > monday + hour)).toEqual([false, true]);
});

it("a SES that speaks late, yet in time, is no mistake", { timeout: 120_000 }, async () => {
  const script = scenarios["one email"];
  if (!script) throw new Error("the scenario is missing");
  const { wrong } = await everyCall(script, { rates: { eventLate: 1 } });
  expect(wrong).toEqual([]);
});

it("nobody looks after what was due: caught", async () => {
  const mistake = broken["nobody looks after what was due"];
  const { lost } = await simulate({ programs: 100, seed: 1, rates: noFaults, broken: mistake });
  expect(lost).toBeGreaterThan(0);
});

it("who is over is not looked at any more: caught, and the same faults do no harm to Hipline", async () => {
  const { rates, ...mistake } = broken["who is over is not looked at any more"];
  const troubled = { programs: 40, seed: 1, rates: { ...noFaults, ...rates } };
  expect((await simulate({ ...troubled, broken: mistake })).lost).toBeGreaterThan(0);
  expect((await simulate(troubled)).failures).toEqual([]);
});

it("a GET does what only a POST may: caught", async () => {
  const mistake = broken["a GET does what only a POST may"];
  const { failures } = await simulate({ programs: 8, seed: 1, rates: noFaults, broken: mistake });
  expect(failures.map(({ sentences }) => sentences.join()).join()).toContain("a GET of /u/");
});
