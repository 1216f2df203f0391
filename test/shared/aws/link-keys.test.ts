import type { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { describe, expect, it } from "vitest";
import { secretLinkKeys } from "../../../shared/aws/link-keys.ts";

const arn = "arn:aws:secretsmanager:us-east-1:111122223333:secret:hipline-dev/link-key";
const key = (kid: string) => ({ kid, key: `${kid} is a key of at least thirty-two characters` });

/** A secret that can be changed, and how often it was asked for. */
function secret(held: object) {
  const asked: unknown[] = [];
  const state = { held, now: new Date("2027-01-18T09:00:00Z") };
  const client = {
    send: ({ input }: GetSecretValueCommand) => {
      asked.push(input.SecretId);
      return Promise.resolve({ SecretString: JSON.stringify(state.held) });
    },
  } as unknown as SecretsManagerClient;
  return { asked, state, keys: secretLinkKeys(client, arn, () => state.now) };
}

describe("the ring of link keys", () => {
  it("begins with the key that signs, with those before it behind", async () => {
    const { keys } = secret({ ...key("k3"), previous: [key("k2"), key("k1")] });
    expect((await keys.ring()).map(({ kid }) => kid)).toEqual(["k3", "k2", "k1"]);
  });

  it("is one key as first generated", async () => {
    expect(await secret(key("k1")).keys.ring()).toEqual([key("k1")]);
  });

  it("is asked for once in ten minutes, and then brings what was rotated in", async () => {
    const { asked, state, keys } = secret(key("k1"));
    await keys.ring();
    state.held = { ...key("k2"), previous: [key("k1")] };
    state.now = new Date("2027-01-18T09:09:59Z");
    expect(await keys.ring()).toEqual([key("k1")]);
    expect(asked).toEqual([arn]);
    state.now = new Date("2027-01-18T09:10:00Z");
    expect((await keys.ring()).map(({ kid }) => kid)).toEqual(["k2", "k1"]);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ["a short key", { kid: "k1", key: "short-and-secret" }, "key"],
    ["no key id", { key: key("k1").key }, "kid"],
    [
      "a short key before it",
      { ...key("k2"), previous: [{ kid: "k1", key: "short-and-secret" }] },
      "previous.0.key",
    ],
  ])(
    "with %s is refused by the name of the field, and its content is not told",
    async (_what, held, field) => {
      const failed = await secret(held)
        .keys.ring()
        .then(
          () => "",
          (error: unknown) => String(error),
        );
      expect(failed).toContain(`${arn} must hold {"kid", "key", "previous"?}; ${field} does not fit`);
      expect(failed).not.toContain("short-and-secret");
    },
  );
});
