import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { clinicSchema } from "../../../shared/clinic.ts";
import { composeWeekly } from "../../../shared/emails/weekly.ts";
import { clinic } from "../../support/builders.ts";
import { weeklyInput } from "../../support/emails.ts";
import { pictures } from "../../support/gates/structure.ts";
import { everyEmail } from "../../support/gates/every-email.ts";

const logo = { url: "https://northside.example/logo.png", width: 180, height: 48 };
const branded = composeWeekly(weeklyInput({ clinic: { ...clinic, logo } }));

describe("a clinic's logo", () => {
  it("stands where the name stood, and says the name when pictures are off", () => {
    expect(branded.html).toContain(
      '<img src="https://northside.example/logo.png" width="180" height="48" alt="Northside Physio"',
    );
  });

  it("passes the gate on pictures", async () => {
    const [mail] = everyEmail;
    if (!mail) throw new Error("there is no email");
    expect(await pictures({ ...mail, html: branded.html })).toEqual([]);
  });

  it("leaves the name in the text part", () => {
    expect(branded.text).toContain("Northside Physio");
  });

  it.each([
    ["without encryption", "http://northside.example/logo.png"],
    ["as SVG, which Gmail does not show", "https://northside.example/logo.svg"],
    ["with a query, which could follow a person", "https://northside.example/logo.png?p=1"],
  ])("is refused %s", (_, url) => {
    expect(z.safeParse(clinicSchema, { ...clinic, logo: { ...logo, url } }).success).toBe(false);
  });
});

it("a clinic without a logo is named in letters", () => {
  expect(composeWeekly(weeklyInput()).html).not.toContain('alt="Northside Physio"');
});
