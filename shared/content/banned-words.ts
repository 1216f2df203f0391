/**
 * Wording that no patient ever reads: it frightens, promises, or claims what a medical device would. Every text is held
 * to the lists of all languages.
 */
const english: readonly RegExp[] = [
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

const spanish: readonly RegExp[] = [
  // frightens or blames
  /\bdañ(o|os|ad[oa]s?|ar|a|an)\b/i,
  /\bdébil/i,
  /\binestable/i,
  /desgaste (natural|articular|de la rodilla)/i,
  /hueso con hueso/i,
  /mal alinead/i,
  /sin dolor no hay/i,
  /\bfracas/i,
  // false or unproven about the knee
  /\bprotegen?\b/i,
  /\bprevienen?\b/i,
  /\bprevenir\b/i,
  /\bprevenci/i,
  /corrigen? la alineaci/i,
  // what only a device may claim
  /\bcalcula\b/i,
  /\bconvierte\b/i,
  /\bdetecta\b/i,
  /\bmide\b/i,
  /\bmonitor(ea|iza)\b/i,
  /\bsupervisa\b/i,
  /\bcuran?\b/i,
  /(clínica|científica)mente (com)?probad/i,
  /eficacia demostrada/i,
  // above the reader
  /\bglúteo/i,
  /\babduc/i,
];

export const bannedWords: readonly RegExp[] = [...english, ...spanish];

export const bannedIn = (text: string): string[] =>
  bannedWords.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
