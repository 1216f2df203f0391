// Plain JavaScript that runs on any Node from 18 on: it brings a fresh machine to the point where the real program runs.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const [command = "start", ...args] = process.argv.slice(2);

const programs = {
  start: ["infra/local/start.ts"],
  demo: ["infra/local/demo.ts"],
  preview: ["infra/preview/preview.ts"],
  review: ["infra/review/review.ts"],
  figures: ["infra/figures/draw.ts"],
  hipline: ["infra/cli/hipline.ts"],
  test: ["test/run.ts"],
  lint: ["test/run.ts", "lint"],
  spam: ["test/spam.ts"],
  "cfn-lint": ["test/cfn-lint.ts"],
  docs: ["infra/docs.ts"],
  languages: ["infra/languages.ts"],
  simulate: ["test/simulation/cli.ts"],
  mutate: ["test/mutation/cli.ts"],
  synth: ["node_modules/aws-cdk/bin/cdk", "synth", "--quiet", "--no-notices"],
  deploy: ["node_modules/aws-cdk/bin/cdk", "deploy", "--all", "--no-notices"],
};

const program = programs[command];
if (!program) fail(`There is no command "${command}". There are: ${Object.keys(programs).join(", ")}.`);
if (Number(process.versions.node.split(".")[0]) < 20) {
  fail(
    `Hipline needs Node 20 or newer to begin with and found ${process.versions.node}. Get one at https://nodejs.org.`,
  );
}

process.chdir(root);
installIfNeeded();
const node = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
if (!existsSync(node)) fail("Node 24 did not arrive with the packages. Run: npm ci --foreground-scripts");
run();

/** Installs when the lockfile is not the one that was installed last. */
function installIfNeeded() {
  const stamp = join(root, "node_modules", ".hipline-installed");
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Installing packages, Node 24 among them. This takes about a minute, the first time only.");
  const npm = npmCommand();
  const installed = spawnSync(npm.file, [...npm.args, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (installed.error)
    fail("npm was not found. It comes with Node: install Node 20 or newer from https://nodejs.org.");
  if (installed.status !== 0)
    fail("The packages could not be installed; npm says why above. Mend that and run the command again.");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** The npm that runs this script, or the one on the PATH. */
function npmCommand() {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) return { file: process.execPath, args: [own] };
  return { file: process.platform === "win32" ? "npm.cmd" : "npm", args: [] };
}

function run() {
  // The packages' own commands, and Node 24 under the name `node`, come first for everything below.
  const path = [dirname(node), join(root, "node_modules", ".bin"), process.env.PATH].join(
    process.platform === "win32" ? ";" : ":",
  );
  const child = spawn(node, [...program, ...args], {
    stdio: "inherit",
    env: {
      // Every command loads hundreds of TypeScript files; the second one finds them compiled.
      NODE_COMPILE_CACHE: join(tmpdir(), "node-compile-cache"),
      ...process.env,
      PATH: path,
      CDK_DISABLE_CLI_TELEMETRY: "true",
    },
  });
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  // A terminal sends Ctrl-C to both; this process only waits until the child has cleaned up.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 0 : 1)));
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
