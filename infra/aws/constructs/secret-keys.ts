import { RemovalPolicy, type Stack } from "aws-cdk-lib/core";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Secret, type SecretStringGenerator } from "aws-cdk-lib/aws-secretsmanager";
import { acknowledge } from "../security-checks.ts";

/** The key that signs the links in emails. */
export function createLinkKey(stack: Stack, secretName: string, encryptionKey: IKey | undefined): Secret {
  const secret = createSecret(stack, "LinkKey", {
    secretName,
    description: "Signs the links in patients' emails. Every link sent stops working if it is lost.",
    generated: { secretStringTemplate: JSON.stringify({ kid: "k1" }) },
    encryptionKey,
  });
  acknowledge(
    secret,
    "A new key breaks the unsubscribe link of every email already delivered, which the law requires to work for 30 days. It is replaced by a person after a suspected leak, not by a timer.",
    ...mustRotate,
  );
  return secret;
}

/** The key under which addresses are digested before they are kept outside the patient's item. */
export function createAddressKey(stack: Stack, secretName: string, encryptionKey: IKey | undefined): Secret {
  const secret = createSecret(stack, "AddressKey", {
    secretName,
    description:
      "Digests addresses. Bounces, complaints and erasures are forgotten if it is lost or replaced.",
    generated: { secretStringTemplate: "{}" },
    encryptionKey,
  });
  acknowledge(
    secret,
    "The digests under it are what keeps email from addresses that bounce, complained or were erased. Nobody outside can use the key without the table.",
    ...mustRotate,
  );
  return secret;
}

const mustRotate = ["AwsSolutions-SMG4", "HIPAA.Security-SecretsManagerRotationEnabled"] as const;

interface SecretProps {
  secretName: string;
  description: string;
  generated: SecretStringGenerator;
  encryptionKey: IKey | undefined;
}

/** Made up by Secrets Manager: nobody has ever seen it. */
function createSecret(
  stack: Stack,
  id: string,
  { secretName, description, generated, encryptionKey }: SecretProps,
): Secret {
  const secret = new Secret(stack, id, {
    secretName,
    description,
    generateSecretString: {
      ...generated,
      generateStringKey: "key",
      passwordLength: 64,
      excludePunctuation: true,
    },
    removalPolicy: RemovalPolicy.RETAIN,
    ...(encryptionKey && { encryptionKey }),
  });
  if (!encryptionKey) {
    acknowledge(
      secret,
      "Only stages without real patients have no key of their own; Secrets Manager encrypts with its key.",
      "HIPAA.Security-SecretsManagerUsingKMSKey",
    );
  }
  return secret;
}
