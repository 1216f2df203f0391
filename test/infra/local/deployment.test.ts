import { describe, expect, it } from "vitest";
import { readDeployment } from "../../../infra/local/deployment.ts";
import { clinic } from "../../support/builders.ts";
import { writeAssembly } from "./support/literal-assembly.ts";

const told = (Variables: Record<string, unknown>) =>
  writeAssembly({
    stack: {
      Resources: { Sender: { Type: "AWS::Lambda::Function", Properties: { Environment: { Variables } } } },
    },
  });

describe("the deployment", () => {
  it("serves the clinics that its functions are told", () => {
    const { clinics } = readDeployment(told({ CLINICS: JSON.stringify([clinic]) }));
    expect(clinics).toEqual([clinic]);
  });

  it("writes to everyone when no list says otherwise", () => {
    const { recipients } = readDeployment(told({ CLINICS: "[]", RECIPIENT_ALLOW_LIST: "" }));
    expect(recipients).toEqual([]);
  });

  it("writes to the recipients on its list", () => {
    const list = "@example.com,desk@northside.example";
    const { recipients } = readDeployment(told({ CLINICS: "[]", RECIPIENT_ALLOW_LIST: list }));
    expect(recipients).toEqual(["@example.com", "desk@northside.example"]);
  });

  it("is none without clinics", () => {
    expect(() => readDeployment(told({}))).toThrow("no function with the variable CLINICS");
  });
});
