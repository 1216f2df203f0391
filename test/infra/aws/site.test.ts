import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, it } from "vitest";
import { stageConfig } from "../../../infra/aws/config.ts";
import { siteOfOnePage } from "./site-of-one-page.ts";
import { at, resources, synthesize } from "./synthesized.ts";

const folder = mkdtempSync(join(tmpdir(), "hipline-site-"));
afterAll(() => rmSync(folder, { recursive: true }));

const config = stageConfig("dev");
const { site, stateless } = synthesize(config, siteOfOnePage(folder));

describe("the distribution", () => {
  it("keeps a trial out of search engines, and the real site in", () => {
    const prod = synthesize(stageConfig("prod")).site;
    const robots = (template: typeof site) =>
      JSON.stringify(resources(template, "AWS::CloudFront::ResponseHeadersPolicy")).includes("X-Robots-Tag");
    expect([robots(site), robots(prod)]).toEqual([true, false]);
  });

  it("takes a domain of its own with TLS 1.2 and newer, and emails then link there", () => {
    const certificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/c-1";
    const own = synthesize({ ...config, siteDomain: { host: "guide.example.org", certificateArn } });
    own.site.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: {
        Aliases: ["guide.example.org"],
        ViewerCertificate: { MinimumProtocolVersion: "TLSv1.2_2021", AcmCertificateArn: certificateArn },
      },
    });
    own.stateless.hasResourceProperties("AWS::Lambda::Function", {
      FunctionName: "hipline-dev-send-email",
      Environment: { Variables: { SITE_URL: "https://guide.example.org" } },
    });
  });
});

describe("the files", () => {
  const copies = resources(site, "Custom::CDKBucketDeployment").map(({ properties }) => properties);

  it("are never deleted: nobody in the stack has the right", () => {
    expect(copies.map(({ Prune, RetainOnDelete }) => [Prune, RetainOnDelete])).toEqual([
      [false, true],
      [false, true],
    ]);
    expect(JSON.stringify(resources(site, "AWS::IAM::Policy"))).not.toMatch(/s3:(Delete|Abort|\*)/);
  });

  it("are kept for a year when their name carries a hash, and for five minutes otherwise", () => {
    expect(
      copies.map(({ DestinationBucketKeyPrefix, SystemMetadata }) => [
        DestinationBucketKeyPrefix,
        SystemMetadata,
      ]),
    ).toEqual([
      ["assets", { "cache-control": "public, max-age=31536000, immutable" }],
      [undefined, { "cache-control": "public, max-age=300" }],
    ]);
  });

  it("come pictures first", () => {
    const all = site.findResources("Custom::CDKBucketDeployment");
    const [assets, pages] = Object.keys(all);
    expect(at(all, pages ?? "", "DependsOn")).toContain(assets);
  });
});

describe("an email", () => {
  it("links where CloudFront serves the site", () => {
    const send = resources(stateless, "AWS::Lambda::Function").find(
      ({ properties }) => properties["FunctionName"] === "hipline-dev-send-email",
    );
    const told = JSON.stringify(at(send?.properties, "Environment", "Variables", "SITE_URL"));
    expect(told).toMatch(/"https:\/\/".*Hipline-dev-Site:.*DomainName/);
  });
});

describe("the function before the cache", () => {
  const code = readFileSync(join(import.meta.dirname, "../../../infra/aws/edge/page-files.js"), "utf8");
  const handler = runInNewContext(`${code}; handler`) as (event: { request: { uri: string } }) => object;
  const answer = (uri: string) => handler({ request: { uri } });

  it.each([
    ["/", "/index.html"],
    ["/en/learn/flare-ups/", "/en/learn/flare-ups/index.html"],
    ["/assets/E01.0123.png", "/assets/E01.0123.png"],
    ["/en/programs/pfp-12/v1/week-3/", "/en/programs/pfp-12/v1/week-3/index.html"],
  ])("asks for the file of %s", (uri, file) => {
    expect(answer(uri)).toEqual({ uri: file });
  });

  it("sends a reader without the last slash to the address with it", () => {
    expect(answer("/en/learn/flare-ups")).toMatchObject({
      statusCode: 301,
      headers: { location: { value: "/en/learn/flare-ups/" } },
    });
  });
});
