import { expect, it } from "vitest";
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

it("requests reach the function in payload format 2.0", () => {
  stateless.hasResourceProperties("AWS::ApiGatewayV2::Integration", { PayloadFormatVersion: "2.0" });
});

it("API Gateway may call the function for the routes of this API alone", () => {
  const allowed = resources(stateless, "AWS::Lambda::Permission").map(({ properties }) => ({
    principal: properties["Principal"],
    path: /\/\*\/\*(\/.+?)"/.exec(JSON.stringify(properties["SourceArn"]))?.[1],
  }));
  const paths = new Set(allowed.map(({ principal, path }) => `${String(principal)} ${path ?? ""}`));
  const routed = resources(stateless, "AWS::ApiGatewayV2::Route").map(
    ({ properties }) => textAt(properties, "RouteKey").split(" ")[1],
  );
  expect([...paths].sort()).toEqual(
    [...new Set(routed)].map((path) => `apigateway.amazonaws.com ${path ?? ""}`).sort(),
  );
});
