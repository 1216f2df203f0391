const phaseNames = {
  "pfp-12": {
    A1: "Settle and switch on",
    A2: "Add load",
    A3: "Build on your feet",
    A4: "Strong and specific",
  },
  "run-8": {
    B1: "Walk, then run",
    B2: "Run a little more",
    B3: "Run longer",
    B4: "Run without walking",
  },
  "gentle-6": {
    C1: "Start gently",
    C2: "A little more",
    C3: "On your feet",
  },
};

const notes = {
  "gentle-6": {
    every: [
      "Wear shoes. Keep a counter or a heavy chair in reach.",
      "A third session this week is fine, if you like.",
    ],
    first: ["Have someone at home for your first session."],
  },
};

/** Each language has these, for every program of ours. A clinic's own program may have none. */
export type PhaseNames = typeof phaseNames;
export type SessionNotes = typeof notes;

/** What patients read as the name of each part of a program. */
export const phases: Readonly<Record<string, Readonly<Record<string, string>>>> = phaseNames;

/** What a program says about each of its sessions, and about the first one. */
export const sessionNotes: Readonly<
  Record<string, { readonly every: readonly string[]; readonly first: readonly string[] }>
> = notes;
