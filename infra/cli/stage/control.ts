import { tableStore } from "../../../shared/aws/table.ts";
import { controlId, newControl, type Control } from "../../../shared/control.ts";
import { change } from "../../../shared/steps/change.ts";
import { tableOf, type Target } from "./target.ts";

/** Changes what every sender is told, and says how that stands then. */
export async function changeControl(target: Target, rule: (control: Control) => Control): Promise<string> {
  const access = { client: target.dynamodb, tableName: await tableOf(target) };
  const store = tableStore<Control>(access, "CONTROL", () => controlId);
  return describe(await change(store, controlId, (known = newControl) => rule(known)));
}

function describe({ stopped, clinics }: Control): string {
  const lines = Object.entries(clinics).flatMap(([id, clinic]) =>
    clinic.stopped ? [`Stopped for clinic ${id} since ${clinic.stopped.at}: ${clinic.stopped.because}.`] : [],
  );
  if (stopped) lines.unshift(`Stopped for all clinics since ${stopped.at}: ${stopped.because}.`);
  return lines.join("\n") || "Nothing is stopped.";
}
