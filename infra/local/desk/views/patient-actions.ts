import { endReasons } from "../../../../events/index.ts";
import { localTime } from "../../../../shared/calendar/zone.ts";
import type { Consult } from "../../../../shared/consult/consult.ts";
import { markup, type Markup } from "../../../../shared/emails/markup.ts";
import { alertIdOf, openAlertsOf } from "../../../../shared/enrollment/alerts.ts";
import { en } from "../../../../shared/content/en/messages.ts";
import { signOf } from "../../../../shared/content/red-flag-codes.ts";
import type { Active, Enrollment, Hold } from "../../../../shared/enrollment/enrollment.ts";
import type { Publishable, Form } from "../forms.ts";
import { hidden, input, select, type Draft } from "./fields.ts";

/** A small form that publishes one event of the clinic. */
function action(type: Publishable, fixed: Form, button: string, fields?: Markup): Markup {
  return markup`
    <form method="post" action="/desk/publish/${type}" novalidate class="action">
      ${hidden(fixed)}${fields}<button type="submit">${button}</button>
    </form>`;
}

const more = (id: string, label: string, content: Markup): Markup => markup`
  <details id="${id}"><summary>${label}</summary><div class="more">${content}</div></details>`;

const draft = (name: string, values: Form = {}): Draft => ({ name, values, problems: [] });

export function planActions(enrollment: Active): Markup {
  const { planId } = enrollment;
  const content = markup`${pauseForm(enrollment)}${decideForm(enrollment)}${endForm(enrollment)}`;
  return markup`
    <div class="actions">${waitingActions(enrollment)}${more(`more-${planId}`, "Pause, decide, end", content)}</div>`;
}

const idsOf = ({ clinicId, patientId, planId }: Active): Form => ({ clinicId, patientId, planId });

/** What the plan waits for, each one click away. */
function waitingActions(enrollment: Active): (Markup | undefined)[] {
  const { holds, next, plan } = enrollment;
  const ids = idsOf(enrollment);
  const heldBy = (...who: Hold["by"][]) =>
    Object.entries(holds)
      .filter(([, { by }]) => who.includes(by))
      .map(([holdId]) => holdId);
  const atGate =
    heldBy("gate").length > 0 || (next.kind === "week" && next.repeat === "waiting-for-clinician");
  const advance = { ...decisionOf(enrollment), week: String(decidableWeek(enrollment)), decision: "advance" };
  const note = "Called the patient: safe to go on.";
  return [
    atGate ? action("ProgressionDecided", advance, "Open the next phase") : undefined,
    ...heldBy("clinic").map((holdId) => action("PlanResumed", { ...ids, holdId }, "Resume")),
    ...heldBy("red-flag", "bounce").map((holdId) =>
      action(
        "HoldLifted",
        { ...ids, holdId, liftedBy: plan.signedBy },
        "Lift the hold",
        input(draft(`lift-${holdId}`, { note }), { name: "note", label: "Note" }),
      ),
    ),
  ];
}

/** Warning signs that nobody has taken charge of; also when the plan is over. */
export function alertActions(enrollment: Enrollment): Markup | undefined {
  if (enrollment.status === "awaiting-patient") return undefined;
  const { id, clinicId, patientId } = enrollment;
  const plan = enrollment.status === "active" ? enrollment.plan : enrollment.was?.plan;
  const acknowledgedBy = plan?.signedBy ?? "";
  const open = openAlertsOf(enrollment).map(([number, { week, flags }]) => {
    const signs = flags.map((flag) => signOf(flag, en));
    const ids = { clinicId, patientId, alertId: alertIdOf(id, number), acknowledgedBy };
    return markup`
      <p>Warning sign, week ${week}: <strong>${signs.join("; ")}</strong></p>
      ${action("AlertAcknowledged", ids, "I take charge")}`;
  });
  return open.length === 0 ? undefined : markup`<div class="actions">${open}</div>`;
}

function pauseForm(enrollment: Active): Markup {
  const { planId, holds, lifted } = enrollment;
  const holdId = `hold-${Object.keys(holds).length + Object.keys(lifted).length + 1}`;
  const until = input(
    draft(`pause-${planId}`),
    { name: "until", label: "Until (or open-ended)" },
    'type="date"',
  );
  return action("PlanPaused", { ...idsOf(enrollment), holdId }, "Pause", until);
}

const decisionOf = (enrollment: Active): Form => ({
  ...idsOf(enrollment),
  decidedBy: enrollment.plan.signedBy,
});

/** The week that the patient has just had: decisions are about it. */
function decidableWeek({ next, plan }: Active): number {
  if (next.kind === "completion") return plan.weeks;
  return Math.max(1, next.repeat === undefined ? next.week - 1 : next.week);
}

function decideForm(enrollment: Active): Markup {
  const values = draft(`decide-${enrollment.planId}`, { week: String(decidableWeek(enrollment)) });
  return action(
    "ProgressionDecided",
    decisionOf(enrollment),
    "Decide",
    markup`
      ${input(values, { name: "week", label: "On week" }, 'type="number" min="1" max="52"')}
      ${select(values, { name: "decision", label: "Decision" }, [
        ["advance", "Go on"],
        ["repeat", "Once more"],
        ["step-back", "Step back"],
      ])}`,
  );
}

function endForm(enrollment: Active): Markup {
  const reasons = endReasons.map((reason) => [reason, reason] as const);
  const reason = select(draft(`end-${enrollment.planId}`), { name: "reason", label: "Because" }, reasons);
  return action("PlanEnded", idsOf(enrollment), "End the plan", reason);
}

export function consultActions(
  { clinicId, patientId, consultId, startsAt }: Consult,
  clinicZone: string,
): Markup {
  const ids = { clinicId, patientId, consultId };
  const { date, hour, minute } = localTime(new Date(startsAt ?? 0), clinicZone);
  const two = (value: number) => String(value).padStart(2, "0");
  const values = draft(`move-${consultId}`, { date, time: `${two(hour)}:${two(minute)}` });
  return more(
    `more-${consultId}`,
    "Move or cancel",
    markup`
      ${action(
        "ConsultRescheduled",
        ids,
        "Move",
        markup`${input(values, { name: "date", label: "Day" }, 'type="date"')}${input(values, { name: "time", label: "Time" }, 'type="time"')}`,
      )}
      ${action("ConsultCancelled", ids, "Cancel the consult")}`,
  );
}
