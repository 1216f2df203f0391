import { describe, expect, it } from "vitest";
import { at, dev, resources, statementsOf, textAt } from "./synthesized.ts";

const { site } = dev;
const [bucket] = resources(site, "AWS::S3::Bucket");
const [policy] = resources(site, "AWS::S3::BucketPolicy");
const [headers] = resources(site, "AWS::CloudFront::ResponseHeadersPolicy");
const [access] = resources(site, "AWS::CloudFront::OriginAccessControl");
const [pageFiles] = resources(site, "AWS::CloudFront::Function");
const [distribution] = resources(site, "AWS::CloudFront::Distribution");
const settings = at(distribution?.properties, "DistributionConfig");
const everything = [
  { "Fn::GetAtt": [bucket?.id, "Arn"] },
  { "Fn::Join": ["", [{ "Fn::GetAtt": [bucket?.id, "Arn"] }, "/*"]] },
];

describe("the bucket", () => {
  it("is open to nobody, keeps former versions, and stays when the stack goes", () => {
    site.hasResource("AWS::S3::Bucket", {
      DeletionPolicy: "Retain",
      Properties: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
        VersioningConfiguration: { Status: "Enabled" },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
        },
      },
    });
  });

  it("forgets former versions after 90 days, and uploads that broke off after one", () => {
    expect(at(bucket?.properties, "LifecycleConfiguration", "Rules")).toEqual([
      {
        Status: "Enabled",
        NoncurrentVersionExpiration: { NoncurrentDays: 90 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ]);
  });

  it("refuses requests in the clear and by old TLS, and is read by this distribution alone", () => {
    const everybody = { AWS: "*" };
    const deny = { Effect: "Deny", Principal: everybody, Action: "s3:*", Resource: everything };
    const partition = { Ref: "AWS::Partition" };
    const account = { Ref: "AWS::AccountId" };
    const ofDistribution = [":distribution/", { Ref: distribution?.id }];
    expect(at(policy?.properties, "Bucket")).toEqual({ Ref: bucket?.id });
    expect(policy && statementsOf(policy)).toEqual([
      { ...deny, Condition: { Bool: { "aws:SecureTransport": "false" } } },
      { ...deny, Condition: { NumericLessThan: { "s3:TlsVersion": 1.2 } } },
      {
        Effect: "Allow",
        Principal: { Service: "cloudfront.amazonaws.com" },
        Action: "s3:GetObject",
        Resource: everything[1],
        Condition: {
          StringEquals: {
            "AWS:SourceArn": {
              "Fn::Join": ["", ["arn:", partition, ":cloudfront::", account, ...ofDistribution]],
            },
          },
        },
      },
    ]);
  });
});

describe("the distribution", () => {
  it("speaks https only, by the newest HTTP, and is on", () => {
    expect(settings).toMatchObject({
      Enabled: true,
      HttpVersion: "http2and3",
      IPV6Enabled: true,
      DefaultRootObject: "index.html",
      DefaultCacheBehavior: { ViewerProtocolPolicy: "redirect-to-https", Compress: true },
      CacheBehaviors: [
        { ViewerProtocolPolicy: "redirect-to-https", Compress: true, PathPattern: "assets/*" },
      ],
    });
  });

  it("answers a missing file with the page for it, and asks again after a minute", () => {
    expect(at(settings, "CustomErrorResponses")).toEqual([
      { ErrorCode: 403, ResponseCode: 404, ResponsePagePath: "/404.html", ErrorCachingMinTTL: 60 },
      { ErrorCode: 404, ResponseCode: 404, ResponsePagePath: "/404.html", ErrorCachingMinTTL: 60 },
    ]);
  });

  it("reads the bucket with a signature of its own", () => {
    const origin = textAt(settings, "Origins", 0, "Id");
    expect(at(settings, "Origins")).toEqual([
      {
        Id: origin,
        DomainName: { "Fn::GetAtt": [bucket?.id, "RegionalDomainName"] },
        OriginAccessControlId: { "Fn::GetAtt": [access?.id, "Id"] },
        S3OriginConfig: { OriginAccessIdentity: "" },
      },
    ]);
    expect(at(access?.properties, "OriginAccessControlConfig")).toMatchObject({
      OriginAccessControlOriginType: "s3",
      SigningBehavior: "always",
      SigningProtocol: "sigv4",
    });
    const behaviors = [at(settings, "DefaultCacheBehavior"), at(settings, "CacheBehaviors", 0)];
    expect(behaviors.map((behavior) => at(behavior, "TargetOriginId"))).toEqual([origin, origin]);
  });

  it("keeps files as AWS's policy CachingOptimized says", () => {
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html#managed-cache-caching-optimized
    const optimized = "658327ea-f89d-4fab-a63d-7e88639e58f6";
    expect(at(settings, "DefaultCacheBehavior", "CachePolicyId")).toBe(optimized);
    expect(at(settings, "CacheBehaviors", 0, "CachePolicyId")).toBe(optimized);
  });

  it("turns folders into files before it looks", () => {
    expect(at(settings, "DefaultCacheBehavior", "FunctionAssociations")).toEqual([
      { EventType: "viewer-request", FunctionARN: { "Fn::GetAtt": [pageFiles?.id, "FunctionARN"] } },
    ]);
    expect(pageFiles?.properties).toMatchObject({
      AutoPublish: true,
      FunctionConfig: { Runtime: "cloudfront-js-2.0" },
    });
    expect(textAt(pageFiles?.properties, "FunctionCode")).toMatch(
      /^\/\/ Runs in CloudFront.*handler\(event\).*\}\n$/s,
    );
  });

  it("lets pages load their own style and pictures and nothing else, whatever the bucket says", () => {
    expect(at(settings, "DefaultCacheBehavior", "ResponseHeadersPolicyId")).toEqual({ Ref: headers?.id });
    expect(at(settings, "CacheBehaviors", 0, "ResponseHeadersPolicyId")).toEqual({ Ref: headers?.id });
    const Override = true;
    expect(at(headers?.properties, "ResponseHeadersPolicyConfig", "SecurityHeadersConfig")).toEqual({
      ContentSecurityPolicy: {
        Override,
        ContentSecurityPolicy:
          "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      },
      ContentTypeOptions: { Override },
      FrameOptions: { Override, FrameOption: "DENY" },
      ReferrerPolicy: { Override, ReferrerPolicy: "no-referrer" },
      StrictTransportSecurity: { Override, AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
    });
    expect(at(headers?.properties, "ResponseHeadersPolicyConfig", "CustomHeadersConfig", "Items")).toEqual([
      {
        Override,
        Header: "Permissions-Policy",
        Value: "camera=(), geolocation=(), microphone=(), payment=()",
      },
      { Override, Header: "X-Robots-Tag", Value: "noindex" },
    ]);
  });
});
