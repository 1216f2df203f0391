/** Wording that no patient ever reads: it frightens, promises, or claims what a medical device would. */
export const bannedWords: readonly RegExp[] = [
  // frightens or blames
  /\bdamag/i,
  /\bweak\b/i,
  /\bunstable\b/i,
  /wear and tear/i,
  /bone on bone/i,
  /maltracking/i,
  /misaligned/i,
  /overpronat/i,
  /no pain,? no gain/i,
  /you failed/i,
  // false or unproven about the knee
  /weak hips/i,
  /integrity of your knees/i,
  /\bprotects?\b/i,
  /prevents?\b/i,
  /prevention/i,
  /fix(es)? (your )?alignment/i,
  /\bHewett\b/,
  // what only a device may claim
  /\bcalculates\b/i,
  /\bconverts\b/i,
  /\bdetects\b/i,
  /\bdiagnoses\b/i,
  /\bmeasures\b/i,
  /\bmonitors\b/i,
  /\btreats\b/i,
  /\bcures?\b/i,
  /clinically proven/i,
  /proven\b/i,
  // above the reader
  /\bglut/i,
  /\babduct/i,
  /%/,
  // costs a point with spam filters
  /stop these emails/i,
];

export const bannedIn = (text: string): string[] =>
  bannedWords.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
