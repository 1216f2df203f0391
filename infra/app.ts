/** What the CDK's command line runs: builds the education site, then synthesizes the stacks, which deploy it. */
import { synth } from "./aws/app.ts";
import { buildStageSite } from "./site/stage-site.ts";

await synth({ buildSite: buildStageSite });
