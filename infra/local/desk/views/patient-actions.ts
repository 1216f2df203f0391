import { endReasons } from "../../../../events/index.ts";
import { localTime } from "../../../../shared/calendar/zone.ts";
import type { Consult } from "../../../../shared/consult/consult.ts";
import { markup, type Markup } from "../../../../shared/emails/markup.ts";
import type { Active } from "../../../../shared/enrollment/enrollment.ts";
import type { Publishable, Form } from "../forms.ts";
import type { Person } from "../records.ts";
import { hidden, input, select, type Draft } from "./fields.ts";

/** A small form that publishes one event of the clinic. */
function action(type: Publishable, fixed: Form, button: string, fields?: Markup): Markup {
  return markup`
    <form method="post" action="/desk/publish/${type}" novalidate class="action">
      ${hidden(fixed)}${fields}<button>${button}</button>
    </form>`;
}

const more = (id: string, label: string, content: Markup): Markup => markup`
  <details id="${id}"><summary>${label}</summary><div class="more">${content}</div></details>`;

const draft = (name: string, values: Form = {}): Draft => ({ name, values, problems: [] });

export function planActions({ patient }: Person, enrollment: Active): Markup {
  const { clinicId, patientId, planId, holds, lifted, next, plan } = enrollment;
  const onPlan = { clinicId, patientId, planId };
  const holdId = `hold-${Object.keys(holds).length + Object.keys(lifted).length + 1}`;
  const paused = Object.entries(holds).filter(([, { by }]) => by === "clinic");
  const others = Object.entries(holds).filter(([, { by }]) => by === "red-flag" || by === "bounce");
  const week = next.kind === "week" ? next.week : plan.weeks;
  const lastSent = Math.max(1, week - (next.kind === "week" && next.repeat === undefined ? 1 : 0));
  return markup`
    <div class="actions">
      ${paused.map(([id]) => action("PlanResumed", { ...onPlan, holdId: id }, "Resume"))}
      ${others.map(([id]) =>
        action(
          "HoldLifted",
          { ...onPlan, holdId: id, liftedBy: plan.signedBy, note: "Called the patient: safe to go on." },
          "Lift the hold",
        ),
      )}
      ${more(
        `more-${planId}`,
        "Pause, decide, end",
        markup`
          ${action(
            "PlanPaused",
            { ...onPlan, holdId },
            "Pause",
            input(draft(`pause-${planId}`), { name: "until", label: "Until (or open-ended)" }, 'type="date"'),
          )}
          ${action(
            "ProgressionDecided",
            { ...onPlan, decidedBy: plan.signedBy },
            "Decide",
            markup`
              ${input(draft(`decide-${planId}`, { week: String(lastSent) }), { name: "week", label: "On week" }, 'type="number" min="1" max="52"')}
              ${select(draft(`decide-${planId}`), { name: "decision", label: "Decision" }, [
                ["advance", "Go on"],
                ["repeat", "Once more"],
                ["step-back", "Step back"],
              ])}`,
          )}
          ${action(
            "PlanEnded",
            onPlan,
            "End the plan",
            select(
              draft(`end-${planId}`),
              { name: "reason", label: "Because" },
              endReasons.map((reason) => [reason, reason]),
            ),
          )}`,
      )}
    </div>
    ${patient.contact ? undefined : markup`<p class="soft">No email goes out before the contact is known.</p>`}`;
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
