import { RemovalPolicy, type Stack } from "aws-cdk-lib/core";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { acknowledge } from "../security-checks.ts";

/** The key that signs the links in emails, made up by Secrets Manager: nobody has ever seen it. */
export function createLinkKey(stack: Stack, secretName: string, encryptionKey: IKey | undefined): Secret {
  const secret = new Secret(stack, "LinkKey", {
    secretName,
    description: "Signs the links in patients' emails. Every link sent stops working if it is lost.",
    generateSecretString: {
      secretStringTemplate: JSON.stringify({ kid: "k1" }),
      generateStringKey: "key",
      passwordLength: 64,
      excludePunctuation: true,
    },
    removalPolicy: RemovalPolicy.RETAIN,
    ...(encryptionKey && { encryptionKey }),
  });
  acknowledge(
    secret,
    "A new key breaks the unsubscribe link of every email already delivered, which the law requires to work for 30 days. It is replaced by a person after a suspected leak, not by a timer.",
    "AwsSolutions-SMG4",
    "HIPAA.Security-SecretsManagerRotationEnabled",
  );
  if (!encryptionKey) {
    acknowledge(
      secret,
      "Only stages without real patients have no key of their own; Secrets Manager encrypts with its key.",
      "HIPAA.Security-SecretsManagerUsingKMSKey",
    );
  }
  return secret;
}
