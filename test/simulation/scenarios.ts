import { contact, Script } from "./script.ts";

const at = (instant: string): number => Date.parse(instant);
const hour = 3_600_000;

/** Monday in New York, in the sending hours. */
const monday = at("2027-01-18T14:00:00Z");
const gentle = { program: "gentle-6", contact };
const days = (count: number): number => count * 24 * hour;

/** A longer plan takes the place of the one before, and runs for a week and a day. */
function withNext(script: Script, at: number): Script {
  const startDate = new Date(at).toISOString().slice(0, 10);
  script.replace(at, { program: "pfp-12", startDate }).end(at + days(8));
  return script;
}

/** Short stories, each of which ends; every call in each of them is made to fail in every way. */
export const scenarios: Record<string, () => Script> = {
  "one email": () => new Script("s").assign(monday, gentle).end(monday + days(3)),
  "two weeks": () => new Script("s").assign(monday, gentle).end(monday + days(10)),
  "a plan at night": () =>
    new Script("s")
      .assign(at("2027-01-19T03:00:00Z"), { ...gentle, startDate: "2027-01-18" })
      .end(monday + days(4)),
  "a plan for a later day": () =>
    new Script("s").assign(monday, { ...gentle, startDate: "2027-01-21", hour: 15 }).end(monday + days(6)),
  "another weekday than the first": () =>
    new Script("s").assign(monday, { ...gentle, weekday: "thu" }).end(monday + days(11)),
  "a plan before its patient is known": () =>
    new Script("s")
      .assign(monday, { program: "gentle-6" })
      .book(monday + hour, monday + days(5), contact)
      .end(monday + days(7)),
  "a whole program": () => new Script("s").assign(monday, gentle).end(monday + days(60)),
  "a pause before the email": () =>
    new Script("s")
      .assign(monday, { ...gentle, startDate: "2027-01-20" })
      .pause(monday + hour, "h1")
      .end(monday + days(4)),
  "a pause while the plan starts": () =>
    new Script("s")
      .assign(monday, gentle)
      .pause(monday, "h1")
      .end(monday + days(9)),
  "a pause and its end": () =>
    new Script("s")
      .assign(monday, { ...gentle, startDate: "2027-01-20" })
      .pause(monday + hour, "h1")
      .resume(monday + 2 * hour, "h1")
      .end(monday + days(4)),
  "a pause until a day": () =>
    new Script("s")
      .assign(monday, gentle)
      .pause(monday + hour, "h1", "2027-01-27")
      .end(monday + days(17)),
  "two pauses of which one ends": () =>
    new Script("s")
      .assign(monday, { ...gentle, startDate: "2027-01-20" })
      .pause(monday + hour, "h1")
      .pause(monday + 2 * hour, "h2")
      .resume(monday + 3 * hour, "h2")
      .end(monday + days(4)),
  "a pause of the patient until a day": () =>
    new Script("s")
      .assign(monday, gentle)
      .pauseMyself(monday + hour, "2027-01-27")
      .end(monday + days(17)),
  "a pause of the patient that ends early": () =>
    new Script("s")
      .assign(monday, gentle)
      .pauseMyself(monday + hour, "2027-01-27")
      .resumeMyself(monday + days(3))
      .end(monday + days(9)),
  "a warning sign and a clinician's word": () =>
    new Script("s")
      .assign(monday, gentle)
      .answer(monday + hour, 1, { redFlags: ["swollen-calf"] })
      .lift(monday + days(8))
      .end(monday + days(16)),
  "a warning sign, and answers without it": () =>
    new Script("s")
      .assign(monday, gentle)
      .answer(monday + hour, 1, { redFlags: ["locked-knee"] })
      .answer(monday + hour + 1000, 1)
      .end(monday + days(9)),
  "answers against going on": () =>
    new Script("s")
      .assign(monday, gentle)
      .answer(monday + days(1), 1, { pain: 8 })
      .end(monday + days(9)),
  "a warning sign of which somebody takes charge": () =>
    new Script("s")
      .assign(monday, gentle)
      .answer(monday + hour, 1, { redFlags: ["swollen-calf"] })
      .acknowledge(monday + 2 * hour, 1)
      .end(monday + days(9)),
  "a week that a clinician has come again": () =>
    new Script("s")
      .assign(monday, gentle)
      .decide(monday + days(2), 1, "repeat")
      .end(monday + days(9)),
  "a step back while the email is sent": () =>
    new Script("s")
      .assign(monday, { ...gentle, gate: "clinician" })
      .decide(monday + days(7), 1, "step-back")
      .end(monday + days(16)),
  "a phase that a clinician opens": () =>
    new Script("s")
      .assign(monday, { ...gentle, gate: "clinician" })
      .decide(monday + days(9), 2, "advance")
      .end(monday + days(16)),
  "a phase that nobody opens": () =>
    new Script("s").assign(monday, { ...gentle, gate: "clinician" }).end(monday + days(37)),
  "somebody else's mailbox, and the right one": () =>
    new Script("s")
      .assign(monday, gentle)
      .notMe(monday + hour)
      .update(monday + days(2), { email: "maria.new@example.com" })
      .end(monday + days(9)),
  "an unsubscribe, and somebody else's mailbox": () =>
    new Script("s")
      .assign(monday, gentle)
      .unsubscribe(monday + hour)
      .notMe(monday + 2 * hour)
      .update(monday + days(2), { email: "maria.new@example.com" })
      .end(monday + days(9)),
  "an unsubscribe while the email is sent": () =>
    new Script("s")
      .book(monday - days(5), monday - days(1), contact)
      .assign(monday, gentle)
      .unsubscribe(monday + 1500)
      .end(monday + days(9)),
  "an unsubscribe that is taken back": () =>
    new Script("s")
      .assign(monday, gentle)
      .unsubscribe(monday + hour)
      .resubscribe(monday + days(2))
      .end(monday + days(9)),
  "another plan": () => withNext(new Script("s").assign(monday, gentle), monday + days(2)),
  "another plan while the email is sent": () =>
    withNext(new Script("s").assign(monday, gentle), monday + 1500),
  "another plan on the day of an email": () =>
    withNext(new Script("s").assign(monday, gentle), monday + days(7) - hour),
  "an unsubscribe, and a newer consent": () =>
    new Script("s")
      .assign(monday, gentle)
      .unsubscribe(monday + hour)
      .agreeAnew(monday + days(2))
      .end(monday + days(9)),
  "operators stop email before it is sent": () =>
    new Script("s")
      .assign(monday, { ...gentle, startDate: "2027-01-19" })
      .halt(monday + hour, monday + days(1) + 3 * hour)
      .end(monday + days(4)),
  "operators stop email while it is sent": () =>
    new Script("s")
      .assign(monday, gentle)
      .halt(monday + 1500, monday + days(2))
      .end(monday + days(9)),
  "an end while the email is sent": () => new Script("s").assign(monday, gentle).end(monday + 1500),
  "an end before the plan": () => new Script("s").end(monday - 1000).assign(monday, gentle),
  "an erasure while the email is sent": () => new Script("s").assign(monday, gentle).erase(monday + 1500),
  "an erasure, and the list of before once more": () =>
    new Script("s")
      .book(monday - days(5), monday - days(1), contact)
      .assign(monday, gentle)
      .erase(monday + days(2))
      .importAgain(monday + days(3))
      .end(monday + days(9)),
  "another weekday": () =>
    new Script("s")
      .assign(monday, gentle)
      .prefer(monday + days(2), { weekday: "fri" })
      .end(monday + days(14)),
  "another weekday while the email is sent": () =>
    new Script("s")
      .assign(monday, gentle)
      .prefer(monday + 1500, { weekday: "thu" })
      .end(monday + days(13)),
  "another hour": () =>
    new Script("s")
      .assign(monday, gentle)
      .prefer(monday + days(1), { hour: 17 })
      .end(monday + days(9)),
  "another address": () =>
    new Script("s")
      .assign(monday, gentle)
      .update(monday + days(1), { email: "maria.new@example.com" })
      .end(monday + days(9)),
  "another time zone": () =>
    new Script("s")
      .assign(monday, gentle)
      .update(monday + days(1), { timeZone: "Europe/Berlin" })
      .end(monday + days(9)),
  "clocks that change": () =>
    new Script("s").assign(at("2027-03-08T14:00:00Z"), gentle).end(at("2027-03-17T14:00:00Z")),
  "a visit": () => new Script("s").book(monday, monday + days(3), contact),
  "a visit tomorrow": () => new Script("s").book(monday, monday + 20 * hour, contact),
  "a visit booked at night": () =>
    new Script("s").book(at("2027-01-19T03:00:00Z"), monday + days(3), contact),
  "a visit that moves": () =>
    new Script("s").book(monday, monday + days(3), contact).move(monday + hour, monday + days(5)),
  "a visit that moves while its email is sent": () =>
    new Script("s").book(monday, monday + days(3), contact).move(monday + 1500, monday + days(5)),
  "a visit that is cancelled": () =>
    new Script("s").book(monday, monday + days(3), contact).cancel(monday + hour),
  "a visit that is cancelled before it is booked": () =>
    new Script("s").cancel(monday + 60_000).book(monday, monday + days(3), contact),
  "a visit and a plan": () =>
    new Script("s")
      .book(monday, monday + days(2), contact)
      .assign(monday + days(2), { program: "gentle-6" })
      .end(monday + days(4)),
};
