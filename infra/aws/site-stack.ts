import { join } from "node:path";
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib/core";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  CachePolicy,
  Distribution,
  Function,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { StageConfig } from "./config.ts";
import { SiteFiles } from "./constructs/site-files.ts";
import { siteHeaders } from "./constructs/site-headers.ts";
import { acknowledge } from "./security-checks.ts";

/**
 * The education site and the pictures of the emails: files behind CloudFront. Emails that name its domain are opened for
 * years, so neither the bucket nor the distribution is ever replaced.
 */
export class SiteStack extends Stack {
  /** Without a slash at the end. */
  readonly siteUrl: string;

  /** `files` is the folder of the built site; without it the stack has everything but the files. */
  constructor(
    scope: Construct,
    id: string,
    config: StageConfig,
    files: string | undefined,
    props?: StackProps,
  ) {
    super(scope, id, props);
    const bucket = this.createBucket();
    const distribution = this.createDistribution(bucket, config);
    this.siteUrl = `https://${config.siteDomain?.host ?? distribution.distributionDomainName}`;
    if (files !== undefined) {
      new SiteFiles(this, "Copy", { bucket, folder: files, logRetention: config.logRetention });
    }
    new CfnOutput(this, "SiteUrl", { value: this.siteUrl });
    new CfnOutput(this, "SiteDomainTarget", { value: distribution.distributionDomainName });
  }

  private createBucket(): IBucket {
    const bucket = new Bucket(this, "Files", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      // Long enough to notice a page that was overwritten by mistake. Only former versions of a page ever expire.
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(90),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(
      bucket,
      "It holds public pages that every build makes again, and nothing about a person: another key, a copy in another region or a log of each read would keep nothing safe.",
      "HIPAA.Security-S3DefaultEncryptionKMS",
      "HIPAA.Security-S3BucketReplicationEnabled",
      "HIPAA.Security-S3BucketLoggingEnabled",
      "AwsSolutions-S1",
    );
    // The CDK's own types disagree about an optional property of it.
    return bucket as IBucket;
  }

  private createDistribution(bucket: IBucket, config: StageConfig): Distribution {
    const origin = S3BucketOrigin.withOriginAccessControl(bucket);
    const { siteDomain: domain } = config;
    const behavior = {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: siteHeaders(this, config.stage),
    };
    const distribution = new Distribution(this, "Distribution", {
      comment: `Hipline ${config.stage}: education site and pictures of emails`,
      defaultBehavior: {
        ...behavior,
        functionAssociations: [
          { function: this.createPageFiles(), eventType: FunctionEventType.VIEWER_REQUEST },
        ],
      },
      additionalBehaviors: { "assets/*": behavior },
      defaultRootObject: "index.html",
      // S3 answers 403 for a file that is not there, because nobody may list the bucket.
      errorResponses: [403, 404].map((httpStatus) => ({
        httpStatus,
        responseHttpStatus: 404,
        responsePagePath: "/404.html",
        ttl: Duration.minutes(1),
      })),
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(domain && {
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        domainNames: [domain.host],
        certificate: Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn),
      }),
    });
    acknowledgeDistribution(distribution, domain !== undefined);
    return distribution;
  }

  private createPageFiles(): Function {
    return new Function(this, "PageFiles", {
      runtime: FunctionRuntime.JS_2_0,
      comment: "Pages are asked for as folders and stored as files",
      code: FunctionCode.fromFile({ filePath: join(import.meta.dirname, "edge/page-files.js") }),
    });
  }
}

function acknowledgeDistribution(distribution: Distribution, hasDomain: boolean): void {
  acknowledge(
    distribution,
    "Patients travel, and the pages are public everywhere. They are files that take no input, so a firewall would have nothing to inspect.",
    "AwsSolutions-CFR1",
    "AwsSolutions-CFR2",
  );
  acknowledge(
    distribution,
    "Which page about a knee an address asked for is health data. It is safest where it is not kept.",
    "AwsSolutions-CFR3",
  );
  if (!hasDomain) {
    acknowledge(
      distribution,
      "CloudFront's own certificate comes with its own choice of TLS versions. A stage with a siteDomain takes TLS 1.2 and newer only.",
      "AwsSolutions-CFR4",
    );
  }
}
