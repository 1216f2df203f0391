import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAssembly } from "../../infra/local/assembly.ts";
import { playTemplate, type Local, type PlayOptions, type Question } from "../../infra/local/hipline.ts";
import { putMessage } from "./journeys/operator.ts";
import type { Journey, Scene } from "./journeys/journey.ts";
import type { Templates } from "./mutant.ts";
import { Story } from "./story.ts";

/** What an assembly deploys: templates that can be bent, and the folder that everything else is taken from. */
export interface Deployment {
  folder: string;
  templates: Templates;
  /** What the names of the stage begin with. */
  prefix: string;
}

export function readDeployment(folder: string, stage: string): Deployment {
  const templates = Object.fromEntries(readAssembly(folder).map(({ name, template }) => [name, template]));
  return { folder, templates, prefix: `hipline-${stage}` };
}

/** Plays other templates with the code of the deployment. Throws what the deployment of them would be refused with. */
export async function deploy(
  { folder }: Deployment,
  templates: Templates,
  { startAt, onAsked }: { startAt: string; onAsked?: NonNullable<PlayOptions["onAsked"]> },
): Promise<{ local: Local; remove: () => Promise<void> }> {
  const bent = mkdtempSync(join(tmpdir(), "hipline-mutant-"));
  for (const name of readdirSync(folder)) {
    const stack = /^(.*)\.template\.json$/.exec(name)?.[1];
    if (stack === undefined) symlinkSync(join(folder, name), join(bent, name));
    else writeFileSync(join(bent, name), JSON.stringify(templates[stack]));
  }
  const clean = () => rmSync(bent, { recursive: true });
  try {
    const local = await playTemplate({
      assembly: bent,
      startAt: new Date(startAt),
      ...(onAsked && { onAsked }),
    });
    return {
      local,
      async remove() {
        await local.close();
        clean();
      },
    };
  } catch (error) {
    clean();
    throw error;
  }
}

export interface Told {
  act: string;
  lines: string[];
}

/** What a journey tells, and what it asks IAM, each question once. */
export interface Life {
  told: Told[];
  asked: Question[];
}

/** Plays one journey; `onAct` may end it early by answering false. */
export async function live(
  deployment: Deployment,
  templates: Templates,
  journey: Journey,
  onAct: (told: Told) => boolean = () => true,
): Promise<Life> {
  const given = journey.given?.(templates) ?? templates;
  const asked = new Map<string, Question>();
  const { local, remove } = await deploy(deployment, given, {
    startAt: journey.startAt,
    onAsked: (question) => asked.set(JSON.stringify(question), question),
  });
  const told: Told[] = [];
  try {
    const story = new Story(local);
    const scene = sceneOf(local, deployment.prefix, story);
    for (const { title, play } of journey.acts) {
      try {
        await play(scene);
      } catch (error) {
        story.tell(`the act ends: ${(error as Error).message}`);
      }
      told.push({ act: title, lines: await story.lines() });
      if (!onAct(told.at(-1) as Told)) break;
    }
    return { told, asked: [...asked.values()] };
  } finally {
    await remove();
  }
}

function sceneOf(local: Local, prefix: string, story: Story): Scene {
  let count = 0;
  return {
    local,
    prefix,
    async publish(source, detailType, data) {
      const eventId = `mutation-event-${(count += 1)}`;
      const occurredAt = new Date(local.clock.now()).toISOString();
      const metadata = { eventId, occurredAt, version: 1, correlationId: "mutation-run" };
      local.putEvents([{ source, detailType, detail: { metadata, data } }]);
      await local.clock.settle();
    },
    hours: (hours) => local.clock.advanceTo(local.clock.now() + hours * 3_600_000),
    put: (queue, message) => putMessage(local, queue, message),
    tell: (line) => story.tell(line),
  };
}
