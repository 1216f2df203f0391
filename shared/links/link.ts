import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";

/** What a link is good for. A key made for one purpose opens no other. */
export type Purpose = "unsubscribe";

export interface SigningKey {
  kid: string;
  key: string;
}

/** A token as it stands in a URL: key id, subject and signature. No personal data, nothing to sort or guess. */
const tokenPattern = /^([a-z0-9]{1,8})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/;

export function signLink(purpose: Purpose, subject: string, key: SigningKey): string {
  const encoded = Buffer.from(subject, "hex").toString("base64url");
  return `${key.kid}.${encoded}.${signature(purpose, encoded, key).toString("base64url")}`;
}

/** The subject of a link that we signed for `purpose`; undefined for every other token, without saying why. */
export function verifyLink(purpose: Purpose, token: string, ring: readonly SigningKey[]): string | undefined {
  const [, kid, encoded, signed] = tokenPattern.exec(token) ?? [];
  if (kid === undefined || encoded === undefined || signed === undefined) return undefined;
  const key = ring.find((candidate) => candidate.kid === kid);
  // An unknown key id takes as long as a wrong signature.
  const expected = signature(purpose, encoded, key ?? { kid, key: "none" });
  const given = Buffer.from(signed, "base64url");
  const genuine = timingSafeEqual(expected, given) && given.toString("base64url") === signed;
  const subject = Buffer.from(encoded, "base64url");
  if (!key || !genuine || subject.toString("base64url") !== encoded) return undefined;
  return subject.toString("hex");
}

/** HMAC-SHA256 cut to 128 bits, under a key of its own for each purpose. */
function signature(purpose: Purpose, encoded: string, { kid, key }: SigningKey): Buffer {
  const purposeKey = createHmac("sha256", key).update(`hipline ${purpose}`).digest();
  // Node takes six times as long when it is given the bytes of a key instead of a key.
  return createHmac("sha256", createSecretKey(purposeKey))
    .update(`${kid}.${encoded}`)
    .digest()
    .subarray(0, 16);
}
