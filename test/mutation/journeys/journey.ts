import type { Local } from "../../../infra/local/hipline.ts";
import type { Templates } from "../mutant.ts";

/** A life of the played deployment, in acts. What is told after each act is what a mutant has to reproduce. */
export interface Journey {
  name: string;
  startAt: string;
  /** What has already gone wrong when it begins, so that the second net can be seen. */
  given?: (templates: Templates) => Templates;
  acts: readonly Act[];
}

export interface Act {
  title: string;
  play: (scene: Scene) => Promise<void>;
}

export interface Scene {
  local: Local;
  /** Everything of the stage begins with it: `hipline-dev`. */
  prefix: string;
  publish: (source: string, detailType: string, data: object) => Promise<void>;
  /** Moves time by so many hours. */
  hours: (count: number) => Promise<void>;
  /** Puts a message on a queue, as a person with the console would. */
  put: (queue: string, message: object) => Promise<void>;
  /** Adds a line to the story. */
  tell: (line: string) => void;
}

export const day = 24;
