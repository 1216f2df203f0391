import { describe, expect, it } from "vitest";
import { stills } from "../../../shared/content/pictures.ts";
import { composeWeekly } from "../../../shared/emails/weekly.ts";
import { clinic } from "../../support/builders.ts";
import { links, weeklyInput } from "../../support/emails.ts";
import { headings, visibleText } from "../../support/visible-text.ts";

const week = (n: number, changes = {}) => composeWeekly(weeklyInput({ week: n, ...changes }));

describe("the weekly email of week 3", () => {
  const { subject, preheader, html, text } = week(3);
  const read = visibleText(html);

  it("has a subject that tells a stranger nothing", () => {
    expect(subject).toBe("Week 3 of your plan");
  });

  it("says in the preheader how long it takes", () => {
    expect(preheader).toBe("3 sessions of about 31 minutes. All you need is in this email.");
  });

  it("shows how far the plan has come, in words", () => {
    expect(read).toContain("Week 3 of 12");
  });

  it("fills three of twelve cells of the bar", () => {
    const cells = [...html.matchAll(/<td bgcolor="(#[0-9a-f]+)">&nbsp;/g)].map(([, color]) => color);
    expect(cells.length).toBe(12);
    expect(cells.filter((color) => color === "#ffffff").length).toBe(3);
  });

  it("leads through the week in one order", () => {
    expect(headings(html).map(({ text: heading }) => heading)).toEqual([
      "Week 3: Add load",
      "This week's goal",
      "1. Side-lying leg raise",
      "2. Seated band turn",
      "3. Face-down leg lift",
      "4. Sit to stand",
      "5. One-leg stand",
      "How much pain is okay?",
      "Read this week",
      "Check-in for week 3",
      "When to stop and get help",
      "Emergency now",
      "Same day",
      "Clinic in 1-2 working days",
      "Who to call",
    ]);
  });

  it("names the goal", () => {
    expect(read).toContain("3 sessions this week\n31 minutes each\n5 exercises");
  });

  it("marks what is new and what goes up", () => {
    expect(read).toMatch(/1\. Side-lying leg raise\n.*\nOne step up\n3 sets of 12 on each side/);
    expect(read).toMatch(/2\. Seated band turn\n.*\nNew\n2 sets of 12 on each side/);
  });

  it("shows each exercise by its picture on the site, with its size and what the person in it does", () => {
    const pictures = [...html.matchAll(/<img src="([^"]+)" width="560" height="(\d+)" alt="([^"]+)"/g)];
    expect(pictures.map(([, src, height, alt]) => ({ src, height, alt }))).toMatchObject([
      { src: `https://guide.northside.example/assets/${stills.E01.file}`, height: "519" },
      { src: `https://guide.northside.example/assets/${stills.E03.file}`, height: "309" },
      { alt: "Lies face down on a pillow with one knee bent, then lifts that thigh just off the floor." },
      { alt: "Sits on a chair and leans forward, then stands up." },
      { src: `https://guide.northside.example/assets/${stills.E18.file}` },
    ]);
  });

  it("says what the numbers and the orange spot in the pictures mean, before the first of them", () => {
    const legend =
      "In the pictures, 1 is the start and 2 is the end. You should feel it where the orange spot is.";
    expect(text).toContain(legend);
    expect(html.indexOf(legend)).toBeGreaterThan(0);
    expect(html.indexOf(legend)).toBeLessThan(html.indexOf("<img"));
  });

  it("shows the same picture to everyone", () => {
    const other = week(3, {
      givenName: "Jo",
      links: { ...links, unsubscribe: `${links.unsubscribe}2` },
    }).html;
    const sources = (one: string) => one.match(/src="[^"]+"/g);
    expect(sources(other)).toEqual(sources(html));
  });

  it("says how, what to avoid and what is easier", () => {
    expect(text).toContain("Lie on your side with your top hip rolled a little forward.");
    expect(text).toContain("Avoid: rolling back, letting the leg drift forward, or lifting too high.");
    expect(text).toContain("Easier: bend your knee, or put your back against a wall.");
  });

  it("prints the pain rule in the words of the plan", () => {
    expect(text).toContain(
      [
        "- Green 0-2: carry on.",
        "- Yellow 3-5: fine if it is back to normal by tomorrow morning; do not add load.",
        "- Red 6-10: stop that exercise, use the easier version next time, tell us.",
      ].join("\n"),
    );
  });

  it("links one page to read", () => {
    expect(text).toContain(
      "Load, stairs and your knee:\nhttps://guide.northside.example/en/learn/load-and-stairs/",
    );
  });

  it("links the page of every exercise", () => {
    expect(text).toContain(
      "More about the side-lying leg raise:\nhttps://guide.northside.example/en/exercises/side-lying-leg-raise/",
    );
    expect(text.match(/\/en\/exercises\//g)?.length).toBe(5);
  });

  it("says who signed the plan", () => {
    expect(read).toContain("This email supports the plan that Dana Reyes, PT gave you.");
  });

  it("gives the clinic's postal address", () => {
    expect(read).toContain("1 Main Street, Springfield");
  });

  it("asks people to check their band", () => {
    expect(read).toContain("Check your band for tears before you use it.");
  });
});

describe("the first week", () => {
  const { text } = week(1);

  it("welcomes and names the clinician", () => {
    expect(text).toContain("Welcome to your plan. Dana Reyes, PT chose it for you and signed it.");
  });

  it("repeats what the patient agreed to", () => {
    expect(text).toContain(
      "You told Northside Physio that you want this plan by email. You can unsubscribe at any time.",
    );
  });

  it("marks nothing as new, since all of it is", () => {
    expect(text).not.toContain("(New)");
  });

  it("asks for no band", () => {
    expect(text).toContain("You need a mat and a towel.");
  });
});

describe("a week inside a phase", () => {
  it("names what goes up", () => {
    expect(week(11).text).toContain("The same exercises as last week. What goes up: lunge.");
  });

  it("says so when nothing goes up", () => {
    expect(week(6).text).toContain("The same exercises and the same doses as last week.");
  });
});

describe("the last week", () => {
  it("says that it is the last", () => {
    expect(week(12).text).toContain(
      "This is the last week of this plan. Talk with Dana Reyes, PT about what comes next.",
    );
  });
});

describe("a week with an alternate", () => {
  it("leads to its picture", () => {
    expect(week(9).text).toContain(
      "More about the one-leg quarter squat:\nhttps://guide.northside.example/en/exercises/one-leg-quarter-squat/",
    );
  });

  it("names it, with its dose and how to do it", () => {
    expect(week(9).text).toContain(
      "In its place, if your clinician chose it: one-leg quarter squat\n3 sets of 10 on each side. Stand on one leg next to a wall.",
    );
  });
});

describe("a repeated week", () => {
  it.each([
    ["check-in", "This is week 3 again, because of what you told us about last week."],
    [
      "waiting-for-clinician",
      "This is week 3 again, because your clinician has not yet signed the next part of your plan.",
    ],
    ["clinician", "This is week 3 again, because your clinician chose it for you."],
  ] as const)("says why: %s", (repeat, reason) => {
    expect(week(3, { repeat }).text).toContain(reason);
  });

  it("does not look like a second copy in the inbox", () => {
    expect(week(3, { repeat: "clinician" }).subject).toBe("Week 3 of your plan, once more");
  });

  it("marks nothing as new or harder", () => {
    expect(week(3, { repeat: "clinician" }).text).not.toMatch(/\((New|One step up)\)/);
  });

  it("does not welcome twice", () => {
    expect(week(1, { repeat: "clinician" }).text).not.toContain("Welcome");
  });
});

describe("the emergency number", () => {
  it("is the clinic's", () => {
    const { text } = week(3, { clinic: { ...clinic, emergencyNumber: "112" } });
    expect(text).toContain("Stop. Call emergency services (112) now.");
    expect(text).toContain("This mailbox is not watched. In an emergency call 112.");
  });
});

describe("the phone number", () => {
  it("can be tapped", () => {
    expect(week(3).html).toContain('href="tel:+15550100"');
  });

  it("keeps no brackets or spaces when dialed", () => {
    expect(week(3, { clinic: { ...clinic, phone: "(555) 010-0100" } }).html).toContain(
      'href="tel:5550100100"',
    );
  });
});
