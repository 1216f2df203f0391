import { markup, type Markup } from "../../../../shared/emails/markup.ts";
import type { Active, Enrollment, Hold } from "../../../../shared/enrollment/enrollment.ts";
import { standingHolds } from "../../../../shared/enrollment/enrollment.ts";
import { plannedAt } from "../../../../shared/enrollment/weekly.ts";
import { localTime } from "../../../../shared/calendar/zone.ts";
import type { Consult } from "../../../../shared/consult/consult.ts";
import { hasStopped } from "../../../../shared/patient/patient.ts";
import type { Person } from "../records.ts";
import { cityOf, dayOfDate, momentIn } from "../times.ts";
import { planOf } from "../timeline.ts";
import { alertActions, consultActions, planActions } from "./patient-actions.ts";
import { trailPart } from "./trail.ts";

export interface CardContext {
  now: number;
  clinicZone: string;
  /** The live unsubscribe link of the patient's newest email, as a path of this server. */
  unsubscribe: string | undefined;
}

export function patientCard(person: Person, context: CardContext): Markup {
  const { ref, name, patient, zone, patientId, consults, enrollments, trail } = person;
  const { contact } = patient;
  return markup`
    <article class="card patient" aria-labelledby="patient-name">
      <h2 id="patient-name">${name}${hasStopped(patient) ? markup` <span class="chip bad">unsubscribed</span>` : undefined}</h2>
      <p class="soft">${contact ? `${contact.email} · ${cityOf(zone)}` : "contact not known yet"} · <span class="id">${patientId}</span></p>
      ${enrollments.map((enrollment) => planPart(enrollment, context))}
      ${consults.map((consult) => consultPart(consult, context))}
      ${context.unsubscribe === undefined ? undefined : mailPart(context.unsubscribe)}
      ${trailPart(ref, trail, context.clinicZone)}
    </article>`;
}

function planPart(enrollment: Enrollment, context: CardContext): Markup {
  const plan = planOf(enrollment);
  return markup`
    <section class="plan" aria-label="Plan ${enrollment.planId}">
      <h3>${programOf(enrollment)} ${statusChip(enrollment)}</h3>
      ${plan && weekBar(plan, enrollment.status === "active" ? enrollment.next : undefined)}
      ${enrollment.status === "active" ? nextLine(enrollment, context) : undefined}
      ${enrollment.status === "active" ? holdList(enrollment, context) : undefined}
      ${alertActions(enrollment)}
      ${enrollment.status === "active" ? planActions(enrollment) : undefined}
    </section>`;
}

const programOf = (enrollment: Enrollment): string =>
  ("plan" in enrollment ? enrollment.plan : enrollment.was?.plan)?.program ?? enrollment.planId;

function statusChip(enrollment: Enrollment): Markup {
  const chip = (look: string, text: string) => markup`<span class="chip ${look}">${text}</span>`;
  switch (enrollment.status) {
    case "awaiting-patient":
      return chip("warn", "waits for the contact");
    case "active":
      return Object.keys(enrollment.holds).length > 0 ? chip("warn", "on hold") : chip("good", "running");
    case "completed":
      return chip("good", "completed");
    case "ended":
      return chip("quiet", `ended: ${enrollment.reason}`);
  }
}

type PlanView = NonNullable<ReturnType<typeof planOf>>;

/** One cell a week; the words for it are beside it, so the colors are not alone. */
function weekBar({ slots, weeks }: PlanView, next: Active["next"] | undefined): Markup {
  const records = Object.values(slots);
  const sent = new Set(records.filter(({ end }) => end === "sent").map(({ week }) => week));
  const upcoming = next?.kind === "week" ? next.week : undefined;
  const cells = Array.from({ length: weeks }, (_, index) => {
    const week = index + 1;
    const look = week === upcoming ? "next" : sent.has(week) ? "sent" : "ahead";
    return markup`<i class="${look}"></i>`;
  });
  return markup`
    <div class="weeks" aria-hidden="true">${cells}</div>
    <p class="soft">${sent.size} of ${weeks} weeks sent</p>`;
}

function nextLine(enrollment: Active, { now }: CardContext): Markup {
  const { next, timeZone } = enrollment;
  const at = Math.max(plannedAt(enrollment, next.date).getTime(), now);
  const when = at === now ? dayOfDate(next.date) : momentIn(timeZone, at);
  return next.kind === "completion"
    ? markup`<p>All weeks are sent. The program is complete on ${dayOfDate(next.date)}.</p>`
    : markup`<p>Next: <strong>week ${next.week}</strong>${next.repeat === undefined ? undefined : " once more"}, ${when}</p>`;
}

function holdList(enrollment: Active, { now }: CardContext): Markup | undefined {
  const today = localTime(new Date(now), enrollment.timeZone).date;
  const holds = standingHolds(enrollment, today);
  if (holds.length === 0) return undefined;
  return markup`<ul class="holds">${holds.map(([, hold]) => markup`<li>${holdWords(hold)}</li>`)}</ul>`;
}

const holders = {
  clinic: "Paused by the clinic",
  patient: "Paused by the patient",
  gate: "Waits for the clinician to open the next phase",
  "red-flag": "Stopped by a red flag",
  bounce: "Stopped by a bounce",
} as const;

const holdWords = ({ by, until }: Hold): string =>
  `${holders[by]}${until === undefined ? "" : ` until ${dayOfDate(until)}`}`;

function consultPart(consult: Consult, { now, clinicZone }: CardContext): Markup {
  const { status, startsAt, topic, consultId } = consult;
  const starts = startsAt === undefined ? undefined : Date.parse(startsAt);
  const ahead = status === "booked" && starts !== undefined && starts > now;
  const chip =
    status === "cancelled"
      ? markup`<span class="chip quiet">cancelled</span>`
      : ahead
        ? markup`<span class="chip good">booked</span>`
        : markup`<span class="chip quiet">past</span>`;
  return markup`
    <section class="consult" aria-label="Consult ${consultId}">
      <h3>Consult${topic === undefined || topic === "other" ? undefined : `, ${topic}`} ${chip}</h3>
      ${starts === undefined ? undefined : markup`<p>${momentIn(clinicZone, starts)}</p>`}
      ${ahead ? consultActions(consult, clinicZone) : undefined}
    </section>`;
}

const mailPart = (unsubscribe: string): Markup => markup`
  <section aria-label="Emails">
    <h3>Emails</h3>
    <p><a href="${unsubscribe}" target="_blank" rel="noopener">Open the unsubscribe page<span class="sr"> in a new tab</span></a></p>
  </section>`;
