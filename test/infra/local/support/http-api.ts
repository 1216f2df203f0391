import { createHttpApi } from "../../../../infra/local/http-api.ts";
import { arnOf, fakeWorld, resource } from "./fake-world.ts";

export const functionArn = arnOf("lambda", "function:web");

interface Options {
  routes?: string[];
  api?: object;
  stage?: object;
  integration?: object;
  route?: object;
}

const routeKeys = [
  "GET /u/{token}",
  "HEAD /u/{token}",
  "POST /u/{token}",
  "POST /u/{token}/resubscribe",
  "GET /learn/{article}",
];

export function setup({ routes = routeKeys, api, stage, integration, route }: Options = {}) {
  const world = fakeWorld("2026-03-02T09:30:15.250Z", [
    resource(
      "AWS::ApiGatewayV2::Api",
      "Api",
      { Name: "web", ProtocolType: "HTTP", ...api },
      { ref: "a1b2c3" },
    ),
    resource("AWS::ApiGatewayV2::Stage", "Stage", {
      ApiId: "a1b2c3",
      StageName: "$default",
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingBurstLimit: 200 },
      AccessLogSettings: {
        DestinationArn: "arn",
        Format:
          '{"routeKey":"$context.routeKey","status":"$context.status","requestId":"$context.requestId"}',
      },
      ...stage,
    }),
    resource(
      "AWS::ApiGatewayV2::Integration",
      "Integration",
      {
        ApiId: "a1b2c3",
        IntegrationType: "AWS_PROXY",
        IntegrationUri: functionArn,
        PayloadFormatVersion: "2.0",
        ...integration,
      },
      { ref: "int1" },
    ),
    ...routes.map((RouteKey) =>
      resource("AWS::ApiGatewayV2::Route", RouteKey, {
        ApiId: "a1b2c3",
        RouteKey,
        Target: "integrations/int1",
        AuthorizationType: "NONE",
        ...route,
      }),
    ),
  ]);
  return { world, http: createHttpApi(world) };
}
