import { tableStore } from "../../../shared/aws/table.ts";
import { controlId, newControl, type Control } from "../../../shared/control.ts";
import { change } from "../../../shared/steps/change.ts";
import { tableOf, type Target } from "./target.ts";

const storeIn = async (target: Target) => {
  const access = { client: target.dynamodb, tableName: await tableOf(target) };
  return tableStore<Control>(access, "CONTROL", () => controlId);
};

/** Changes what every sender is told, and says how that stands then. */
export async function changeControl(target: Target, rule: (control: Control) => Control): Promise<string> {
  const changed = await change(await storeIn(target), controlId, (known = newControl) => rule(known));
  return linesOf(changed).join("\n") || "Nothing is stopped.";
}

/** A line for each stop that stands. */
export const stopsOf = async (target: Target): Promise<string[]> =>
  linesOf((await (await storeIn(target)).get(controlId)) ?? newControl);

function linesOf({ stopped, clinics }: Control): string[] {
  const lines = Object.entries(clinics).flatMap(([id, clinic]) =>
    clinic.stopped ? [`Stopped for clinic ${id} since ${clinic.stopped.at}: ${clinic.stopped.because}.`] : [],
  );
  if (stopped) lines.unshift(`Stopped for all clinics since ${stopped.at}: ${stopped.because}.`);
  return lines;
}
