import { programs } from "../shared/program/catalog.ts";
import { everyEmail } from "./support/gates/every-email.ts";
import type { Mail } from "./support/gates/mail.ts";
import { asMime, handedOver } from "./support/handed-over.ts";
import { verdictsOn } from "./support/spam-assassin.ts";

/**
 * Asks SpamAssassin about the emails as SES is given them. Apart from `npm test`, because it needs a program that npm
 * cannot bring: on a machine without it this fails and says what to install.
 */

/** Without DKIM, Bayes and the network, which all speak for us. */
const mostPoints = 0.5;

/** The weeks of a part have the same exercises; what changes is a number. */
const firstWeeks = programs.flatMap(({ id, phases }) =>
  phases.map(({ weeks }) => `${id} week ${weeks.first} `),
);
const asked = everyEmail.filter(
  ({ name }) => !/ week \d+ /.test(name) || firstWeeks.some((week) => name.startsWith(week)),
);

const [good] = asked;
if (!good) throw new Error("There is no email to ask about; see every-email.ts");
const saying = (name: string, sentence: string): Mail => ({
  ...good,
  name,
  html: good.html.replace("</h1>", `</h1><p>${sentence}</p>`),
  text: `${good.text}\n${sentence}`,
});
/** SpamAssassin's own test string, and words of spam: both must be found, or nothing was looked at. */
const spam = [
  saying("known spam", "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"),
  saying(
    "a bad wording",
    "To stop these emails, click here. This is a limited time offer, 100% free, act now!",
  ),
];

const mails = [...asked, ...spam];
const idOf = (index: number): string => `0100018f${index.toString(16).padStart(8, "0")}-6f1c2a`;
const messages = await Promise.all(
  mails.map(async (mail, index) => asMime(await handedOver(mail), idOf(index))),
);
const verdicts = verdictsOn(messages);

const faults = mails.filter((mail, index) => {
  const { points, rules } = verdicts.get(idOf(index)) ?? { points: NaN, rules: "no answer" };
  console.log(`${points.toFixed(1).padStart(6)}  ${mail.name.padEnd(30)} ${rules}`);
  const passes = points <= mostPoints;
  return spam.includes(mail) ? passes || Number.isNaN(points) : !passes;
});
console.log(
  faults.length === 0
    ? `spam: clean, ${asked.length} emails`
    : `spam: ${faults.length} of ${mails.length} not as they should be: ${faults.map(({ name }) => name).join(", ")}`,
);
if (faults.length > 0) process.exitCode = 1;
