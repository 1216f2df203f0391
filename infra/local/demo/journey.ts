import { createHash } from "node:crypto";
import {
  consultBooked,
  planAssigned,
  progressionDecided,
  type Contract,
  type NewMetadata,
} from "../../../events/index.ts";
import { addDays } from "../../../shared/calendar/local-date.ts";
import { instantOf } from "../../../shared/calendar/zone.ts";
import { answerCheckIn, answered } from "./check-in.ts";
import type { Local } from "../local.ts";
import type { DemoOptions } from "./options.ts";

export const clinicId = "hip-strong";
export const patientId = "demo-patient";
export const planId = "demo-plan";
export const consultId = "demo-consult";

/** The days of the demo: booked a week before the program starts, seen and assigned three days before; one check-in is answered. */
export function demoDays({ start, zone, program }: DemoOptions) {
  const at = (date: string, hour: number): Date => instantOf({ date, hour, minute: 0 }, zone);
  return {
    bookedAt: at(addDays(start, -7), 10),
    consultAt: at(addDays(start, -3), 10),
    assignedAt: at(addDays(start, -3), 11),
    checkInAt: at(addDays(start, 4), 18),
    endsAt: at(addDays(start, 7 * program.weeks), 23),
  };
}

/** Lives through consult and program, one week of virtual time after the other. */
export async function playJourney(
  local: Local,
  options: DemoOptions,
  progress: (line: string) => void,
): Promise<void> {
  const { zone, start, program, language, gate } = options;
  const { bookedAt, consultAt, assignedAt, checkInAt, endsAt } = demoDays(options);
  const clinic = { clinicId, patientId };
  const consent = { at: bookedAt.toISOString(), textVersion: "v1" };
  const contact = {
    email: "maria@example.com",
    givenName: "Maria",
    language,
    timeZone: zone,
    birthYear: 1962,
    consent,
  };

  progress("A consult is booked.");
  const topic = "knee" as const;
  publish(local, consultBooked, { ...clinic, consultId, startsAt: consultAt.toISOString(), topic, contact });
  await local.clock.advanceTo(assignedAt.getTime());

  progress(`The clinician assigns ${program.id}, starting ${start}.`);
  const signed = { signedBy: "Dr. Ada Park", signedAt: consultAt.toISOString() };
  publish(local, planAssigned, { ...clinic, planId, program: program.id, startDate: start, gate, ...signed });
  await local.clock.settle();

  const phaseEnds = new Set<number>(program.phases.map(({ weeks }) => weeks.last));
  for (let week = 1; week <= program.weeks; week += 1) {
    progress(`Week ${week} of ${program.weeks}.`);
    if (gate === "clinician" && phaseEnds.has(week) && week < program.weeks) {
      // The phase is opened before its last week's email has gone, so that no week repeats.
      publish(local, progressionDecided, {
        ...clinic,
        planId,
        week,
        decision: "advance",
        decidedBy: "Dr. Ada Park",
      });
    }
    if (week === answered.week) {
      await local.clock.advanceTo(checkInAt.getTime());
      progress(`Maria taps ${answered.pain} of 10 in the email, and sends the page that it opens.`);
      await answerCheckIn(local);
    }
    await local.clock.advanceTo(
      instantOf({ date: addDays(start, 7 * week - 1), hour: 12, minute: 0 }, zone).getTime(),
    );
  }
  await local.clock.advanceTo(endsAt.getTime());
}

type DataOf<One> = One extends { build(metadata: NewMetadata, data: infer Data): object } ? Data : never;

function publish<One extends Contract>(local: Local, contract: One, data: DataOf<One>): void {
  const at = new Date(local.clock.now()).toISOString();
  const eventId = createHash("sha256").update(`${contract.type} ${at}`).digest("hex").slice(0, 32);
  const build = contract.build as (metadata: NewMetadata, data: unknown) => object;
  const detail = build({ eventId, occurredAt: at, correlationId: "demo-correlation" }, data);
  local.putEvents([{ source: contract.source, detailType: contract.type, detail }]);
}
