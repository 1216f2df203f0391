import { programFileJsonSchema } from "./file-schema.ts";
import { requirementOf } from "./requirements.ts";
import type { Schema } from "./requirements.ts";

/** What each field is for. What it takes comes from the schema. */
const meanings: Readonly<Record<string, string>> = {
  $schema: "Where `program.schema.json` is, so that an editor helps while you write.",
  id: "The program's own id. It never changes and is never given to another program.",
  version: "1 at first. To change a dose of a program that patients have, write a new version.",
  weeks: "How many weeks it has.",
  phases: "The parts of the program, the first one first. Together they cover every week once.",
  "phases[].id": "Short name for clinicians.",
  "phases[].weeks": "The first and the last week of the phase.",
  "phases[].weeks.first": "",
  "phases[].weeks.last": "",
  "phases[].sessionsPerWeek": "A day of rest lies between two sessions.",
  "phases[].statedMinutes":
    "Minutes of one session, warm-up included, in the shortest and the longest week of the phase. They must be within 2 of what the doses take.",
  "phases[].statedMinutes.least": "",
  "phases[].statedMinutes.most": "",
  "phases[].statedMinutes.difference": "Why the minutes differ from what the doses take, if they do.",
  "phases[].entry": "What must be true before the phase begins. For clinicians.",
  "phases[].progress": "What must be true before the next phase begins. For clinicians.",
  "phases[].rows": "The exercises of a session, in their order.",
  "phases[].rows[].exercise": "See the list below. Each is named once in a phase.",
  "phases[].rows[].sets": "",
  "phases[].rows[].work": "What one set is.",
  "phases[].rows[].work.kind": '`"reps"` counts movements, `"steps"` counts steps, `"hold"` counts seconds.',
  "phases[].rows[].work.reps": "For reps. `min` equals `max` when it is one number.",
  "phases[].rows[].work.reps.min": "",
  "phases[].rows[].work.reps.max": "",
  "phases[].rows[].work.tempo": "For reps: seconds up, held, and down.",
  "phases[].rows[].work.steps": "For steps.",
  "phases[].rows[].work.steps.min": "",
  "phases[].rows[].work.steps.max": "",
  "phases[].rows[].work.seconds": "For holds: how long one is.",
  "phases[].rows[].work.seconds.min": "",
  "phases[].rows[].work.seconds.max": "",
  "phases[].rows[].work.times": "For holds: how many there are in a set.",
  "phases[].rows[].sides": "",
  "phases[].rows[].restSeconds": "Between two sets.",
  "phases[].rows[].load": "How hard it is made. See the list below.",
  "phases[].rows[].sources": "Where the dose comes from. Every dose has a source.",
  "phases[].rows[].sources[].ref": "",
  "phases[].rows[].sources[].evidence":
    "`confirmed`: read in the source. `confirmed-second-hand`: read in another page about it. `memory`: not checked. `design`: your own choice.",
  "phases[].rows[].alternate":
    "An exercise that the clinician may choose in its place: a row without `alternate` and `later`.",
  "phases[].rows[].later": "What changes in a later week of the same phase.",
  "phases[].rows[].later[].fromWeek": "The week of the program, not of the phase.",
  "phases[].rows[].later[].sets": "",
  "phases[].rows[].later[].work": "As above.",
  "phases[].rows[].later[].sides": "",
  "phases[].rows[].later[].load": "One exercise a week takes another load.",
  "phases[].rows[].later[].reason": "Why in this week, where the source leaves it open.",
  reading: "The article that each week's email links to, week 1 first. See the list below.",
  runs: "For runners: the run of each week, week 1 first.",
  "runs[].id": "",
  "runs[].pace": "What one run is.",
  "runs[].pace.kind": "",
  "runs[].pace.minutes": "For a walk.",
  "runs[].pace.walkMinutes": "For walking and running by turns.",
  "runs[].pace.runMinutes": "",
  "runs[].pace.miles": "For a run, and for walking and running. At most half a mile more each week.",
  "runs[].effort": "How hard it feels, 0 to 10. At most 1 more each week.",
  "runs[].strides": "Strides follow the run.",
  "runs[].sources": "As for a row.",
  mostPerWeek:
    "The most that a dose may grow from one week to the next. Without it: 1 set, 2 reps, 10 seconds. A load always grows by one step.",
  "mostPerWeek.sets": "",
  "mostPerWeek.reps": "",
  "mostPerWeek.seconds": "",
  words: "What the program says in its own words. English is needed; other languages are by their tag.",
  "words.en": "",
  "words.en.phases": "The name of each phase as patients read it, by its id.",
  "words.en.sessionNotes": "Lines that the emails add about the sessions.",
  "words.en.sessionNotes.every": "In every week.",
  "words.en.sessionNotes.first": "In the first week as well.",
};

/** Fields whose inside was described before. */
const describedBefore =
  /(\.alternate|\.later\[\]\.work|runs\[\]\.sources|words\.en\.phases|^words\.(?!en).*)[.[]/;

export interface GuideField {
  readonly path: string;
  readonly takes: string;
  readonly required: boolean;
  readonly meaning: string;
}

export function guideFields(): GuideField[] {
  const fields = fieldsIn(programFileJsonSchema, "").filter(({ path }) => !describedBefore.test(path));
  const once = new Map(fields.map((field) => [field.path, field]));
  return [...once.values()].map(({ path, ...field }) => {
    const meaning = /^words\.(?!en)/.test(path) ? "As for English." : meanings[path];
    if (meaning === undefined) throw new Error(`The guide needs a meaning of ${path}, and has none`);
    return { path, ...field, meaning };
  });
}

type Bare = Omit<GuideField, "meaning">;

function fieldsIn(schema: Schema, path: string): Bare[] {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) {
    const kinds = options.flatMap((option) => {
      const kind = (option.properties?.["kind"] as Schema | undefined)?.const;
      return kind === undefined ? [] : [JSON.stringify(kind)];
    });
    return options
      .flatMap((option) => fieldsIn(option, path))
      .map((field) => (field.path === `${path}.kind` ? { ...field, takes: kinds.join(", ") } : field));
  }
  if (schema.items && schema.items !== true) return fieldsIn(schema.items as Schema, `${path}[]`);
  return Object.entries(schema.properties ?? {}).flatMap(([name, inside]) => {
    const own = path ? `${path}.${name}` : name;
    const field = inside as Schema;
    const required = schema.required?.includes(name) ?? false;
    return [{ path: own, takes: requirementOf(field, undefined).is, required }, ...fieldsIn(field, own)];
  });
}
