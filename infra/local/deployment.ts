import * as z from "zod/mini";
import { clinicSchema, type Clinic } from "../../shared/clinic.ts";
import { readAssembly } from "./assembly.ts";

/** Whom the synthesized deployment serves and to whom it may write, as its functions are told. */
export interface Deployment {
  clinics: readonly Clinic[];
  /** Addresses or @domains; everyone when empty. */
  recipients: readonly string[];
}

export function readDeployment(assembly: string): Deployment {
  const variables = readAssembly(assembly)
    .flatMap(({ template }) => Object.values(template.Resources ?? {}))
    .filter(({ Type }) => Type === "AWS::Lambda::Function")
    .map(({ Properties }) => variablesOf(Properties));
  const told = (name: string): string | undefined =>
    variables.map((each) => each[name]).find((value) => typeof value === "string");
  const clinics = told("CLINICS");
  if (clinics === undefined)
    throw new Error(
      "The synthesized template has no function with the variable CLINICS, so no clinic is known.",
    );
  return {
    clinics: z.array(clinicSchema).parse(JSON.parse(clinics)),
    recipients: (told("RECIPIENT_ALLOW_LIST") ?? "").split(",").filter((entry) => entry !== ""),
  };
}

function variablesOf(properties: Record<string, unknown> = {}): Record<string, string | undefined> {
  const environment = properties["Environment"] as { Variables?: Record<string, string> } | undefined;
  return environment?.Variables ?? {};
}
