import { redFlags } from "../../events/fields/check-in.ts";
import { weekdays } from "../../shared/calendar/local-date.ts";
import { localTime } from "../../shared/calendar/zone.ts";
import { findProgram } from "../../shared/program/catalog.ts";
import type { Random } from "./random.ts";
import { contact, Script } from "./script.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Zones with early, late, odd and opposite changes of clocks, and with none. */
const zones = [
  "America/New_York",
  "America/Los_Angeles",
  "America/St_Johns",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "UTC",
];
const programs = ["pfp-12", "pfp-12", "run-8", "gentle-6"];

/** A patient's whole way, as chance has it: all that can be done is done to some. */
export function randomScript(random: Random, name: string): Script {
  const script = new Script(name);
  const timeZone = random.pick(zones);
  const startsAt = Date.parse("2027-01-01T00:00:00Z") + random.between(0, 365 * 24 * 60) * minuteMs;
  const program = random.pick(programs);
  const weeks = findProgram(program)?.weeks ?? 12;
  const endsAt = startsAt + (weeks + random.between(2, 7)) * 7 * dayMs;
  const some = (low: number, high: number) => random.between(low, high) * minuteMs;
  const during = () => startsAt + dayMs + Math.floor(random.fraction() * (endsAt - startsAt - 2 * dayMs));

  const hasVisit = random.chance(0.6);
  if (hasVisit) visit(random, script, startsAt - some(60, 20_000), { timeZone });
  const isGated = random.chance(0.15);
  const { date } = localTime(new Date(startsAt + random.between(0, 3) * dayMs), timeZone);
  const told = { email: "maria@example.com", timeZone };
  script.assign(startsAt, {
    program,
    startDate: date,
    ...(random.chance(0.5) ? { hour: random.between(8, 19) } : {}),
    ...(random.chance(0.3) ? { weekday: random.pick(weekdays) } : {}),
    ...(isGated ? { gate: "clinician" } : {}),
    ...(hasVisit ? {} : { contact: { ...contact, ...told } }),
  });
  if (random.chance(0.12)) another(random, script, { timeZone, after: during(), endsAt });
  pauses(random, script, during);
  answers(random, script, { weeks, during });
  decisions(random, script, { weeks, during, more: isGated ? 0.8 : 0.15 });
  if (random.chance(0.1)) {
    const at = during();
    script.unsubscribe(at);
    if (random.chance(0.6)) script.resubscribe(at + some(1, 60_000));
    else if (random.chance(0.3)) script.agreeAnew(at + some(1, 60_000));
  }
  if (random.chance(0.05)) {
    const at = during();
    script.notMe(at);
    if (random.chance(0.7)) script.update(at + some(1, 40_000), { email: "maria.right@example.com" });
  }
  if (random.chance(0.08)) {
    const at = during();
    script.halt(at, at + some(5, 4 * 24 * 60));
  }
  if (random.chance(0.15)) script.prefer(during(), { weekday: random.pick(weekdays) });
  if (random.chance(0.1)) script.prefer(during(), { hour: random.between(8, 19) });
  if (random.chance(0.1)) script.update(during(), { email: "maria.new@example.com" });
  if (random.chance(0.05)) script.update(during(), { timeZone: random.pick(zones) });
  if (random.chance(0.1)) script.end(during());
  if (random.chance(0.05)) {
    const at = during();
    script.erase(at);
    if (random.chance(0.7)) script.importAgain(at + some(1, 20_000));
  }
  script.end(endsAt);
  return script;
}

/** Another plan takes the place of the first, sometimes within moments, and much is done to that one too. */
function another(
  random: Random,
  script: Script,
  { timeZone, after, endsAt }: { timeZone: string; after: number; endsAt: number },
): void {
  const assignedAt = script.assigned?.at ?? after;
  const at = random.chance(0.2) ? assignedAt + random.between(0, 10 * 60_000) : after;
  const program = random.pick(programs);
  const { date } = localTime(new Date(at + random.between(0, 3) * dayMs), timeZone);
  const next = script.replace(at, { program, startDate: date });
  const during = () => at + Math.floor(random.fraction() * (endsAt - at));
  const weeks = findProgram(program)?.weeks ?? 12;
  pauses(random, next, during);
  answers(random, next, { weeks, during });
  next.end(endsAt);
}

function visit(random: Random, script: Script, at: number, told: { timeZone: string }): void {
  let startsAt = at + random.between(1, 240) * hourMs;
  script.book(at, startsAt, told);
  let changed = at;
  while (random.chance(0.25)) {
    changed += random.between(1, 600) * minuteMs;
    startsAt = changed + random.between(1, 240) * hourMs;
    script.move(changed, startsAt);
  }
  if (random.chance(0.15)) script.cancel(changed + random.between(1, 600) * minuteMs);
}

function pauses(random: Random, script: Script, during: () => number): void {
  for (const holdId of ["hold-1", "hold-2"]) {
    if (!random.chance(0.15)) continue;
    const at = during();
    const until = new Date(at + random.between(1, 30) * dayMs).toISOString().slice(0, 10);
    script.pause(at, holdId, random.chance(0.3) ? until : undefined);
    if (random.chance(0.8)) script.resume(at + random.between(1, 30_000) * minuteMs, holdId);
  }
  if (!random.chance(0.1)) return;
  const at = during();
  script.pauseMyself(at, new Date(at + random.between(1, 20) * dayMs).toISOString().slice(0, 10));
  if (random.chance(0.3)) script.resumeMyself(at + random.between(1, 20_000) * minuteMs);
}

/** Answers come whenever, about any week that was sent; of the warning signs some are looked into, sooner or later. */
function answers(
  random: Random,
  script: Script,
  { weeks, during }: { weeks: number; during: () => number },
): void {
  while (random.chance(0.7)) {
    const at = during();
    const pain = random.chance(0.1) ? 7 : random.between(0, 4);
    if (!random.chance(0.08)) {
      script.answer(at, random.between(1, weeks), { pain });
      continue;
    }
    script.answer(at, random.between(1, weeks), { pain, redFlags: [random.pick(redFlags)] });
    if (random.chance(0.3)) script.acknowledge(at + random.between(1, 3_000) * minuteMs, 1);
    if (random.chance(0.8)) script.lift(at + random.between(1, 15_000) * minuteMs);
  }
}

/** A clinician's word comes whenever, about any week: to go on, to have it again, or to go back. */
function decisions(
  random: Random,
  script: Script,
  { weeks, during, more }: { weeks: number; during: () => number; more: number },
): void {
  while (random.chance(more)) {
    const decision = random.pick(["advance", "advance", "repeat", "step-back"] as const);
    script.decide(during(), random.between(1, weeks), decision);
  }
}
