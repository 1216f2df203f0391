import { RemovalPolicy } from "aws-cdk-lib/core";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { DomainName, HttpApi, type HttpMethod, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { acknowledge } from "../security-checks.ts";
import { acknowledgePlainLogs, HouseFunction, type HouseFunctionProps } from "./house-function.ts";

export interface HttpFunctionProps extends HouseFunctionProps {
  /** Paths and what may be asked of them. Anything else is answered by API Gateway and never runs code. */
  readonly routes: Readonly<Record<string, readonly HttpMethod[]>>;
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
  readonly domain?: { readonly host: string; readonly certificateArn: string };
}

// The path holds the patient's token and the query may: neither is ever logged.
const accessLog = {
  routeKey: "$context.routeKey",
  status: "$context.status",
  requestId: "$context.requestId",
};

/** A function behind an HTTP API of its own. */
export class HttpFunction extends HouseFunction {
  readonly api: HttpApi;
  /** Where people reach it, without a slash at the end. */
  readonly baseUrl: string;

  constructor(scope: Construct, id: string, props: HttpFunctionProps) {
    super(scope, id, props);
    this.api = new HttpApi(this, "Api", {
      apiName: `hipline-${props.stage}-${props.name}`,
      createDefaultStage: false,
      disableExecuteApiEndpoint: props.domain !== undefined,
    });
    this.baseUrl = props.domain === undefined ? this.api.apiEndpoint : `https://${props.domain.host}`;
    this.addStage(props);
    const integration = new HttpLambdaIntegration("Integration", this.function, {
      // Every route leads here: one permission for this API says as much as one for each of them.
      scopePermissionToRoute: false,
    });
    for (const [path, methods] of Object.entries(props.routes)) {
      this.api.addRoutes({ path, methods: [...methods], integration });
    }
    acknowledge(
      this.api,
      "Patients have no login, and mail providers call the unsubscribe link without credentials (RFC 8058). The signed token in the path is the authorization.",
      "AwsSolutions-APIG4",
    );
  }

  private addStage({ stage, name, throttle, domain, logRetention, encryptionKey }: HttpFunctionProps): void {
    const logGroup = new LogGroup(this, "AccessLogs", {
      // API Gateway may write to groups with this prefix without a resource policy of their own.
      logGroupName: `/aws/vendedlogs/hipline-${stage}-${name}`,
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(encryptionKey && { encryptionKey }),
    });
    if (!encryptionKey) acknowledgePlainLogs(logGroup);
    this.api.addStage("Stage", {
      stageName: "$default",
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
      ...(domain && {
        domainMapping: {
          domainName: new DomainName(this, "Domain", {
            domainName: domain.host,
            certificate: Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn),
          }),
        },
      }),
    });
  }
}
