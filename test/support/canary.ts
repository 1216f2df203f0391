import { createHash } from "node:crypto";

/** Every form in which a value could leak: as it is, encoded, or hashed without a key, which anybody can undo by trying. */
export function formsOf(value: string): { form: string; text: string }[] {
  const lower = value.toLowerCase();
  const hashes = ["md5", "sha1", "sha256", "sha512"].flatMap((algorithm) =>
    // The start of a digest names a value as well as the whole.
    (["hex", "base64url"] as const).map((encoding) => ({
      form: `${algorithm} as ${encoding}`,
      text: createHash(algorithm).update(lower).digest(encoding).slice(0, 20),
    })),
  );
  return [
    { form: "plain", text: lower },
    { form: "URL-encoded", text: encodeURIComponent(value).toLowerCase() },
    { form: "hex", text: Buffer.from(value).toString("hex") },
    ...[0, 1, 2].map((offset) => ({ form: `base64 at ${offset}`, text: base64At(value, offset) })),
    ...hashes,
  ];
}

/** The part of the base64 of something that holds `value` which does not depend on what stands around it. */
function base64At(value: string, offset: number): string {
  const encoded = Buffer.from("x".repeat(offset) + value).toString("base64url");
  const start = Math.ceil((offset * 8) / 6);
  const end = Math.floor(((offset + Buffer.byteLength(value)) * 8) / 6);
  return encoded.slice(start, end);
}

/** The forms in which any of the values is in a text. Base64 is compared as it is, all else whatever the case. */
export function canariesIn(text: string, values: readonly string[]): string[] {
  const lower = text.toLowerCase();
  const url = text.replaceAll("+", "-").replaceAll("/", "_");
  return values.flatMap((value) =>
    formsOf(value)
      .filter(({ form, text: sought }) =>
        /base64/.test(form) ? url.includes(sought) : lower.includes(sought),
      )
      .map(({ form }) => `${value.slice(0, 6)}… ${form}`),
  );
}
