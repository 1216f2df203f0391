import { expect, it } from "vitest";
import { contact } from "../support/builders.ts";
import { assigned, booked, memoryHipline, preferred } from "../support/memory-hipline.ts";

it("the next emails come in the size that the patient chose", async () => {
  const hipline = memoryHipline("2027-01-14T15:00:00Z");
  await hipline.assign(assigned("2027-01-14T15:00:00Z", { contact }));
  await hipline.change(preferred("2027-01-14T15:00:00Z", { textSize: "large" }));
  await hipline.consult(booked("2027-01-14T15:00:00Z", { contact }));
  await hipline.sendQueued();
  hipline.at("2027-01-18T15:00:00Z");
  await hipline.assign(assigned("2027-01-15T17:00:00Z", { contact }));
  await hipline.sendQueued();
  expect(
    hipline.mailer.attempts.map(({ subject, html }) => [
      subject,
      /font-size:22px/.test(html),
      /font-size:18px/.test(html),
    ]),
  ).toEqual([
    ["Your visit on Friday, January 15", true, false],
    ["Week 1 of your plan", true, false],
  ]);
});
