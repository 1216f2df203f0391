import { AwsError, NotPlayed } from "./world.ts";

/** A part of the template as `T`, once nothing in it is unknown to the player. */
export function fromTemplate<T extends object>(
  what: string,
  value: unknown,
  keys: readonly (keyof T & string)[],
): T {
  const stranger = strangerIn(value, keys);
  if (stranger !== undefined) throw new NotPlayed(`${what}.${stranger}`);
  return value as T;
}

/** The parameters of an API call as `T`, once nothing in them is unknown to the player. */
export function fromRequest<T extends object>(
  operation: string,
  value: unknown,
  keys: readonly (keyof T & string)[],
): T {
  const stranger = strangerIn(value, keys);
  if (stranger !== undefined) throw new NotPlayed(`the parameter ${stranger} of ${operation}`);
  return value as T;
}

export const invalid = (message: string) => new AwsError("ValidationException", message);

export const unknownOperation = (service: string, operation: string) =>
  new NotPlayed(`${operation} of ${service}`);

function strangerIn(value: unknown, keys: readonly string[]): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "(not an object)";
  return Object.entries(value).find(([key, item]) => item !== undefined && !keys.includes(key))?.[0];
}
