import { describe, expect, it } from "vitest";
import { asShown } from "../../../infra/local/desk/email-look.ts";
import { email } from "./support/fake-local.ts";
import { composeWeekly } from "../../../shared/emails/weekly.ts";
import { findProgram } from "../../../shared/program/catalog.ts";
import { links } from "../../support/emails.ts";
import { clinic } from "../../support/builders.ts";

const program = findProgram("pfp-12");
if (!program) throw new Error("the catalog has no pfp-12");
const { html } = composeWeekly({
  clinic,
  language: "en",
  givenName: "Maria",
  program,
  week: 1,
  signedBy: "Dana Reyes, PT",
  links,
});

describe("an email as a mail client shows it", () => {
  it("is dark whatever the browser prefers", () => {
    const dark = asShown(html, "dark");
    expect(dark).toContain("@media all{");
    expect(dark).toContain("color-scheme:dark");
    expect(dark).not.toContain("prefers-color-scheme");
  });

  it("is light whatever the browser prefers", () => {
    const light = asShown(html, "light");
    expect(light).toContain("@media not all{");
    expect(light).not.toContain("prefers-color-scheme");
    expect(light).not.toContain("color-scheme:light dark");
  });

  it("follows the browser when nothing was chosen", () => {
    expect(asShown(html, undefined)).toContain("prefers-color-scheme:dark");
  });

  it("opens its links beside the desk", () => {
    expect(asShown(email().html ?? "", undefined)).toContain('<head><base target="_blank">');
  });
});
