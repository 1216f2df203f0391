import { consultBooked } from "../../../../events/index.ts";
import type { Local } from "../../../../infra/local/hipline.ts";

export const startAt = "2027-01-04T14:00:00.000Z";
const elevenDays = 11 * 86_400_000;

/** A consult ten days from the start: one email at once, one the day before. */
export async function bookConsult(local: Local): Promise<Local> {
  const { metadata, data } = consultBooked.example;
  const contact = { ...data.contact, consent: { ...data.contact.consent, at: startAt } };
  const detail = {
    metadata: { ...metadata, occurredAt: startAt },
    data: { ...data, clinicId: "hip-strong", startsAt: "2027-01-14T14:30:00Z", contact },
  };
  local.putEvents([{ source: "clinic", detailType: "ConsultBooked", detail }]);
  await local.clock.settle();
  return local;
}

export async function liveToTheConsult(local: Local): Promise<Local> {
  await bookConsult(local);
  await local.clock.advanceTo(local.clock.now() + elevenDays);
  return local;
}
