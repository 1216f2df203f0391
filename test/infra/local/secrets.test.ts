import { describe, expect, it } from "vitest";
import { createSecrets } from "../../../infra/local/secrets.ts";
import { arnOf, fakeWorld, operator, resource, role, rpc } from "./support/fake-world.ts";

const linkKey = arnOf("secretsmanager", "secret:hipline-dev/link-key-a1b2c3");
const generated = {
  SecretStringTemplate: '{"kid":"k1"}',
  GenerateStringKey: "key",
  PasswordLength: 64,
  ExcludePunctuation: true,
};

function setup(generate: object = generated, properties: object = {}) {
  const secret = resource(
    "AWS::SecretsManager::Secret",
    "LinkKey",
    { Name: "hipline-dev/link-key", GenerateSecretString: generate, ...properties },
    { ref: linkKey },
  );
  const world = fakeWorld("2026-03-02T09:30:00Z", [secret]);
  return { world, secrets: createSecrets(world) };
}

const read = (SecretId: string) => rpc("GetSecretValue", { SecretId });
const valueOf = async (secrets: ReturnType<typeof setup>["secrets"]) => {
  const { SecretString } = (await secrets.call(read(linkKey), operator)) as { SecretString: string };
  return SecretString;
};

// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
describe("GetSecretValue", () => {
  it("answers the secret with its ARN and stage", async () => {
    const { secrets } = setup();
    expect(await secrets.call(read(linkKey), role)).toEqual({
      ARN: linkKey,
      Name: "hipline-dev/link-key",
      SecretString: expect.any(String) as string,
      VersionId: "local",
      VersionStages: ["AWSCURRENT"],
      CreatedDate: Date.parse("2026-03-02T09:30:00Z") / 1000,
    });
  });

  it("finds the secret by its name too", async () => {
    expect(await setup().secrets.call(read("hipline-dev/link-key"), role)).toMatchObject({ ARN: linkKey });
  });

  it("asks IAM for the secret", async () => {
    const { world, secrets } = setup();
    await secrets.call(read("hipline-dev/link-key"), role);
    expect(world.authorizations).toMatchObject([
      { principal: role, action: "secretsmanager:GetSecretValue", resource: linkKey },
    ]);
  });

  it.each([linkKey, "another"])("answers nothing about %s when IAM denies it", async (id) => {
    const { world, secrets } = setup();
    world.denies = () => true;
    await expect(secrets.call(read(id), role)).rejects.toMatchObject({ type: "AccessDeniedException" });
  });

  it("does not find a secret that is not there", async () => {
    await expect(setup().secrets.call(read("another"), role)).rejects.toMatchObject({
      type: "ResourceNotFoundException",
    });
  });

  it.each([
    ["DescribeSecret", { SecretId: linkKey }, "does not play DescribeSecret of Secrets Manager"],
    [
      "GetSecretValue",
      { SecretId: linkKey, VersionStage: "AWSPREVIOUS" },
      "parameter VersionStage of GetSecretValue",
    ],
    ["GetSecretValue", {}, "SecretId must name a secret"],
  ])("%s with %j is refused by name", async (operation, body, message) => {
    await expect(setup().secrets.call(rpc(operation, body), role)).rejects.toThrow(message);
  });
});

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html
describe("a generated secret", () => {
  it("puts the password under its key in the template", async () => {
    const value: unknown = JSON.parse(await valueOf(setup().secrets));
    expect(value).toEqual({ kid: "k1", key: expect.stringMatching(/^[A-Za-z0-9]{64}$/) as string });
  });

  it("is the password alone, of 32 characters, without a template", async () => {
    expect(await valueOf(setup({}).secrets)).toMatch(/^[!-~]{32}$/);
  });

  it("is the same in every run", async () => {
    expect(await valueOf(setup().secrets)).toBe(await valueOf(setup().secrets));
  });

  it("is refused by name when the template asks for more", () => {
    expect(() => setup({ ...generated, ExcludeCharacters: "a" })).toThrow(
      "GenerateSecretString.ExcludeCharacters",
    );
    expect(() => setup(generated, { ReplicaRegions: [] })).toThrow(
      "AWS::SecretsManager::Secret LinkKey.ReplicaRegions",
    );
  });

  it("is refused when the template has no key for the password", () => {
    expect(() => setup({ SecretStringTemplate: "{}" })).toThrow("must be given together");
  });
});
