import type { Computed } from './compute.ts';
import type { Draft } from './sheet.ts';

/** The words of the table's head. */
export interface Columns {
  readonly name: string;
  readonly how: string;
  readonly value: string;
  readonly note: string;
  /** Stands where an assumption has no formula. */
  readonly given: string;
}

const cell = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\u00a0', ' ');
// A formula in a table keeps its bar as an entity, because code shows a backslash.
const code = (text: string) => `\`${text.replaceAll('`', '')}\``;

/** A sheet as Markdown: its title, its lines as an estimate fence, and a table of the values they gave. */
export function toMarkdown(
  { title, text }: Draft,
  { rows }: Pick<Computed, 'rows'>,
  columns: Columns,
  untitled: string,
): string {
  const name = title.trim() === '' ? untitled : title.trim();
  const values = rows.filter((row) => row.kind === 'value');
  const hasNotes = values.some(({ note }) => note !== '');
  const line = (...cells: string[]) => `| ${(hasNotes ? cells : cells.slice(0, 3)).join(' | ')} |`;
  const table = [
    line(columns.name, columns.how, columns.value, columns.note),
    line('---', '---', '---:', '---'),
    ...values.map((row) =>
      line(
        code(row.name),
        row.how === undefined ? columns.given : code(row.how),
        cell(row.value),
        cell(row.note),
      ),
    ),
  ];
  const fence = `\`\`\`estimate ${name}\n${text.trimEnd()}\n\`\`\``;
  const parts = [`## ${name}`, fence, ...(values.length > 0 ? [table.join('\n')] : [])];
  return `${parts.join('\n\n')}\n`;
}
