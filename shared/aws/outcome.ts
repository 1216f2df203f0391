import { SESv2ServiceException } from "@aws-sdk/client-sesv2";
import type { MailOutcome } from "../ports.ts";

/**
 * What an error says about the email: certainly not taken, or unknown. Whatever is not in these lists is unknown, because
 * to send again what was taken is the one mistake that cannot be undone. Only names go on; SES puts addresses into its
 * messages.
 */
export function outcomeOf(error: unknown): MailOutcome {
  if (error instanceof SESv2ServiceException) return outcomeOfAnswer(error);
  const { name, message, code, syscall } = factsOf(error);
  const cause = codeOf(code || name);
  if (neverLeft({ name, message, code, syscall })) return { outcome: "refused", cause, throttled: true };
  return { outcome: "unknown", cause };
}

const requestTimeout = 408;

/** Refused for what the email is; tried again it will be refused again. */
const faultOfTheEmail = new Set(["BadRequestException", "MessageRejected"]);

/**
 * SES answered. With 4xx it did not take the email; unless the email itself is at fault (our load, our permissions, our
 * configuration, an expired signature) the slot waits for somebody to mend that and loses no attempt. After 5xx nobody knows.
 */
function outcomeOfAnswer({ name, $metadata }: SESv2ServiceException): MailOutcome {
  const status = $metadata.httpStatusCode ?? 0;
  if (status < 400 || status >= 500 || status === requestTimeout)
    return { outcome: "unknown", cause: codeOf(name) };
  return { outcome: "refused", cause: codeOf(name), throttled: !faultOfTheEmail.has(name) };
}

interface ErrorFacts {
  name: string;
  message: string;
  code: string;
  syscall: string;
}

function factsOf(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: "error", message: "", code: "", syscall: "" };
  const { code, syscall } = error as NodeJS.ErrnoException;
  return { name: error.name, message: error.message, code: code ?? "", syscall: syscall ?? "" };
}

/** Nothing was written before the connection stood: no address found, nobody listening, no route, no trust, no credentials. */
const neverLeft = ({ name, message, code, syscall }: ErrorFacts): boolean =>
  syscall === "getaddrinfo" ||
  syscall === "connect" ||
  name === "CredentialsProviderError" ||
  untrustedServer.test(code) ||
  // The SDK gives both of its time-outs one name; this is the one before the connection stood.
  (name === "TimeoutError" && message.includes("did not establish a connection"));

/** https://nodejs.org/api/tls.html#x509-certificate-error-codes: found during the handshake, before the request is written. */
const untrustedServer =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|INVALID_CA$|HOSTNAME_MISMATCH$)/;

/** `MessageRejected` becomes `message-rejected`. */
const codeOf = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
