import * as z from "zod/mini";
import { clinicSchema, type Clinic } from "./clinic.ts";

/** Reads the environment once, when a function starts; a missing variable fails at once and by name. */
export const envOf =
  (variables: Record<string, string | undefined>) =>
  (name: string): string => {
    const value = variables[name];
    if (value === undefined)
      throw new Error(`environment variable ${name} is required; the stack sets it with its grant`);
    return value;
  };

export function clinicsFrom(env: (name: string) => string): ReadonlyMap<string, Clinic> {
  const parsed = z.array(clinicSchema).safeParse(JSON.parse(env("CLINICS")));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `environment variable CLINICS: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "is invalid"}`,
    );
  }
  return new Map(parsed.data.map((clinic) => [clinic.id, clinic]));
}

export const listFrom = (value: string): string[] => value.split(",").filter((entry) => entry !== "");
