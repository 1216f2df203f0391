import type { Clinic } from "../clinic.ts";
import type { Link } from "./document.ts";
import { isolate } from "./isolate.ts";

/** "(555) 010-0100" is dialed as 5550100100; a leading + stays. */
export const phoneLink = ({ phone }: Clinic): Link => ({
  label: isolate(phone),
  href: `tel:${phone.trim().startsWith("+") ? "+" : ""}${phone.replace(/\D/g, "")}`,
});

export const mailLink = ({ replyTo }: Clinic): Link => ({
  label: isolate(replyTo),
  href: `mailto:${replyTo}`,
});
