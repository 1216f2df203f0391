import { fromTemplate } from "./known.ts";
import { NotPlayed, type Resource, type World } from "./world.ts";

export interface Route {
  /** For example `GET /u/{token}`. */
  key: string;
  method: string;
  segments: string[];
  functionArn: string;
}

export interface HttpApiDefinition {
  id: string;
  stage: string;
  routes: Route[];
  /** With `$context.` variables. */
  accessLogFormat: string | undefined;
}

interface StageProperties {
  ApiId: string;
  StageName: string;
  AutoDeploy?: boolean;
  DefaultRouteSettings?: object;
  AccessLogSettings?: { DestinationArn?: string; Format?: string };
}

interface RouteProperties {
  ApiId: string;
  RouteKey: string;
  Target: string;
  AuthorizationType?: string;
}

interface IntegrationProperties {
  ApiId: string;
  IntegrationType: string;
  IntegrationUri: string;
  PayloadFormatVersion: string;
}

/** The one HTTP API of the template: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api.html */
export function readHttpApi(world: World): HttpApiDefinition {
  const [api, another] = world.resources("AWS::ApiGatewayV2::Api");
  if (!api || another) throw new NotPlayed("a template with more or less than one HTTP API");
  const what = `${api.type} ${api.id}`;
  const { ProtocolType } = fromTemplate<{
    Name: string;
    ProtocolType: string;
    DisableExecuteApiEndpoint: boolean;
  }>(what, api.properties, ["Name", "ProtocolType", "DisableExecuteApiEndpoint"]);
  if (ProtocolType !== "HTTP") throw new NotPlayed(`${what}.ProtocolType ${ProtocolType}`);
  const integrations = new Map(
    world
      .resources("AWS::ApiGatewayV2::Integration")
      .map((resource) => [resource.ref, readIntegration(resource)]),
  );
  return {
    id: api.ref,
    ...readStage(world),
    routes: world.resources("AWS::ApiGatewayV2::Route").map((resource) => readRoute(resource, integrations)),
  };
}

function readStage(world: World): Pick<HttpApiDefinition, "stage" | "accessLogFormat"> {
  const [resource] = world.resources("AWS::ApiGatewayV2::Stage");
  if (!resource) throw new NotPlayed("an HTTP API without a stage");
  const what = `${resource.type} ${resource.id}`;
  const stage = fromTemplate<StageProperties>(what, resource.properties, [
    "ApiId",
    "StageName",
    "AutoDeploy",
    "DefaultRouteSettings",
    "AccessLogSettings",
  ]);
  // Any other stage is part of the path.
  if (stage.StageName !== "$default") throw new NotPlayed(`${what}.StageName ${stage.StageName}`);
  return { stage: stage.StageName, accessLogFormat: stage.AccessLogSettings?.Format };
}

function readIntegration({ id, type, properties }: Resource): string {
  const what = `${type} ${id}`;
  const { IntegrationType, IntegrationUri, PayloadFormatVersion } = fromTemplate<IntegrationProperties>(
    what,
    properties,
    ["ApiId", "IntegrationType", "IntegrationUri", "PayloadFormatVersion"],
  );
  if (IntegrationType !== "AWS_PROXY") throw new NotPlayed(`${what}.IntegrationType ${IntegrationType}`);
  if (PayloadFormatVersion !== "2.0")
    throw new NotPlayed(`${what}.PayloadFormatVersion ${PayloadFormatVersion}`);
  return IntegrationUri;
}

function readRoute({ id, type, properties }: Resource, integrations: Map<string, string>): Route {
  const what = `${type} ${id}`;
  const {
    RouteKey,
    Target,
    AuthorizationType = "NONE",
  } = fromTemplate<RouteProperties>(what, properties, ["ApiId", "RouteKey", "Target", "AuthorizationType"]);
  if (AuthorizationType !== "NONE") throw new NotPlayed(`${what}.AuthorizationType ${AuthorizationType}`);
  const [, method, path] = /^([A-Z]+) \/([^+]*)$/.exec(RouteKey) ?? [];
  if (method === undefined || path === undefined) throw new NotPlayed(`${what}.RouteKey ${RouteKey}`);
  const functionArn = integrations.get(Target.replace(/^integrations\//, ""));
  if (functionArn === undefined)
    throw new Error(`${what}: the integration ${Target} is not in the template.`);
  return { key: RouteKey, method, segments: path.split("/"), functionArn };
}
