import { describe, expect, it } from "vitest";
import { redFlags } from "../../../events/fields/check-in.ts";
import { proposals } from "../../../events/progression-proposed.ts";
import { languages } from "../../../shared/content/languages.ts";
import { redFlagCodes, signOf } from "../../../shared/content/red-flag-codes.ts";
import { en } from "../../../shared/content/en/messages.ts";
import { composeWeeklyDigest } from "../../../shared/emails/clinic-digest.ts";
import { composeProposal } from "../../../shared/emails/clinic-proposal.ts";
import { composeRedFlagAlert } from "../../../shared/emails/clinic-red-flag.ts";
import { alertInput, digestInput, proposalInput } from "../../support/clinic-emails.ts";

const longId = "p".repeat(64);

describe("the alert about a warning sign", () => {
  const { subject, text, html } = composeRedFlagAlert(alertInput());

  it("asks for a call in its subject, and says nothing of the patient's health", () => {
    expect(subject).toBe("Please call patient p-20417");
  });

  it("leaves a long id out of the subject, not out of the email", () => {
    const long = composeRedFlagAlert(alertInput({ patientId: longId }));
    expect(long.subject).toBe("Please call a patient");
    expect(long.text).toContain(`Patient\n${longId}\n`);
  });

  it("says when, on the clinic's clock, and repeats what was ticked word for word", () => {
    expect(text).toContain(
      [
        "In the check-in of week 3, on Tuesday, March 2 at 1:30 PM EST, the patient ticked:",
        "- Calf or thigh of one leg swollen, warm and painful",
      ].join("\n\n"),
    );
  });

  it("says every sign with the patient's words, one pair of which changes places", () => {
    const all = composeRedFlagAlert(alertInput({ flags: redFlags }));
    const read = redFlags.map((flag) => `- ${signOf(flag, en)}`).join("\n");
    expect(all.text).toContain(read.replace("; weight loss; a lump", "; loss of weight; a lump"));
  });

  it("says what to do and what has been done", () => {
    expect(text).toContain("- Call the patient today. If that cannot be, call within 1 working day.");
    expect(text).toContain("Its id: alert-88231");
    expect(text).toContain("- Emails of the plan wait. Only a clinician lets them go on.");
  });

  it("says to the second address why it is written to", () => {
    expect(composeRedFlagAlert(alertInput({ isEscalation: true })).text).toContain(
      "For 1 working day no one has taken this alert.",
    );
    expect(text).not.toContain("1 working day no one");
  });

  it("links to nothing and offers no unsubscribing from alerts", () => {
    expect(html).not.toContain("<a ");
    expect(text).not.toMatch(/unsubscribe|https?:/i);
  });
});

describe("a warning sign", () => {
  it.each([...languages.values()])("has words for each of its codes: $tag", ({ messages }) => {
    const signs = messages.redFlags.groups.map((group) => group.signs.length);
    expect(redFlagCodes.map((codes) => codes.length)).toEqual(signs);
    expect(redFlagCodes.flat()).toEqual(redFlags);
  });

  it.each([
    ["breathless-or-chest-pain", /^Sudden shortness of breath/],
    ["numb-or-cold-leg", /^Numb between the legs/],
    ["swollen-calf", /^Calf or thigh/],
    ["hot-knee-and-fever", /^Knee hot/],
    ["injury", /^Fall, twist or blow/],
    ["locked-knee", /^Knee stuck/],
    ["giving-way", /^Knee gives way/],
    ["lasting-swelling", /^New swelling/],
    ["night-or-rest-pain", /^Pain that wakes you/],
    ["new-numbness", /^New numbness/],
    ["morning-stiffness", /^Morning stiffness/],
  ] as const)("%s is told in its own words", (code, words) => {
    expect(signOf(code, en)).toMatch(words);
  });
});

describe("the email about a proposal", () => {
  const { subject, text } = composeProposal(proposalInput());

  it("asks for a decision in its subject", () => {
    expect(subject).toBe("Please decide for patient p-20417");
  });

  it("shows the answers as they were given, beside the written rule", () => {
    expect(text).toContain(
      [
        "- Sessions done: 2",
        "- Usual pain of the week: 4 of 10",
        "- Worst pain of the week: 7 of 10",
        "- Worst pain during the exercises: 6 of 10",
        "- Back to usual by the next morning: no",
      ].join("\n"),
    );
    expect(text).toContain("The written rule: with pain above 5 during the exercises");
  });

  it("says what holds until somebody decides", () => {
    expect(text).toContain(
      "Until you decide\n----------------\n\n- The patient gets week 3 again. Nothing gets harder.",
    );
  });

  it("does not say that the week repeats when the plan goes on", () => {
    const goesOn = composeProposal(proposalInput({ proposal: "step-back", repeats: false }));
    expect(goesOn.text).toContain("- The plan goes on as it was signed.");
    expect(goesOn.text).not.toContain("again");
  });

  it("says so when nobody answered, and how pain has changed when somebody did", () => {
    const silent = composeProposal(proposalInput({ proposal: "hold", answers: undefined }));
    expect(silent.text).toContain("- The patient has not answered since the last email.");
    expect(composeProposal(proposalInput({ painChange: "more" })).text).toContain(
      "- Pain is higher than in the first check-in",
    );
  });

  it.each([
    ["repeat", "Proposed\nWeek 3 once more"],
    ["step-back", "Proposed\nOne step back from week 3"],
    ["hold", "Proposed\nWait for you"],
  ] as const)("proposes to %s", (proposal, words) => {
    expect(proposals).toContain(proposal);
    expect(composeProposal(proposalInput({ proposal })).text).toContain(words);
  });
});

describe("the weekly digest", () => {
  it("counts each patient once in its subject", () => {
    expect(composeWeeklyDigest(digestInput({ alerts: ["p-1"], decisions: ["p-1", "p-2"] })).subject).toBe(
      "Your week: 2 to look at",
    );
  });

  it("lists the clinic's own ids under what to do, the most urgent first", () => {
    const { text } = composeWeeklyDigest(digestInput({ silent: ["p-3"], alerts: ["p-1"] }));
    expect(text).toMatch(/Call these patients\n-+\n\n.*\n\np-1\n\nNo check-in for 2 weeks\n-+\n\n.*\n\np-3/);
  });

  it("names twenty of a list and counts the others", () => {
    const silent = Array.from({ length: 24 }, (_, index) => `p-${index + 1}`);
    const { text } = composeWeeklyDigest(digestInput({ silent }));
    expect(text).toContain("p-19, p-20, and 4 more");
    expect(text).not.toContain("p-21");
  });

  it("names its week", () => {
    expect(composeWeeklyDigest(digestInput({ silent: ["p-3"] })).text).toContain(
      "From Monday, March 1 to Sunday, March 7.",
    );
  });
});
