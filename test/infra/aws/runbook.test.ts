import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dev, resources } from "./synthesized.ts";

const runbook = readFileSync(new URL("../../../infra/RUNBOOK.md", import.meta.url), "utf8");
const articles = runbook
  .split(/^## /m)
  .slice(1)
  .map((text) => ({ name: text.slice(0, text.indexOf("\n")), text }))
  .filter(({ name }) => /^[a-z-]+$/.test(name));
const alarms = resources(dev.stateless, "AWS::CloudWatch::Alarm").map(({ properties }) => ({
  name: (properties["AlarmName"] as string).replace("hipline-dev-", ""),
  description: properties["AlarmDescription"] as string,
}));

it("every alarm has an article and every article an alarm", () => {
  expect(articles.map(({ name }) => name).sort()).toEqual(alarms.map(({ name }) => name).sort());
});

it.each(articles)("article $name says what it is, how to look into it and how to end it", ({ text }) => {
  const headings = [...text.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(["Description", "Investigation", "Resolution"]);
});

describe.each(alarms)("alarm $name", ({ name, description }) => {
  it("says who is hurt, what to open and which article to follow", () => {
    expect(description).toMatch(new RegExp(`^[A-Z].+\\. Look at .+\\. Runbook: infra/RUNBOOK\\.md#${name}$`));
  });
});
