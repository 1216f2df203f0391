import { describe, expect, it } from "vitest";
import { checkConfig, clinicsOf, stageConfig, type StageConfig } from "../../../infra/aws/config.ts";

const dev = stageConfig("dev");
const prod = stageConfig("prod");
const [clinic] = dev.clinics;
if (clinic === undefined) throw new Error("The dev stage must have a clinic.");

const problemOf = (config: StageConfig) => {
  try {
    checkConfig(config);
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
};

it("an unknown stage is refused with the stages there are", () => {
  expect(() => stageConfig("staging")).toThrow(
    'Stage must be one of dev, prod, but is "staging". Choose one with -c stage=<name>.',
  );
});

it("dev may write to an allow-list only, prod to everyone", () => {
  expect([dev.recipientAllowList.length > 0, prod.recipientAllowList]).toEqual([true, []]);
});

describe("a configuration is refused when", () => {
  it.each<[string, StageConfig, string]>([
    [
      "the stage does not fit into a queue's name",
      { ...dev, stage: "Dev_1" },
      'Configuration of stage "Dev_1": stage must be 2 to 12 lower-case letters or digits, because it is part of every queue\'s name.',
    ],
    [
      "the sender is of another domain",
      { ...dev, fromAddress: "program@elsewhere.example" },
      'Configuration of stage "dev": fromAddress must be an address of mailDomain mail.hipline.example; SES signs only for that domain.',
    ],
    [
      "there is no clinic",
      { ...dev, clinics: [] },
      'Configuration of stage "dev": clinics must name at least one clinic.',
    ],
    [
      "two clinics share an id",
      { ...dev, clinics: [clinic, clinic] },
      'Configuration of stage "dev": clinic id "hip-strong" is used twice.',
    ],
    [
      "nobody else hears of an alert that stays open",
      { ...dev, clinics: [{ ...clinic, escalationEmail: clinic.alertEmail }] },
      'clinic "hip-strong" needs an escalationEmail other than its alertEmail',
    ],
    [
      "the clinics do not fit into a function's environment",
      { ...dev, clinics: Array.from({ length: 12 }, (_, index) => ({ ...clinic, id: `clinic-${index}` })) },
      "clinics take 4",
    ],
    [
      "dev would write to everyone",
      { ...dev, recipientAllowList: [] },
      'Configuration of stage "dev": recipientAllowList must not be empty; only prod may write to everyone.',
    ],
    [
      "an entry of the allow-list is a pattern",
      { ...dev, recipientAllowList: ["@hip-strong.example", "*@example.com"] },
      'Configuration of stage "dev": recipientAllowList must hold addresses or @domains, but entry 2 is neither.',
    ],
    [
      "a clinic is not on the allow-list",
      { ...dev, recipientAllowList: ["@example.com"] },
      'Configuration of stage "dev": recipientAllowList must cover alertEmail of clinic "hip-strong", or its alerts are refused.',
    ],
    [
      "prod would write to an allow-list",
      { ...prod, recipientAllowList: ["@example.com"] },
      'Configuration of stage "prod": recipientAllowList must be empty, or patients get no email.',
    ],
    [
      "prod would wake nobody",
      without(prod, "alarmTopic"),
      'Configuration of stage "prod": alarmTopic must name an SNS topic; without it nobody learns that patients get no email.',
    ],
    [
      "a key of our own has no region",
      without(prod, "region"),
      'Configuration of stage "prod": customerManagedKey needs a region, because a table\'s key belongs to one.',
    ],
    [
      "the site's certificate is where CloudFront does not look",
      {
        ...dev,
        siteDomain: {
          host: "guide.example",
          certificateArn: "arn:aws:acm:eu-west-1:111122223333:certificate/1",
        },
      },
      'Configuration of stage "dev": siteDomain needs a certificate in us-east-1; CloudFront takes them from no other region.',
    ],
    [
      "a clinic signs off what is no draft",
      { ...prod, clinics: [{ ...clinic, languageSignOff: ["es", "fr"] }] },
      'Configuration of stage "prod": clinic "hip-strong" signs off the language "fr", which waits for no sign-off; those that do: es.',
    ],
    [
      "SQS cannot go as low",
      { ...dev, sendConcurrency: 1 },
      'Configuration of stage "dev": sendConcurrency must be at least 2, but is 1; SQS offers no less.',
    ],
  ])("%s", (_, config, problem) => {
    expect(problemOf(config)).toContain(problem);
  });

  it("a clinic is incomplete, naming the field and never its value", () => {
    const problem = problemOf({ ...dev, clinics: [{ ...clinic, color: "TEAL" }] });
    expect(problem).toMatch(/^Configuration of stage "dev": clinic "hip-strong" has a wrong color: /);
    expect(problem).not.toContain("TEAL");
  });
});

describe("a language whose words are a draft", () => {
  const clinics = [{ ...clinic, languageSignOff: ["es"] }];

  it("may be signed off by a clinic of prod", () => {
    expect(clinicsOf(checkConfig({ ...prod, clinics }))).toEqual(clinics);
  });

  it("is withheld by a clinic of prod that did not", () => {
    expect(clinicsOf(prod).map(({ languageSignOff }) => languageSignOff)).toEqual([undefined]);
  });

  it("is shown in dev, where only the allow-list gets email", () => {
    expect(clinicsOf(dev).map(({ languageSignOff }) => languageSignOff)).toEqual([["es"]]);
  });
});

function without(config: StageConfig, field: "alarmTopic" | "region"): StageConfig {
  return Object.fromEntries(
    Object.entries(config).filter(([name]) => name !== field),
  ) as unknown as StageConfig;
}
