import { type AuditEntry, inOrder } from "../../../../shared/audit/entry.ts";
import { en } from "../../../../shared/content/en/messages.ts";
import { markup, type Markup } from "../../../../shared/emails/markup.ts";
import { momentIn } from "../times.ts";

const { actions, reasons } = en.heldData;
const actors = { clinic: "the clinic", patient: "the patient", hipline: "Hipline" } as const;

/** Who changed what, when and why: the same trail that the patient can read and export. Newest first. */
export function trailPart(ref: string, trail: readonly AuditEntry[], zone: string): Markup | undefined {
  if (trail.length === 0) return undefined;
  return markup`
    <section aria-label="Changes">
      <div class="actions">
        <details id="trail-${ref}">
          <summary>${trail.length} changes, and by whom</summary>
          <ol class="trail">${inOrder(trail)
            .toReversed()
            .map((entry) => line(entry, zone))}</ol>
        </details>
      </div>
    </section>`;
}

function line({ at, actor, name, action, about }: AuditEntry, zone: string): Markup {
  const why = [about["note"], about["because"], about["reason"], about["decision"]].find(Boolean);
  const because = why === undefined ? "" : `: ${reasons[String(why)] ?? String(why)}`;
  return markup`<li>${actions[action] ?? action}${because} <span class="soft">${name ?? actors[actor]}, ${momentIn(zone, Date.parse(at))}</span></li>`;
}
