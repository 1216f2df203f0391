import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from "node:crypto";

const dayMs = 86_400_000;
const anHour = 3_600_000;

/**
 * What a link is good for, about whom, and for how long. A link made for one purpose opens no other: each has a key of its own.
 *
 * - `unsubscribe`: stop, undo, "this is not me". About the patient. For ever: the law asks for 30 days, a mailbox keeps years.
 * - `check-in`: answer about one week. About the enrollment and that week, until its answers can change nothing any more.
 * - `read`: progress, this week's plan, calendar. About the enrollment. Longer than the longest program with its breaks.
 * - `settings`: weekday, hour, language, size, pause. About the enrollment. As long as `read`: no email comes in a pause, so the
 *   link of the last one must still end it.
 * - `data`: everything we hold, as a file. About the patient. An hour, from the settings page: no email carries it.
 */
export const lifetimes = {
  unsubscribe: undefined,
  "check-in": 35 * dayMs,
  read: 180 * dayMs,
  settings: 180 * dayMs,
  data: anHour,
} as const satisfies Record<string, number | undefined>;

export type Purpose = keyof typeof lifetimes;

/** How long a link from one of our pages to another is good, where an email has a link of its own to that page. */
export const pageToPage = anHour;

export interface SigningKey {
  kid: string;
  key: string;
}

/** What a link that we signed says. */
export interface Grant {
  /** The patient or the enrollment, as 32 hexadecimal digits. */
  subject: string;
  /** The week that a check-in is about; 0 in other links. */
  week: number;
}

export interface LinkToSign {
  subject: string;
  week?: number;
  now: Date;
  /** Instead of the purpose's own lifetime. */
  lifetime?: number;
}

/** A token as it stands in a URL: key id, content and signature. No personal data, nothing to sort or guess. */
const tokenPattern = /^([a-z0-9]{1,8})\.([A-Za-z0-9_-]{22,28})\.([A-Za-z0-9_-]{22})$/;
const subjectBytes = 16;
const nobodys: SigningKey = { kid: "none", key: "none" };

export function signLink(purpose: Purpose, link: LinkToSign, key: SigningKey): string {
  const encoded = contentOf(purpose, link).toString("base64url");
  return `${key.kid}.${encoded}.${signature(purpose, encoded, key).toString("base64url")}`;
}

/** What a link says that we signed for `purpose` and that is still good; undefined for every other token, without saying why. */
export function verifyLink(
  purpose: Purpose,
  token: string,
  { ring, now }: { ring: readonly SigningKey[]; now: Date },
): Grant | undefined {
  const [, kid = "", encoded = "", signed = ""] = tokenPattern.exec(token) ?? [];
  const key = ring.find((candidate) => candidate.kid === kid);
  // What is no token at all, or names an unknown key, takes as long as a wrong signature.
  const expected = signature(purpose, encoded, key ?? nobodys);
  const given = Buffer.from(signed.padEnd(22, "A"), "base64url");
  const genuine = timingSafeEqual(expected, given) && given.toString("base64url") === signed;
  const content = Buffer.from(encoded, "base64url");
  if (!key || !genuine || content.toString("base64url") !== encoded) return undefined;
  return grantOf(purpose, content, now);
}

/** The subject; for a purpose that ends also the week and the second at which it does. */
function contentOf(purpose: Purpose, { subject, week = 0, now, lifetime }: LinkToSign): Buffer {
  const lasts = lifetime ?? lifetimes[purpose];
  const who = Buffer.from(subject, "hex");
  if (lasts === undefined) return who;
  const rest = Buffer.alloc(5);
  rest.writeUInt8(week, 0);
  rest.writeUInt32BE(Math.floor((now.getTime() + lasts) / 1000), 1);
  return Buffer.concat([who, rest]);
}

function grantOf(purpose: Purpose, content: Buffer, now: Date): Grant | undefined {
  const subject = content.subarray(0, subjectBytes).toString("hex");
  if (lifetimes[purpose] === undefined) return { subject, week: 0 };
  const until = content.readUInt32BE(subjectBytes + 1) * 1000;
  return now.getTime() < until ? { subject, week: content.readUInt8(subjectBytes) } : undefined;
}

/** HMAC-SHA256 cut to 128 bits, under a key of its own for each purpose. */
const signature = (purpose: Purpose, encoded: string, signing: SigningKey): Buffer =>
  createHmac("sha256", purposeKeyOf(signing, purpose))
    .update(`${signing.kid}.${encoded}`)
    .digest()
    .subarray(0, 16);

/** The keys that were made from a key of the ring, for as long as that ring is held. */
const purposeKeys = new WeakMap<SigningKey, Map<Purpose, KeyObject>>();

function purposeKeyOf(signing: SigningKey, purpose: Purpose): KeyObject {
  const known = purposeKeys.get(signing) ?? new Map<Purpose, KeyObject>();
  purposeKeys.set(signing, known);
  let made = known.get(purpose);
  if (!made) {
    const bytes = createHmac("sha256", signing.key).update(`hipline ${purpose}`).digest();
    // Node takes six times as long when it is given the bytes of a key instead of a key.
    known.set(purpose, (made = createSecretKey(bytes)));
  }
  return made;
}
