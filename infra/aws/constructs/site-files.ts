import { join } from "node:path";
import { Duration, IgnoreMode, RemovalPolicy, Stack } from "aws-cdk-lib/core";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Asset } from "aws-cdk-lib/aws-s3-assets";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { acknowledge } from "../security-checks.ts";
import { acknowledgeInlinePolicy, acknowledgeOrder } from "./house-function.ts";

interface SiteFilesProps {
  readonly bucket: IBucket;
  /** The folder of the built site. */
  readonly folder: string;
  readonly logRetention: RetentionDays;
}

/**
 * Copies the built site into its bucket when it is deployed. Emails that are opened years later still show their pictures: the
 * copier has no right to delete. Pictures come first, so that no page asks for one that is not there yet.
 */
export class SiteFiles extends Construct {
  constructor(scope: Construct, id: string, { bucket, folder, logRetention }: SiteFilesProps) {
    super(scope, id);
    const assets = new Asset(this, "AssetFiles", { path: join(folder, "assets") });
    const pages = new Asset(this, "PageFiles", {
      path: folder,
      exclude: ["assets"],
      ignoreMode: IgnoreMode.GLOB,
    });
    const logGroup = this.createLogs(logRetention);
    const role = this.createRole(bucket, [assets, pages], logGroup);
    const copy = (
      name: string,
      { bucket: from, s3ObjectKey }: Asset,
      cache: CacheControl[],
      prefix?: string,
    ) =>
      new BucketDeployment(this, name, {
        sources: [Source.bucket(from, s3ObjectKey)],
        destinationBucket: bucket,
        ...(prefix !== undefined && { destinationKeyPrefix: prefix }),
        prune: false,
        retainOnDelete: true,
        cacheControl: [CacheControl.setPublic(), ...cache],
        // Without this the construct would add the right to delete.
        role: role.withoutPolicyUpdates(),
        logGroup,
      });
    const first = copy(
      "Assets",
      assets,
      [CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
      "assets",
    );
    // CloudFront keeps a page as long as a browser does, so a correction is everywhere within ten minutes.
    copy("Pages", pages, [CacheControl.maxAge(Duration.minutes(5))]).node.addDependency(first);
    acknowledgeCopier(this);
  }

  private createLogs(retention: RetentionDays): LogGroup {
    const logGroup = new LogGroup(this, "Logs", { retention, removalPolicy: RemovalPolicy.DESTROY });
    acknowledge(
      logGroup,
      "It logs the names of public files while they are deployed.",
      "HIPAA.Security-CloudWatchLogGroupEncrypted",
    );
    return logGroup;
  }

  private createRole(bucket: IBucket, sources: readonly Asset[], logGroup: LogGroup): Role {
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    const allow = (actions: string[], resources: string[]): void => {
      role.addToPolicy(new PolicyStatement({ actions, resources }));
    };
    allow(["logs:CreateLogStream", "logs:PutLogEvents"], [logGroup.logGroupArn]);
    allow(
      ["s3:GetObject"],
      sources.map((source) => source.bucket.arnForObjects(source.s3ObjectKey)),
    );
    allow(["s3:ListBucket"], [bucket.bucketArn]);
    allow(["s3:PutObject"], [bucket.arnForObjects("*")]);
    acknowledgeInlinePolicy(role);
    acknowledge(
      role,
      "It writes whatever files the site has, and can neither delete nor read one.",
      `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(bucket.node.defaultChild as never)}.Arn>/*]`,
    );
    return role;
  }
}

/** The function that copies is the CDK's own; one copy of it serves the whole stack. */
function acknowledgeCopier(scope: Construct): void {
  const copier = Stack.of(scope).node.children.find(({ node }) =>
    node.id.startsWith("Custom::CDKBucketDeployment"),
  );
  if (!copier)
    throw new Error("The CDK names its copier differently now; find it in the template and name it here.");
  acknowledgeOrder(copier);
  acknowledge(
    copier,
    "It comes with the CDK, which chooses its runtime, and runs only while a deployment waits for it and shows its errors. It reaches nothing but S3.",
    "AwsSolutions-L1",
    "Serverless-LambdaLatestVersion",
    "Serverless-LambdaTracing",
    "Serverless-LambdaDLQ",
    "HIPAA.Security-LambdaDLQ",
    "HIPAA.Security-LambdaConcurrency",
    "HIPAA.Security-LambdaInsideVPC",
  );
}
