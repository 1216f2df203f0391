import type { Messages } from "../content/languages.ts";
import { painQuery } from "../links/pages.ts";
import type { PlainCard } from "./document.ts";
import type { WeeklyEmail } from "./weekly.ts";

const scale = Array.from({ length: 11 }, (_, number) => number);

/** The first of two taps: a number here, "Send" on the page that it opens. */
export const checkInCard = (
  { week, links }: Pick<WeeklyEmail, "week" | "links">,
  { weekly: { checkIn } }: Messages,
): PlainCard => ({
  kind: "plain",
  heading: checkIn.heading(week),
  parts: [
    { kind: "paragraph", text: checkIn.lead },
    { kind: "paragraph", text: checkIn.question },
    {
      kind: "scale",
      numbers: scale.map((number) => ({
        number,
        name: checkIn.number(number),
        href: links.checkIn + painQuery(number),
      })),
      least: checkIn.least,
      most: checkIn.most,
    },
    { kind: "button", link: { label: checkIn.button, href: links.checkIn } },
    { kind: "paragraph", text: checkIn.notAtOnce },
  ],
});
