import type { GateName } from "./all.ts";
import { emailNamed } from "./every-email.ts";
import type { Mail } from "./mail.ts";

const week3 = emailNamed("pfp-12 week 3 (en)");
const alert = emailNamed("an alert (en)");

interface Broken {
  readonly gate: GateName;
  /** What was done to a good email. */
  readonly by: string;
  readonly mail: Mail;
}

/** Changes a good email; one that is not changed shows nothing, so that is an error. */
function broken(gate: GateName, by: string, change: (mail: Mail) => Partial<Mail>, mail = week3): Broken {
  const changed = change(mail);
  const same = Object.entries(changed).every(([part, value]) => value === mail[part as keyof Mail]);
  if (same) throw new Error(`The bad email "${by}" is a good one: what it replaces is not there any more`);
  return { gate, by, mail: { ...mail, ...changed } };
}

const html =
  (from: string | RegExp, to: string) =>
  (mail: Mail): Partial<Mail> => ({ html: mail.html.replace(from, to) });
const text =
  (from: string | RegExp, to: string) =>
  (mail: Mail): Partial<Mail> => ({ text: mail.text.replace(from, to) });
const adding = (part: string) => html("</h1>", `</h1>${part}`);

const picture = (alt: string, attributes: string): string =>
  `<img src="https://guide.northside.example/assets/E01.1a2b.png" ${attributes} alt="${alt}">`;
const sized = 'width="552" height="300" style="font-size:18px;color:#16211d"';

const hardSentence =
  "<p>Individualized rehabilitation necessitates progressive strengthening, contingent upon symptomatology.</p>";
const longSentence = `<p>${"This one goes on and on, ".repeat(6)}and on.</p>`;

const ofWords: Broken[] = [
  broken("has a neutral subject of at most 50 characters", "naming the knee", () => ({
    subject: "Week 3 for your knee",
  })),
  broken("has a neutral subject of at most 50 characters", "51 characters", () => ({
    subject: "x".repeat(51),
  })),
  broken("has a neutral preheader of 40 to 90 characters", "too short", () => ({ preheader: "Your plan" })),
  broken("has a neutral preheader of 40 to 90 characters", "naming pain", ({ preheader }) => ({
    preheader: `${preheader} Less pain.`,
  })),
  broken("names no diagnosis in subject, preheader or address", "in the subject", () => ({
    subject: "Your patellofemoral plan",
  })),
  broken(
    "names no diagnosis in subject, preheader or address",
    "in an address",
    html("/learn/", "/pfp-12/learn/"),
  ),
  broken("uses no banned word", "frightening", text("Add load", "Your knee is damaged")),
  broken("uses no banned word", "promising", text("Add load", "This prevents injury")),
  broken("reads at grade six or lower", "written for clinicians", adding(hardSentence.repeat(12))),
  broken("has sentences of at most 25 words", "a sentence without end", adding(longSentence)),
];

const ofStructure: Broken[] = [
  broken("is valid HTML", "a paragraph never closed in a link", adding("<a>here<p></a>")),
  broken("is at most 25 KB", "heavy", adding(`<p>${"Heavy. ".repeat(4000)}</p>`)),
  broken("has one h1 and skips no level", "a level skipped", adding("<h4>Deep</h4>")),
  broken("has one h1 and skips no level", "a second h1", adding("<h1>Again</h1>")),
  broken(
    "states language and direction where clients keep them",
    "no lang",
    html('<html lang="en" dir="ltr">', "<html>"),
  ),
  broken(
    "states language and direction where clients keep them",
    "a bare wrapper",
    html(' lang="en" dir="ltr" style=', " style="),
  ),
  broken(
    "marks every layout table as such",
    "one forgotten",
    html('role="presentation" width="100%"', 'width="100%"'),
  ),
  broken("keeps letters at 16 pixels or more", "small print", html("font-size:16px", "font-size:12px")),
  broken("keeps letters at 16 pixels or more", "letters in em", html("font-size:16px", "font-size:1em")),
  broken("uses no tag that mail clients strip", "a section", adding("<section><p>In here.</p></section>")),
  broken("uses no tag that mail clients strip", "a script", adding("<script>alert(1)</script>")),
  broken(
    "loses nothing but dark colors without its style",
    "layout in the style",
    html("<style>", "<style>.t{width:100%}"),
  ),
  broken(
    "uses only what mail clients support",
    "flexbox",
    adding('<div style="display:flex;gap:8px"></div>'),
  ),
  broken(
    "uses only what mail clients support",
    "sides by the direction",
    html("padding:0 0 0 22px", "padding-inline-start:22px"),
  ),
];

const ofPictures: Broken[] = [
  ["no alt text", picture("", sized)],
  ["the name of a file", picture("clamshell.png", sized)],
  ["an alt text that says it is a picture", picture("Picture of a clam", sized)],
  ["an alt text without end", picture("Lies on their side. ".repeat(7), sized)],
  ["no size", picture("Lies on their side and lifts the top knee", 'style="font-size:18px;color:#16211d"')],
  [
    "no letters for its alt text",
    picture("Lies on their side and lifts the top knee", 'width="552" height="300"'),
  ],
  [
    "a source of its own for each patient",
    picture("Lies on their side", sized).replace(".png", ".png?p=20417"),
  ],
].map(([by = "", tag = ""]) => broken("tells in words what a picture shows", by, adding(tag)));

const ofText: Broken[] = [
  broken(
    "says every line of the HTML in the text",
    "a card left out",
    text(/How much pain is okay\?[^]*?carry on/, ""),
  ),
  broken("gives every dose in both parts", "another dose in the text", text("3 sets of 12", "3 sets of 10")),
  broken("gives every dose in both parts", "another band in the HTML", html("Red band.", "Blue band.")),
  broken("gives every address of the HTML in the text", "a page left out", text(/https:\S+learn\S+/, "")),
  broken("gives every address of the HTML in the text", "no phone number", text("+1 555 0100", "the clinic")),
  broken("has a text part without markup", "a tag left in", text("Add load", "<b>Add load</b>")),
  broken("has a text part without markup", "an invisible mark", text("Maria", "\u2068Maria")),
];

const ofLinks: Broken[] = [
  broken(
    "links only where something answers",
    "an article that is not",
    html("/learn/load-and-stairs/", "/learn/no-such-page/"),
  ),
  broken(
    "links only where something answers",
    "somebody else's host",
    html('href="https://guide.northside.example', 'href="https://ads.example'),
  ),
  broken(
    "links only where something answers",
    "a picture that the site does not have",
    html("/assets/E01.", "/assets/E01.for-p-1."),
  ),
  broken(
    "links only where something answers",
    "a tracked link",
    html("/learn/load-and-stairs/", "/learn/load-and-stairs/?from=p-1"),
  ),
  broken(
    "links only where something answers",
    "a questionnaire that knows who answers",
    html("/questions", "/questions?from=p-1"),
    emailNamed("week 6 with questions of the clinic (en)"),
  ),
  broken(
    "has links that say where they lead",
    "click here",
    adding('<a href="tel:+15550100">Click here</a>'),
  ),
  broken(
    "lets patients unsubscribe by the last link",
    "none in the HTML",
    html(/<a [^>]*\/u\/token[^]*?<\/a>/, ""),
  ),
  broken(
    "lets patients unsubscribe by the last link",
    "none in the text",
    text(/Unsubscribe:\nhttps:\S+/, ""),
  ),
  broken(
    "lets patients unsubscribe by the last link",
    "one from clinic alerts",
    text(/$/, "Unsubscribe"),
    alert,
  ),
];

const ofSafety: Broken[] = [
  broken(
    "prints the whole safety text",
    "a sign shortened",
    html("Calf or thigh of one leg swollen, warm and painful", "Swollen calf"),
  ),
  broken("prints the whole safety text", "another emergency number", text("(911)", "(112)")),
  broken("says who sends it and why", "no postal address", text("1 Main Street, Springfield", "")),
  broken(
    "says who sends it and why",
    "no reason for an alert",
    text(/You get this email because .*/, ""),
    alert,
  ),
];

export const brokenEmails: readonly Broken[] = [
  ...ofWords,
  ...ofStructure,
  ...ofPictures,
  ...ofText,
  ...ofLinks,
  ...ofSafety,
];
