/** What patients read as the name of each part of a program. */
export const phases: Record<string, Record<string, string>> = {
  "pfp-12": {
    A1: "Settle and switch on",
    A2: "Add load",
    A3: "Build on your feet",
    A4: "Strong and specific",
  },
};
