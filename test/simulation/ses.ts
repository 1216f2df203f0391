import type { MailOutcome, Mailer, OutgoingEmail } from "../../shared/ports.ts";
import { addressHashOf } from "../../shared/identity.ts";
import { memoryAddressKey } from "../../shared/memory.ts";
import type { SesFate } from "./faults.ts";
import type { FunctionCopies } from "./function-copies.ts";
import type { Random } from "./random.ts";
import type { Timeline } from "./timeline.ts";
import type { Trace } from "./trace.ts";

/** One email that SES accepted: the only truth about what was sent. */
export interface Acceptance {
  at: number;
  /** When the sender asked; a frozen copy asks long before. */
  askedAt: number;
  sid: string;
  slot: string;
  to: string;
  subject: string;
  html: string;
}

interface Surroundings {
  timeline: Timeline;
  copies: FunctionCopies;
  random: Random;
  trace: Trace;
  /** Puts an SES event on the delivery queue. */
  tell: (event: { type: string; sid: string[]; at: string; bounceType?: string }) => void;
  accepted: (acceptance: Acceptance) => void;
}

const minuteMs = 60_000;
/** AWS refuses a request whose signature is older. */
const signatureMs = 5 * minuteMs;
/** DESIGN.md 6: settlement comes after six hours, so events may take most of that. */
const latestEventMs = 300 * minuteMs;

export class SimulatedSes implements Mailer {
  readonly log: Acceptance[] = [];
  readonly #parts: Surroundings;
  latestEventMs = latestEventMs;

  constructor(parts: Surroundings) {
    this.#parts = parts;
  }

  async send(email: OutgoingEmail): Promise<MailOutcome> {
    const askedAt = this.#parts.timeline.now;
    try {
      return await this.#parts.copies.call("ses.send", () => Promise.resolve(this.#take(email, askedAt)));
    } catch {
      return { outcome: "unknown", cause: "timeout-error" };
    }
  }

  #take(email: OutgoingEmail, askedAt: number): MailOutcome {
    const { timeline, copies, trace } = this.#parts;
    if (timeline.now - askedAt > signatureMs) {
      return { outcome: "refused", cause: "request-expired", throttled: true };
    }
    const fate: SesFate = copies.faults.ses();
    trace.tell(timeline.now, `SES ${fate} ${email.attemptId}`);
    if (fate !== "accept") copies.faultsAt.push(timeline.now);
    switch (fate) {
      case "throttle":
        return { outcome: "refused", cause: "too-many-requests", throttled: true };
      case "reject":
        return { outcome: "refused", cause: "message-rejected", throttled: false };
      case "drop":
        return { outcome: "unknown", cause: "internal-service-error" };
      case "accept":
      case "lose-answer":
        this.#accept(email, askedAt);
        if (fate === "accept") return { outcome: "accepted", messageId: `m-${this.log.length}` };
        return { outcome: "unknown", cause: "timeout-error" };
    }
  }

  #accept({ attemptId: sid, to, subject, html }: OutgoingEmail, askedAt: number): void {
    const acceptance = {
      at: this.#parts.timeline.now,
      askedAt,
      sid,
      slot: slotOf(sid),
      to: addressHashOf(to, memoryAddressKey),
      subject,
      html,
    };
    this.log.push(acceptance);
    this.#parts.accepted(acceptance);
    const { random, copies } = this.#parts;
    const { rates } = copies.faults;
    if (random.chance(rates.silent)) {
      copies.faultsAt.push(this.#parts.timeline.now);
      return;
    }
    const last = random.chance(rates.bounce)
      ? { type: "Email Bounced", bounceType: random.pick(["Permanent", "Transient"]) }
      : { type: "Email Delivered" };
    const missing = random.chance(rates.eventMissing) ? random.between(0, 1) : undefined;
    [{ type: "Email Sent" }, last].forEach((event, index) => {
      if (index !== missing) this.#tell(sid, event);
    });
    if (random.chance(rates.complaint)) this.#tell(sid, { type: "Email Complaint Received" });
  }

  #tell(sid: string, event: { type: string; bounceType?: string }): void {
    const { timeline, random, copies, tell } = this.#parts;
    const { rates } = copies.faults;
    const late = random.chance(rates.eventLate) ? random.between(0, this.latestEventMs) : 0;
    const times = random.chance(rates.eventTwice) ? 2 : 1;
    for (let time = 0; time < times; time += 1) {
      const after = late + random.between(300, 60_000);
      timeline.after(after, () => tell({ ...event, sid: [sid], at: new Date(timeline.now).toISOString() }));
    }
  }
}

const slotOf = (sid: string): string => sid.slice(0, sid.lastIndexOf("_"));
