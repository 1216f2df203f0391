import { languageOf } from "../../../shared/content/languages.ts";
import type { Local, SentEmail } from "../local.ts";
import type { SentSlot } from "./timeline.ts";

/** The week that the patient answers, the number they tap in its email, and what they say got in the way. */
export const answered = { week: 1, pain: 4, barrier: "time" } as const;

/** Two taps, as the patient makes them: a number in the email, then "Send" on the page that it opens. */
export async function answerCheckIn(local: Local): Promise<void> {
  const email = local.inbox().findLast(({ html }) => html?.includes(`?p=${answered.pain}"`));
  const link = email && numberLink(email);
  // Without an email there is nothing to tap; the balance at the end says what is missing.
  if (!link) return;
  const page = await local.http({ method: "GET", path: link.pathname + link.search });
  const path = /<form method="post" action="([^"]+)"/.exec(page.body)?.[1];
  const filledIn = [...page.body.matchAll(/name="(\w+)" value="([^"]+)" checked/g)];
  if (path === undefined || filledIn.length === 0) return;
  const form = new URLSearchParams({ barrier: answered.barrier });
  for (const [, name = "", value = ""] of filledIn) form.set(name, value);
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  await local.http({ method: "POST", path, headers, body: form.toString() });
  await local.clock.settle();
}

function numberLink({ html = "" }: SentEmail): URL | undefined {
  const href = new RegExp(`href="([^"]+\\?p=${answered.pain})"`).exec(html)?.[1];
  return href === undefined ? undefined : new URL(href);
}

/** What the next email makes of the answers. */
export const tipFor = (language: string): string =>
  languageOf(language).messages.weekly.tips[answered.barrier];

/** Who has answered is not asked again, and reads about it a week later. */
export function answerImbalances(sent: readonly SentSlot[], language: string): string[] {
  const next = sent.find(({ entry }) => entry.week === answered.week + 1);
  const reminders = sent.filter(({ entry }) => entry.kind === "check-in-reminder");
  const asked = reminders[0] && next && reminders[0].entry.at < next.entry.at;
  return [
    ...(asked ? [`week ${answered.week} was asked about again, although it was answered`] : []),
    ...(next && !next.email.text?.includes(tipFor(language))
      ? [`the email of week ${answered.week + 1} does not answer what got in the way`]
      : []),
  ];
}
