import { exercises as english } from "../../shared/content/en/exercises.ts";
import { markup } from "../../shared/emails/markup.ts";
import type { Markup } from "../../shared/emails/markup.ts";
import { programs } from "../../shared/program/catalog.ts";
import type { Evidence, PrescriptionRow } from "../../shared/program/program.ts";

const marks: Record<Evidence, { mark: string; means: string }> = {
  confirmed: { mark: "[confirmed]", means: "read in the source itself" },
  "confirmed-second-hand": {
    mark: "[confirmed 2nd]",
    means: "read in a later paper that tells of the source",
  },
  memory: { mark: "[memory]", means: "recalled and not read again: please check before you sign" },
  design: { mark: "[design]", means: "our own choice, from no trial: please judge it" },
};

export type Source = PrescriptionRow["sources"][number];

export const sourceLine = ({ ref, evidence }: Source): Markup =>
  markup`<span class="source ${evidence}">${ref} <strong>${marks[evidence].mark}</strong></span>`;

export const legend = (): Markup => markup`
  <ul class="legend">${Object.entries(marks).map(([evidence, { mark, means }]) => markup`<li class="source ${evidence}"><strong>${mark}</strong> ${means}</li>`)}</ul>`;

/** Everything marked as recalled or our own, in one place. */
export function uncheckedDoses(): Markup {
  const found = programs.flatMap(({ id, phases }) =>
    phases.flatMap((phase) =>
      phase.rows.flatMap(({ exercise, sources }) =>
        sources
          .filter(({ evidence }) => evidence === "memory" || evidence === "design")
          .map((source) => ({ place: `${id}, ${phase.id}: ${english[exercise].name}`, source })),
      ),
    ),
  );
  return markup`
    <table>
      <thead><tr><th scope="col">Where</th><th scope="col">What and why</th><th scope="col">Keep / change to</th></tr></thead>
      <tbody>${found.map(({ place, source }) => markup`<tr><td>${place}</td><td>${sourceLine(source)}</td><td class="blank"></td></tr>`)}</tbody>
    </table>`;
}
