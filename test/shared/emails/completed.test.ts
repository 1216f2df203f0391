import { describe, expect, it } from "vitest";
import { composeCompleted } from "../../../shared/emails/completed.ts";
import { gentle6 } from "../../../shared/program/gentle-6.ts";
import { run8 } from "../../../shared/program/run-8.ts";
import { completedInput, links } from "../../support/emails.ts";
import { hrefs } from "../../support/visible-text.ts";

describe("the email after the last week", () => {
  const { subject, preheader, text, html } = composeCompleted(completedInput());

  it("has a subject that tells a stranger nothing", () => {
    expect(subject).toBe("Your plan is complete");
  });

  it("says in the preheader what is inside and how long it takes", () => {
    expect(preheader).toBe("What you did, how to keep it, and what comes next. It takes 2 minutes to read.");
  });

  it("counts what was planned, and blames nobody for what was not done", () => {
    expect(text).toContain("- 12 weeks\n- 36 sessions planned\n- 16 exercises");
    expect(text).toContain("Did you miss some? Most people do.");
  });

  it("lists the doses of the last week, with what they are done with", () => {
    expect(text).toContain(
      [
        "- Side plank: 3 holds of 20 to 30 seconds on each side. From your feet, with your legs straight.",
        "- Slow step-down: 3 sets of 8 on each side. Step 20 cm (8 inches) high.",
      ].join("\n"),
    );
  });

  it("leaves the decision to the clinician", () => {
    expect(text).toContain(
      "A common way is 2 sessions a week with the exercises of your last week. Ask Dana Reyes, PT if that is right for you.",
    );
    expect(text).toContain("- Keep these doses. Add nothing.");
  });

  it("says that it is the last one", () => {
    expect(text).toContain(
      "All the weeks of your plan with Northside Physio are done. This is its last email.",
    );
  });

  it("links one page to read", () => {
    expect(hrefs(html)).toContain("https://guide.northside.example/en/learn/keeping-it-going/");
  });

  it("leads to what was told in all weeks, and to the data, which no email does later", () => {
    expect(hrefs(html)).toContain(links.progress);
    expect(hrefs(html)).toContain(links.settings);
    expect(text).toContain("Please do not forward them.");
  });

  it("says who to call", () => {
    expect(text).toContain("call Northside Physio:\n\n+1 555 0100");
  });
});

describe.each([
  ["run-8", run8, "- 8 weeks\n- 22 sessions planned\n- 11 exercises"],
  ["gentle-6", gentle6, "- 6 weeks\n- 12 sessions planned\n- 10 exercises"],
] as const)("after %s", (_, program, counts) => {
  it("counts its weeks, sessions and exercises", () => {
    expect(composeCompleted(completedInput({ program })).text).toContain(counts);
  });
});
