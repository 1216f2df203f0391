/** Publications the articles cite. Only what was checked is printed; an address only where it was checked too. */
export interface Source {
  readonly text: string;
  readonly url?: string;
}

const doi = (id: string): string => `https://doi.org/${id}`;
const pubmed = (id: string): string => `https://pubmed.ncbi.nlm.nih.gov/${id}/`;

export const sources = {
  collins2013: { text: "Collins and others. Br J Sports Med 2013; 47: 227." },
  collins2018: {
    text: "Collins and others. Br J Sports Med 2018; 52(18): 1170-1178.",
    url: doi("10.1136/bjsports-2018-099397"),
  },
  dolak2011: {
    text: "Dolak and others. J Orthop Sports Phys Ther 2011; 41(8): 560-570.",
    url: pubmed("21654093"),
  },
  earl2011: { text: "Earl and Hoch. Am J Sports Med 2011.", url: pubmed("20929936") },
  esculier2018: {
    text: "Esculier and others. Br J Sports Med 2018; 52(10): 659-666.",
    url: doi("10.1136/bjsports-2016-096988"),
  },
  esculier2020: {
    text: "Esculier and others. J Athl Train 2020. PMC7740062.",
    url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC7740062/",
  },
  ferber2015: {
    text: "Ferber and others. J Athl Train 2015; 50(4): 366-377.",
    url: doi("10.4085/1062-6050-49.3.70"),
  },
  fukuda2012: {
    text: "Fukuda and others. J Orthop Sports Phys Ther 2012; 42(10): 823-830.",
    url: doi("10.2519/jospt.2012.4184"),
  },
  belangerGravel2013: { text: "Belanger-Gravel and others, 2013. A review of 26 studies." },
  hansen2023: {
    text: "Hansen and others. Br J Sports Med 2023; 57(20): 1287-1294.",
    url: pubmed("37137673"),
  },
  hott2019: {
    text: "Hott and others. Am J Sports Med 2019; 47(6): 1312-1322.",
    url: doi("10.1177/0363546519830644"),
  },
  ireland2003: { text: "Ireland and others. J Orthop Sports Phys Ther 2003; 33: 671-676." },
  khayambashi2012: { text: "Khayambashi and others. J Orthop Sports Phys Ther 2012; 42(1): 22-29." },
  lankhorst2016: { text: "Lankhorst and others. Br J Sports Med 2016; 50: 881.", url: pubmed("26463119") },
  macaskill2014: { text: "MacAskill and others, 2014." },
  mccoy1987: { text: "McCoy and others, 1987. A study of 250 knees." },
  nascimento2018: { text: "Nascimento and others. J Orthop Sports Phys Ther 2018; 48(1)." },
  neal2019: {
    text: "Neal and others. Br J Sports Med 2019; 53(5): 270-281.",
    url: doi("10.1136/bjsports-2017-098890"),
  },
  nicolson2018: { text: "Nicolson and others, 2018.", url: doi("10.2519/jospt.2018.8275") },
  palmer2015: { text: "Palmer and others. BMC Musculoskelet Disord 2015; 16: 105." },
  ramskov2015: {
    text: "Ramskov and others. J Orthop Sports Phys Ther 2015; 45(3): 153-161.",
    url: doi("10.2519/jospt.2015.5091"),
  },
  rathleff2014: {
    text: "Rathleff and others. Br J Sports Med 2014.",
    url: doi("10.1136/bjsports-2013-093305"),
  },
  rathleff2015: { text: "Rathleff and others. Br J Sports Med 2015; 49(6): 406-412." },
  robertson2017: { text: "Robertson and others, 2017.", url: doi("10.1016/j.msksp.2017.01.012") },
  runWalk2023: { text: "A run-walk plan. Trials 2023, Table 1.", url: doi("10.1186/s13063-023-07502-x") },
  silbernagel2007: {
    text: "Silbernagel and others. Am J Sports Med 2007; 35: 897.",
    url: doi("10.1177/0363546506298279"),
  },
  trek: {
    text: "My Knee Cap, TREK Education. A page for people with kneecap pain.",
    url: "https://mykneecap.trekeducation.org/",
  },
  vanCant2014: {
    text: "Van Cant and others. Int J Sports Phys Ther 2014; 9(5): 564-582.",
    url: pubmed("25328820"),
  },
  willy2019: {
    text: "Willy and others. J Orthop Sports Phys Ther 2019; 49(9): CPG1-95.",
    url: doi("10.2519/jospt.2019.0302"),
  },
  winters2021: {
    text: "Winters and others. Br J Sports Med 2021; 55: 369-377.",
    url: doi("10.1136/bjsports-2020-102819"),
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
