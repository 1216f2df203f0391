import { createHmac, hash } from "node:crypto";

/**
 * Our own ids are digests of the clinic's: the same plan always gets the same enrollment, so a repeated event meets
 * what its first delivery stored, and no id in a URL can be sorted or guessed from another.
 */
function digest(...parts: string[]): string {
  return hash("sha256", parts.join("\n"), "hex").slice(0, 32);
}

export const enrollmentIdOf = (clinicId: string, planId: string): string =>
  digest("enrollment", clinicId, planId);
export const patientRefOf = (clinicId: string, patientId: string): string =>
  digest("patient", clinicId, patientId);
export const consultRefOf = (clinicId: string, consultId: string): string =>
  digest("consult", clinicId, consultId);

export const clinicRefOf = (clinicId: string): string => digest("clinic", clinicId);

/**
 * Names an address in keys and claims: bounces and complaints belong to it, whoever shares it. Keyed, so that nobody who
 * reads the table finds out an address by trying some.
 */
export const addressHashOf = (email: string, key: string): string =>
  createHmac("sha256", key).update(email.toLowerCase()).digest("hex").slice(0, 32);

/** The id of a fact: the same cause always yields the same fact. */
export const factIdOf = (cause: string, type: string, ...more: string[]): string =>
  digest("fact", cause, type, ...more);

/** Tells whether two events carry the same content, whatever the order of their keys. */
export const fingerprintOf = (content: unknown): string => digest("content", canonical(content));

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(",")}}`;
}
