import { expect, it } from "vitest";
import { functionNamed } from "./functions.ts";
import { at, dev, resources, textAt } from "./synthesized.ts";

const { stateless } = dev;
const [stage] = resources(stateless, "AWS::ApiGatewayV2::Stage");

it("the API answers these routes and no others", () => {
  const keys = resources(stateless, "AWS::ApiGatewayV2::Route").map(
    ({ properties }) => properties["RouteKey"],
  );
  const shown = [
    ...["/c/{token}", "/d/{token}", "/d/{token}/my-data.json", "/r/{token}", "/r/{token}/days.ics"],
    ...["/r/{token}/week", "/s/{token}", "/u/{token}"],
  ];
  const posted = [
    ...["/c/{token}", "/s/{token}", "/s/{token}/is-me", "/s/{token}/not-me", "/s/{token}/pause"],
    ...["/s/{token}/resume", "/u/{token}", "/u/{token}/not-me", "/u/{token}/resubscribe"],
  ];
  expect(keys.sort()).toEqual([
    ...shown.map((path) => `GET ${path}`),
    ...shown.map((path) => `HEAD ${path}`),
    ...posted.map((path) => `POST ${path}`),
  ]);
});

it("the access log says which route answered what, never the path with its token", () => {
  expect(JSON.parse(textAt(stage?.properties, "AccessLogSettings", "Format"))).toEqual({
    routeKey: "$context.routeKey",
    status: "$context.status",
    requestId: "$context.requestId",
  });
});

it("the API is throttled", () => {
  expect(at(stage?.properties, "DefaultRouteSettings")).toEqual({
    ThrottlingRateLimit: 100,
    ThrottlingBurstLimit: 200,
  });
});

it("every route reaches the function of the pages, in payload format 2.0, without a login", () => {
  const [api] = resources(stateless, "AWS::ApiGatewayV2::Api");
  const integrations = resources(stateless, "AWS::ApiGatewayV2::Integration");
  const { id } = functionNamed("web");
  expect(integrations.map(({ properties }) => properties)).toEqual([
    {
      ApiId: { Ref: api?.id },
      IntegrationType: "AWS_PROXY",
      IntegrationUri: { "Fn::GetAtt": [id, "Arn"] },
      PayloadFormatVersion: "2.0",
    },
  ]);
  for (const { properties } of resources(stateless, "AWS::ApiGatewayV2::Route")) {
    expect(properties).toMatchObject({
      ApiId: { Ref: api?.id },
      AuthorizationType: "NONE",
      Target: { "Fn::Join": ["", ["integrations/", { Ref: integrations[0]?.id }]] },
    });
  }
});

it("the API is HTTP alone, has one stage at its root, and says on AWS what it is", () => {
  const [api] = resources(stateless, "AWS::ApiGatewayV2::Api");
  expect(api?.properties).toEqual({
    Name: "hipline-dev-web",
    ProtocolType: "HTTP",
    DisableExecuteApiEndpoint: false,
  });
  expect(stage?.properties).toMatchObject({
    ApiId: { Ref: api?.id },
    StageName: "$default",
    AutoDeploy: true,
  });
});

it("API Gateway may call the function for this API alone", () => {
  const [api] = resources(stateless, "AWS::ApiGatewayV2::Api");
  const account = [{ Ref: "AWS::Region" }, ":", { Ref: "AWS::AccountId" }];
  expect(resources(stateless, "AWS::Lambda::Permission").map(({ properties }) => properties)).toEqual([
    {
      Action: "lambda:InvokeFunction",
      Principal: "apigateway.amazonaws.com",
      FunctionName: { "Fn::GetAtt": [functionNamed("web").id, "Arn"] },
      SourceArn: {
        "Fn::Join": [
          "",
          ["arn:", { Ref: "AWS::Partition" }, ":execute-api:", ...account, ":", { Ref: api?.id }, "/*/*/*"],
        ],
      },
    },
  ]);
});
