import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod/mini";
import { addressHashOf } from "../identity.ts";
import type { AddressHash } from "../ports.ts";

const secretSchema = z.object({ key: z.string().check(z.minLength(32)) });

/** The key never changes, so a function reads it once in its life. */
export function secretAddressHash(client: SecretsManagerClient, secretArn: string): AddressHash {
  let known: string | undefined;
  const key = async (): Promise<string> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
    const parsed = secretSchema.safeParse(JSON.parse(SecretString ?? "{}"));
    if (!parsed.success) throw new Error(`secret ${secretArn} must hold {"key"} of 32 characters or more`);
    return parsed.data.key;
  };
  return async (email) => addressHashOf(email, (known ??= await key()));
}
