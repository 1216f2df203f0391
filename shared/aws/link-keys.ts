import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod/mini";
import type { SigningKey } from "../links/link.ts";
import type { LinkKeys } from "../ports.ts";

const keySchema = z.object({
  kid: z.string().check(z.regex(/^[a-z0-9]{1,8}$/)),
  key: z.string().check(z.minLength(32)),
});
/** One key as first generated, with the ones before it once it was rotated. */
const secretSchema = z.extend(keySchema, { previous: z.optional(z.array(keySchema)) });

/** A rotation reaches every running function within this time. */
const cacheMs = 10 * 60_000;

export function secretLinkKeys(client: SecretsManagerClient, secretArn: string, clock: () => Date): LinkKeys {
  let cached: { ring: SigningKey[]; until: number } | undefined;
  return {
    async ring() {
      const now = clock().getTime();
      if (cached && now < cached.until) return cached.ring;
      const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
      const parsed = secretSchema.safeParse(JSON.parse(SecretString ?? "{}"));
      if (!parsed.success) {
        throw new Error(
          `secret ${secretArn} must hold {"kid", "key", "previous"?}; ${parsed.error.issues[0]?.path.join(".") ?? ""} does not fit`,
        );
      }
      const { kid, key, previous = [] } = parsed.data;
      cached = { ring: [{ kid, key }, ...previous], until: now + cacheMs };
      return cached.ring;
    },
  };
}
