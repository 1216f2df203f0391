import { exampleAnswers } from "../../events/fields/check-in.ts";
import { composeCheckInReminder } from "../../shared/emails/check-in-reminder.ts";
import { composeWeeklyDigest } from "../../shared/emails/clinic-digest.ts";
import { composeProposal } from "../../shared/emails/clinic-proposal.ts";
import { composeRedFlagAlert } from "../../shared/emails/clinic-red-flag.ts";
import { composeCompleted } from "../../shared/emails/completed.ts";
import { composeBeforeVisit, composeVisitReminder } from "../../shared/emails/visit.ts";
import { composeWeekly } from "../../shared/emails/weekly.ts";
import { programs } from "../../shared/program/catalog.ts";
import { gentle6 } from "../../shared/program/gentle-6.ts";
import { pfp12 } from "../../shared/program/pfp-12.ts";
import { run8 } from "../../shared/program/run-8.ts";
import { emailFrom } from "./fixture.ts";
import type { Fixture } from "./fixture.ts";
import { pageFixtures } from "./page-fixtures.ts";
import { harbor, margaret, wilhelmina } from "./people.ts";

/**
 * Every email, and with page-fixtures.ts every page that is made for one person, as real people would get it. A new one appears
 * in the gallery by an entry here; the pages of the education site come by themselves.
 */

const beforeVisit = emailFrom(composeBeforeVisit);
const visitReminder = emailFrom(composeVisitReminder);
const weekly = emailFrom(composeWeekly);
const checkInReminder = emailFrom(composeCheckInReminder);
const completed = emailFrom(composeCompleted);
const redFlagAlert = emailFrom(composeRedFlagAlert);
const proposal = emailFrom(composeProposal);
const weeklyDigest = emailFrom(composeWeeklyDigest);

/** Tuesday 2 March 2027, 13:30 in New York. */
const startsAt = new Date("2027-03-02T18:30:00Z");
const knee = { ...margaret, topic: "knee", startsAt } as const;
const other = { ...wilhelmina, topic: "other", startsAt } as const;

const visits: Fixture[] = [
  beforeVisit("Visits", "before-visit-knee", "Before a visit, knee", (scene) => ({
    ...knee,
    ...scene,
    moved: false,
  })),
  beforeVisit("Visits", "before-visit-other", "Before a visit, other", (scene) => ({
    ...other,
    ...scene,
    moved: false,
  })),
  beforeVisit("Visits", "visit-moved", "Visit moved", (scene) => ({
    ...knee,
    ...scene,
    moved: true,
  })),
  visitReminder("Visits", "visit-reminder", "Visit reminder", (scene) => ({
    ...knee,
    ...scene,
  })),
];

const weeks: Fixture[] = programs.flatMap((program) =>
  Array.from({ length: program.weeks }, (_, index) => index + 1).map((week) =>
    weekly(
      `Weeks of ${program.id}`,
      `${program.id}-week-${String(week).padStart(2, "0")}`,
      `Week ${week}`,
      (scene) => ({ ...margaret, ...scene, program, week }),
    ),
  ),
);

const again = { ...margaret, program: pfp12, week: 4 } as const;
const specialWeeks: Fixture[] = [
  weekly("Other weeks", "again-check-in", "Again, after answers", (scene) => ({
    ...again,
    ...scene,
    repeat: "check-in",
  })),
  weekly("Other weeks", "tip-time", "With a tip", (scene) => ({
    ...again,
    ...scene,
    barrier: "time",
  })),
  weekly("Other weeks", "again-waiting", "Again, the next part is not signed", (scene) => ({
    ...again,
    ...scene,
    repeat: "waiting-for-clinician",
  })),
  weekly("Other weeks", "again-clinician", "Again, the clinician chose it", (scene) => ({
    ...again,
    ...scene,
    repeat: "clinician",
  })),
  weekly("Other weeks", "long-names", "Long names, bright color", (scene) => ({
    ...wilhelmina,
    ...scene,
    program: run8,
    week: 3,
  })),
];

const around: Fixture[] = [
  checkInReminder("Around a program", "check-in-reminder", "Check-in, day 5", (scene) => ({
    ...margaret,
    ...scene,
    week: 3,
    weeks: 12,
  })),
  completed("Around a program", "completed-pfp-12", "Completed", (scene) => ({
    ...margaret,
    ...scene,
    program: pfp12,
  })),
  completed("Around a program", "completed-gentle-6", "Completed, long names", (scene) => ({
    ...wilhelmina,
    ...scene,
    program: gentle6,
  })),
];

const plan = { clinic: harbor, patientId: "p-20417", planId: "plan-5512", week: 3 } as const;
const toClinics: Fixture[] = [
  redFlagAlert("To the clinic", "red-flag", "Red flag", (scene) => ({
    ...plan,
    ...scene,
    alertId: "alert-88231",
    flags: ["swollen-calf", "hot-knee-and-fever"],
    at: startsAt,
  })),
  redFlagAlert("To the clinic", "red-flag-escalation", "Red flag, to the second address", (scene) => ({
    ...plan,
    ...scene,
    alertId: "alert-88231",
    flags: ["night-or-rest-pain"],
    at: startsAt,
    isEscalation: true,
  })),
  proposal("To the clinic", "proposal-goes-on", "Proposal, the plan goes on", (scene) => ({
    ...plan,
    ...scene,
    proposal: "step-back",
    repeats: false,
    answers: { ...exampleAnswers, usualPain: 5 },
  })),
  proposal("To the clinic", "proposal-held", "Proposal, held without an answer", (scene) => ({
    ...plan,
    ...scene,
    proposal: "hold",
    repeats: true,
  })),
  proposal("To the clinic", "proposal", "Proposal", (scene) => ({
    ...plan,
    ...scene,
    proposal: "repeat",
    repeats: true,
    painChange: "more",
    answers: {
      ...exampleAnswers,
      redFlags: [],
      sessions: 2,
      worstPain: 7,
      usualPain: 4,
      exercisePain: 6,
      settledByMorning: "no",
    },
  })),
  weeklyDigest("To the clinic", "digest", "Weekly digest", ({ language }) => ({
    clinic: harbor,
    language,
    first: "2027-03-01",
    last: "2027-03-07",
    patients: {
      alerts: ["p-20417"],
      decisions: ["p-20388", "p-20391"],
      failed: ["p-20440"],
      paused: ["p-20102"],
      silent: ["p-20215", "p-20219", "p-20220"],
      adherence: ["p-20230"],
      changed: ["p-20231", "p-20232"],
      completed: ["p-19987"],
    },
  })),
];

export const fixtures: readonly Fixture[] = [
  ...visits,
  ...weeks,
  ...specialWeeks,
  ...around,
  ...toClinics,
  ...pageFixtures,
];
