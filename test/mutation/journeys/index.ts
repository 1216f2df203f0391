import { breadth } from "./breadth.ts";
import { closed } from "./closed.ts";
import { crowded } from "./crowd.ts";
import { failing } from "./failing.ts";
import { hourly } from "./hourly.ts";
import type { Journey } from "./journey.ts";
import { long } from "./long.ts";
import { undeliverable } from "./undeliverable.ts";

/** The quickest first. */
export const journeys: readonly Journey[] = [closed, undeliverable, breadth, hourly, failing, long, crowded];
