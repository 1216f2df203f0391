import { Duration, type Stack } from "aws-cdk-lib/core";
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from "aws-cdk-lib/aws-cloudfront";
import { sitePolicy } from "../site-policy.ts";

export function siteHeaders(scope: Stack, stage: string): ResponseHeadersPolicy {
  const override = true;
  return new ResponseHeadersPolicy(scope, "Headers", {
    comment: "No script, no frame, no word to other sites about where a reader came from",
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: sitePolicy, override },
      contentTypeOptions: { override },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override },
    },
    customHeadersBehavior: {
      customHeaders: [
        {
          header: "Permissions-Policy",
          value: "camera=(), geolocation=(), microphone=(), payment=()",
          override,
        },
        // Readers should find the pages of the real site only.
        ...(stage === "prod" ? [] : [{ header: "X-Robots-Tag", value: "noindex", override }]),
      ],
    },
  });
}
