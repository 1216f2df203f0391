import { markup } from "../../shared/emails/markup.ts";
import type { Markup } from "../../shared/emails/markup.ts";

/** Two boxes and room for a note. */
export const decision = (): Markup =>
  markup`<p class="decision"><span class="box"></span> as it is <span class="box"></span> with this change: <span class="line"></span></p>`;

const field = (label: string): Markup => markup`<p class="field">${label} <span class="line"></span></p>`;

export const signature = (what: string): Markup => markup`
  <div class="signature">
    <p><strong>${what}</strong></p>
    ${decision()}
    ${["Name", "License", "Date", "Signature"].map(field)}
  </div>`;
