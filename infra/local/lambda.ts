import { createHash } from "node:crypto";
import { join } from "node:path";
import type { VirtualClock } from "./clock.ts";
import { FunctionWorker, type Outcome } from "./function-worker.ts";
import { fromTemplate } from "./known.ts";
import type { FunctionView } from "./local.ts";
import { AwsError, NotPlayed, type Principal, type Resource } from "./world.ts";

interface Surroundings {
  clock: VirtualClock;
  region: string;
  endpoint: string;
  seed: string;
  id: () => string;
  /** The folder of a file asset, by its key in the asset bucket. */
  assets: Record<string, string>;
  onLog: (fn: LambdaFunction, line?: string) => void;
}

interface Properties {
  FunctionName: string;
  Code: { S3Bucket: string; S3Key: string };
  Handler: string;
  Role: string;
  Runtime: string;
  Timeout?: number;
  MemorySize?: number;
  Environment?: { Variables: Record<string, string> };
  LoggingConfig?: { LogGroup?: string };
  /** The processor does not change what code does. */
  Architectures?: string[];
}
const properties = [
  "FunctionName",
  "Code",
  "Handler",
  "Role",
  "Runtime",
  "Timeout",
  "MemorySize",
  "Environment",
  "Architectures",
  "LoggingConfig",
] as const;

export class LambdaFunction {
  readonly name: string;
  readonly arn: string;
  readonly timeoutSeconds: number;
  readonly logGroup: string;
  readonly principal: Extract<Principal, { kind: "role" }>;
  /** Fake, and different for each function: how the edge knows who calls. */
  readonly accessKeyId: string;
  readonly #worker: FunctionWorker;
  readonly #id: () => string;
  readonly #log: (line?: string) => void;
  #invocations = 0;
  #errors = 0;

  constructor(resource: Resource, around: Surroundings) {
    const settings = fromTemplate<Properties>("AWS::Lambda::Function", resource.properties, properties);
    if (settings.Runtime !== "nodejs24.x")
      throw new NotPlayed(`the runtime ${settings.Runtime} (${resource.id})`);
    this.name = resource.ref;
    this.arn = resource.attrs["Arn"] ?? "";
    this.timeoutSeconds = settings.Timeout ?? 3;
    this.logGroup = settings.LoggingConfig?.LogGroup ?? `/aws/lambda/${this.name}`;
    this.principal = { kind: "role", roleArn: settings.Role, name: this.name };
    this.accessKeyId = `ASIA${createHash("sha256").update(this.arn).digest("hex").slice(0, 16).toUpperCase()}`;
    this.#id = around.id;
    this.#log = (line) => around.onLog(this, line);
    const [file = "", handler = ""] = settings.Handler.split(".");
    this.#worker = new FunctionWorker({
      data: {
        file: join(findAsset(settings.Code.S3Key, resource, around), `${file}.mjs`),
        handler,
        clock: around.clock.shared,
        seed: `${around.seed}/${this.name}`,
      },
      environment: { ...settings.Environment?.Variables, ...this.#reserved(settings, around) },
      onLine: this.#log,
    });
  }

  async invoke(event: unknown): Promise<Outcome> {
    this.#invocations += 1;
    this.#log();
    const outcome = await this.#worker.run({
      requestId: this.#id(),
      event: JSON.stringify(event),
      functionArn: this.arn,
      timeoutMs: this.timeoutSeconds * 1000,
    });
    if (!outcome.ok) this.#errors += 1;
    return outcome;
  }

  view(): FunctionView {
    return { name: this.name, invocations: this.#invocations, errors: this.#errors };
  }

  stop(): Promise<void> {
    return this.#worker.stop();
  }

  /** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime */
  #reserved(
    { Handler, MemorySize = 128 }: Properties,
    { region, endpoint }: Surroundings,
  ): Record<string, string> {
    return {
      _HANDLER: Handler,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: this.accessKeyId,
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_SESSION_TOKEN: "local",
      AWS_ENDPOINT_URL: endpoint,
      AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
      AWS_LAMBDA_FUNCTION_NAME: this.name,
      AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
      AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
      AWS_LAMBDA_LOG_GROUP_NAME: this.logGroup,
      AWS_LAMBDA_LOG_STREAM_NAME: "local",
      LANG: "en_US.UTF-8",
      TZ: ":UTC",
    };
  }
}

function findAsset(key: string, { id, stack }: Resource, { assets }: Surroundings): string {
  const folder = assets[key];
  if (folder === undefined)
    throw new Error(
      `The code of ${id} is asset ${key}, which stack ${stack}'s asset manifest does not list. Synthesize it again.`,
    );
  return folder;
}

export interface Functions {
  readonly list: readonly LambdaFunction[];
  /** By name or ARN. */
  find(nameOrArn: string): LambdaFunction;
  /** One invocation at a time over all functions: two at once would race for the order of their effects. */
  invoke(nameOrArn: string, event: unknown): Promise<Outcome>;
  stop(): Promise<void>;
}

export function createFunctions(resources: Resource[], around: Surroundings): Functions {
  const list = resources
    .filter(({ type }) => type === "AWS::Lambda::Function")
    .map((resource) => new LambdaFunction(resource, around));
  let last: Promise<unknown> = Promise.resolve();

  function find(nameOrArn: string): LambdaFunction {
    const found = list.find(({ name, arn }) => name === nameOrArn || arn === nameOrArn);
    if (!found) throw new AwsError("ResourceNotFoundException", `Function not found: ${nameOrArn}`, 404);
    return found;
  }

  return {
    list,
    find,
    invoke(nameOrArn, event) {
      const target = find(nameOrArn);
      const outcome = last.then(() => target.invoke(event));
      last = outcome.catch(() => undefined);
      return around.clock.track(outcome);
    },
    async stop() {
      await Promise.all(list.map((one) => one.stop()));
    },
  };
}
