import { markup, type Markup } from "../../../../shared/emails/markup.ts";

export interface TableCard {
  title: string;
  about: string;
  columns: string[];
  rows: Markup[];
  /** Said instead of an empty table. */
  none: string;
}

/** A table that scrolls sideways where it does not fit. */
export const tableCard = ({ title, about, columns, rows, none }: TableCard): Markup => markup`
  <section class="card" aria-labelledby="${idOf(title)}">
    <h2 id="${idOf(title)}">${title}</h2>
    <p class="soft">${about}</p>
    ${
      rows.length === 0
        ? markup`<p class="empty">${none}</p>`
        : markup`
            <section class="scroll" tabindex="0" aria-label="Table: ${title}">
              <table>
                <thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
                <tbody>${rows}</tbody>
              </table>
            </section>`
    }
  </section>`;

const idOf = (title: string): string => `room-${title.toLowerCase().replaceAll(" ", "-")}`;
