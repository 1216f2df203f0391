import type { Journey } from "./journeys/journey.ts";
import type { Mutant } from "./mutant.ts";
import { deploy, live, type Deployment, type Life } from "./play.ts";
import { changesPoliciesAlone, differentAnswer } from "./replay.ts";
import type { TemplateRules } from "./template-rules.ts";

/** Who noticed: the deployment itself, the rules of the synthesis, or a journey by name. */
export interface Verdict {
  by: string;
  sentence: string;
}

export interface Court {
  deployment: Deployment;
  rules: () => TemplateRules;
  journeys: readonly Journey[];
  /** How each journey goes through the deployment as it is. */
  baseline: Readonly<Record<string, Life>>;
}

/** What the player leaves out altogether (infra/local/played.ts): no journey could tell. */
const notPlayed = /^AWS::(CloudWatch|Logs|SNS|S3|CloudFront)::/;

/** What needs no run: the deployment is refused, or a rule complains. */
export async function noticedAtOnce(court: Court, mutant: Mutant): Promise<Verdict | undefined> {
  return (await refusedAtDeployment(court, mutant)) ?? complaintOfRules(court, mutant);
}

async function refusedAtDeployment({ deployment }: Court, mutant: Mutant): Promise<Verdict | undefined> {
  if (notPlayed.test(mutant.type)) return undefined;
  try {
    const { remove } = await deploy(deployment, mutant.templates(), { startAt: "2027-01-15T15:00:00Z" });
    await remove();
    return undefined;
  } catch (error) {
    return named({ by: "deployment", sentence: (error as Error).message }, mutant);
  }
}

function complaintOfRules({ rules }: Court, { templates, stack, right }: Mutant): Verdict | undefined {
  const sentence = right === undefined ? rules().complaintAbout(templates(), stack) : undefined;
  return sentence === undefined ? undefined : { by: "rules", sentence };
}

/** Undefined when none of them noticed. */
export async function noticedOnAJourney(court: Court, mutant: Mutant): Promise<Verdict | undefined> {
  if (notPlayed.test(mutant.type)) return undefined;
  for (const journey of inOrder(court.journeys, mutant)) {
    const sentence = await differenceOn(court, journey, mutant);
    const verdict = sentence && named({ by: `journey ${journey.name}`, sentence }, mutant);
    if (verdict) return verdict;
  }
  return undefined;
}

/** Queues show on the journeys where nothing moves; everything else on the broad one. */
function inOrder(journeys: readonly Journey[], { kind }: Mutant): readonly Journey[] {
  const first: Record<string, string[]> = {
    queue: ["closed", "failing"],
    "redrive policy": ["failing"],
    "rule target": ["undeliverable"],
    "queue policy": ["breadth", "undeliverable"],
    schedule: ["hourly", "undeliverable"],
  };
  const wanted = first[kind] ?? ["breadth"];
  const rank = ({ name }: Journey) => (wanted.includes(name) ? wanted.indexOf(name) : wanted.length);
  return [...journeys].sort((a, b) => rank(a) - rank(b));
}

async function differenceOn(
  { deployment, baseline }: Court,
  journey: Journey,
  mutant: Mutant,
): Promise<string | undefined> {
  const { told: expected = [], asked = [] } = baseline[journey.name] ?? {};
  const given = journey.given ?? ((templates) => templates);
  if (changesPoliciesAlone(mutant))
    return differentAnswer(asked, given(deployment.templates), given(mutant.templates()), mutant.right);
  let difference: string | undefined;
  let act = 0;
  try {
    await live(deployment, mutant.templates(), journey, (told) => {
      difference = differenceBetween(expected[act]?.lines ?? [], told.lines);
      act += 1;
      return difference === undefined;
    });
  } catch (error) {
    return (error as Error).message;
  }
  return difference;
}

/** The line that tells most: a refusal first, then what came that should not, then what did not come. */
export function differenceBetween(expected: readonly string[], found: readonly string[]): string | undefined {
  const unexpected = surplus(found, expected);
  const missing = surplus(expected, found);
  const refusal = unexpected.find((line) => line.startsWith("refused: "));
  if (refusal !== undefined) return refusal;
  if (missing[0] !== undefined) return `it did not happen: ${missing[0]}`;
  if (unexpected[0] !== undefined) return `it happened: ${unexpected[0]}`;
  return undefined;
}

function surplus(of: readonly string[], over: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of over) left.set(line, (left.get(line) ?? 0) + 1);
  return of.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** A right that is missing has to be named by whoever stumbled over it, or nobody would find it. */
function named(verdict: Verdict, { right }: Mutant): Verdict | undefined {
  return right === undefined || verdict.sentence.includes(right) ? verdict : undefined;
}
