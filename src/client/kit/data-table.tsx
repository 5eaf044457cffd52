import { printPlain } from '../../core/sim/print.ts';
import type { Table } from '../../core/sim/types.ts';

/** A table of a state. It scrolls in its own named region where it is wider than the page. */
export function DataTable({ table, id }: { readonly table: Table; readonly id: string }) {
  return (
    <section class="sim-table" aria-labelledby={id} tabindex={0}>
      <table>
        <caption id={id}>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label, unit }) => (
              <th key={label} scope="col">
                {unit ? `${label} (${unit})` : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={table.columns[i + 1]?.label}>
                  {typeof cell === 'number' ? printPlain(cell, 3) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
