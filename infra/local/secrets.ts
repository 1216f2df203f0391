import { createHash } from "node:crypto";
import { fromRequest, fromTemplate, invalid, unknownOperation } from "./known.ts";
import { AwsError, type Principal, type Resource, type Service, type World } from "./world.ts";

interface SecretProperties {
  Name?: string;
  Description?: string;
  GenerateSecretString?: object;
  KmsKeyId?: string;
}

interface GenerateSecretString {
  SecretStringTemplate?: string;
  GenerateStringKey?: string;
  PasswordLength?: number;
  ExcludePunctuation?: boolean;
}

interface Secret {
  arn: string;
  name: string;
  value: string;
  /** The key of ours that encrypts it, if one does. */
  keyArn: string | undefined;
}

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html */
export function createSecrets(world: World): Service {
  const createdAt = world.clock.now();
  const secrets = world.resources("AWS::SecretsManager::Secret").map(readSecret);

  function getSecretValue(secretId: string, caller: Principal): object {
    const secret = secrets.find(({ arn, name }) => secretId === arn || secretId === name);
    // Who may not read a secret is not told whether it exists.
    world.iam.authorize(caller, "secretsmanager:GetSecretValue", secret?.arn ?? secretId);
    if (!secret)
      throw new AwsError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    // https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
    const via = { "kms:ViaService": `secretsmanager.${world.region}.amazonaws.com` };
    if (secret.keyArn !== undefined) world.iam.authorize(caller, "kms:Decrypt", secret.keyArn, via);
    return {
      ARN: secret.arn,
      Name: secret.name,
      SecretString: secret.value,
      VersionId: "local",
      VersionStages: ["AWSCURRENT"],
      CreatedDate: createdAt / 1000,
    };
  }

  return {
    signingNames: ["secretsmanager"],
    async call({ operation = "", body }, caller) {
      if (operation !== "GetSecretValue") throw unknownOperation("Secrets Manager", operation);
      const { SecretId } = fromRequest<{ SecretId?: string }>("GetSecretValue", body, ["SecretId"]);
      if (SecretId === undefined || SecretId === "") throw invalid("SecretId must name a secret.");
      return await Promise.resolve(getSecretValue(SecretId, caller));
    },
  };
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html */
function readSecret({ id, type, ref, properties }: Resource): Secret {
  const what = `${type} ${id}`;
  const {
    Name = id,
    GenerateSecretString,
    KmsKeyId: keyArn,
  } = fromTemplate<SecretProperties>(what, properties, [
    "Name",
    "Description",
    "GenerateSecretString",
    "KmsKeyId",
  ]);
  const generate = fromTemplate<GenerateSecretString>(`${what}.GenerateSecretString`, GenerateSecretString, [
    "SecretStringTemplate",
    "GenerateStringKey",
    "PasswordLength",
    "ExcludePunctuation",
  ]);
  const password = generatePassword(ref, generate);
  const { SecretStringTemplate: template, GenerateStringKey: key } = generate;
  if ((template === undefined) !== (key === undefined))
    throw new Error(`${what}: SecretStringTemplate and GenerateStringKey must be given together.`);
  if (template === undefined || key === undefined) return { arn: ref, name: Name, value: password, keyArn };
  const value = JSON.stringify({ ...(JSON.parse(template) as object), [key]: password });
  return { arn: ref, name: Name, value, keyArn };
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

/** The same in every local run, so that links stay valid across restarts. It guards nothing but a laptop. */
function generatePassword(
  seed: string,
  { PasswordLength = 32, ExcludePunctuation = false }: GenerateSecretString,
): string {
  const characters = ExcludePunctuation ? LETTERS : LETTERS + PUNCTUATION;
  return Array.from({ length: PasswordLength }, (_, i) => {
    const random = createHash("sha256").update(`local ${seed} ${i}`).digest().readUInt32BE();
    return characters.charAt(random % characters.length);
  }).join("");
}
