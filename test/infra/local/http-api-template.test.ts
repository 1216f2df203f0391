import { describe, expect, it } from "vitest";
import { createHttpApi } from "../../../infra/local/http-api.ts";
import { fakeWorld } from "./support/fake-world.ts";
import { setup } from "./support/http-api.ts";

// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
describe("the access log", () => {
  it("is a line in the stage's format, without the path and its token", async () => {
    const { world, http } = setup();
    await http.request({ method: "GET", path: "/u/t0ken?x=1" });
    expect(world.notes).toEqual([
      {
        kind: "access log",
        detail: { line: '{"routeKey":"GET /u/{token}","status":"204","requestId":"id-1"}' },
      },
    ]);
  });

  it("has a dash for the route of a request that matched none", async () => {
    const { world, http } = setup();
    await http.request({ method: "GET", path: "/t0ken" });
    expect(world.notes[0]?.detail["line"]).toBe('{"routeKey":"-","status":"404","requestId":"id-1"}');
  });

  it("is not written when the stage has none", async () => {
    const { world, http } = setup({ stage: { AccessLogSettings: undefined } });
    await http.request({ method: "GET", path: "/u/t0ken" });
    expect(world.notes).toEqual([]);
  });

  it("is refused by name when its format has an unknown variable", () => {
    const AccessLogSettings = { Format: "$context.path" };
    expect(() => setup({ stage: { AccessLogSettings } })).toThrow("the access log variable $context.path");
  });
});

// The player plays what the template uses and refuses the rest by name.
describe("a template with something the player does not play is refused by name", () => {
  it.each<[string, Parameters<typeof setup>[0], string]>([
    ["a WebSocket API", { api: { ProtocolType: "WEBSOCKET" } }, "Api.ProtocolType WEBSOCKET"],
    ["CORS", { api: { CorsConfiguration: {} } }, "AWS::ApiGatewayV2::Api Api.CorsConfiguration"],
    ["a named stage", { stage: { StageName: "dev" } }, "Stage.StageName dev"],
    ["stage variables", { stage: { StageVariables: {} } }, "Stage.StageVariables"],
    ["another integration", { integration: { IntegrationType: "HTTP_PROXY" } }, "IntegrationType HTTP_PROXY"],
    ["payload format 1.0", { integration: { PayloadFormatVersion: "1.0" } }, "PayloadFormatVersion 1.0"],
    ["a greedy path", { routes: ["GET /{proxy+}"] }, "RouteKey GET /{proxy+}"],
    ["the default route", { routes: ["$default"] }, "RouteKey $default"],
    ["an authorizer", { route: { AuthorizationType: "JWT" } }, "AuthorizationType JWT"],
  ])("%s", (_, options, name) => {
    expect(() => setup(options)).toThrow(name);
  });

  it("a route to an integration that is not there", () => {
    expect(() => setup({ route: { Target: "integrations/int2" } })).toThrow(
      "integrations/int2 is not in the template",
    );
  });

  it("no API at all", () => {
    expect(() => createHttpApi(fakeWorld("2026-03-02T09:30:00Z", []))).toThrow(
      "more or less than one HTTP API",
    );
  });
});
