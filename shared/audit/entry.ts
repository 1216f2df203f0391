/** Who brought a change about. */
export type Actor = "clinic" | "patient" | "hipline";

/** One change of what is kept about a patient. */
export interface AuditEntry {
  /** Of the event, fact or slot that made it; told twice it is one entry. */
  id: string;
  /** When it happened, by its event. */
  at: string;
  actor: Actor;
  /** The clinician who signed, as the clinic names them. */
  name?: string;
  /** The type of the event or fact, or what Hipline decided. */
  action: string;
  /** Its ids, choices and reasons; of contact details only which ones changed, of answers nothing. */
  about: Record<string, string | number | boolean>;
}

export interface Told {
  type: string;
  metadata: { eventId: string; occurredAt: string };
  data: object;
}

const whose = new Set(["clinicId", "patientId", "patientRef"]);
const signatures = new Set(["signedBy", "decidedBy", "liftedBy", "acknowledgedBy"]);

export function entryOf({ type, metadata, data }: Told, actor: Actor): AuditEntry {
  const fields = Object.entries(data as Record<string, unknown>).filter(([field]) => !whose.has(field));
  const name = fields.find(([field]) => signatures.has(field))?.[1];
  const about = fields
    .filter(([field]) => !signatures.has(field))
    .flatMap(([field, value]) => told(field, value));
  const at = new Date(metadata.occurredAt).toISOString();
  return {
    // The same answers, sent again after others, are the same event at another time. A fact told again has another time.
    id: actor === "hipline" ? metadata.eventId : `${metadata.eventId}_${at}`,
    at,
    actor,
    ...(typeof name === "string" ? { name } : {}),
    action: type,
    about: Object.fromEntries(about),
  };
}

function told(field: string, value: unknown): [string, string | number | boolean][] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return [[field, value]];
  return field === "contact" ? toldContact(value as Record<string, unknown>) : [];
}

/** The consent is the record that email was wanted, so it stands here in full. */
function toldContact(contact: Record<string, unknown>): [string, string][] {
  const { consent } = contact as { consent?: { at: string; textVersion: string } };
  const changed: [string, string] = ["contact", Object.keys(contact).sort().join(", ")];
  if (!consent) return [changed];
  return [changed, ["consentAt", consent.at], ["consentText", consent.textVersion]];
}

/** Facts that are changes of their own, brought about by nobody's event or not by it alone. */
const ownChanges = new Set([
  "EnrollmentStarted",
  "ProgramCompleted",
  "ProgressionProposed",
  "RedFlagRaised",
  "EmailBounced",
  "EmailFailed",
  "ErasureCompleted",
]);

/** Whether a fact leaves an entry. A plan that the clinic ended has one by its event already. */
export const isOwnChange = (type: string, data: object): boolean =>
  ownChanges.has(type) || (type === "EnrollmentEnded" && "reason" in data && data.reason === "replaced");

/** As it happened; at one moment, what somebody else did comes before what Hipline made of it. */
export const inOrder = (entries: readonly AuditEntry[]): AuditEntry[] => {
  const keyOf = ({ at, actor, id }: AuditEntry) => `${at} ${actor === "hipline" ? 1 : 0} ${id}`;
  return [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};
