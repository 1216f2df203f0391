import { hash } from "node:crypto";

/** Ids that look random and are the same in every run. */
export function createIds(seed: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return uuid(hash("sha256", `${seed}/${count}`, "buffer"));
  };
}

/** Version 4: https://www.rfc-editor.org/rfc/rfc9562#section-5.4 */
export function uuid(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
