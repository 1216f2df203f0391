import type { Clinic } from "../../shared/clinic.ts";
import type { Log } from "../../shared/log.ts";
import type { Bus, LinkKeys } from "../../shared/ports.ts";
import type { GatherPorts } from "../../shared/steps/gather.ts";

/** Pages read; what changes goes through the bus. */
export interface Deps extends GatherPorts {
  linkKeys: LinkKeys;
  bus: Bus;
  clinics: ReadonlyMap<string, Clinic>;
  log: Log;
  eventId: () => string;
  clock: () => Date;
  /** What pages of no clinic may be in; English is always among them. */
  languages: readonly string[];
  /** Public address of the education site, without a slash at the end. */
  siteUrl: string;
}
