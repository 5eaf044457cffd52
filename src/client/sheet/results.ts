import { fill } from '../../core/estimate/words.ts';
import type { Computed, SheetFault, SheetValue } from '../../core/sheet/compute.ts';
import type { FaultText } from '../../i18n/estimate-faults.ts';
import type { Elements } from './elements.ts';

type Tell = (fault: SheetFault) => FaultText;

/** Draws what a sheet computed: a row a line, in the order of the lines, and a fault where one is. */
export function drawResults(
  { results, words, text }: Elements,
  { rows, usesCalendar }: Computed,
  tell: Tell,
): void {
  results.replaceChildren();
  if (rows.length === 0) {
    results.append(element('p', words.empty));
    return;
  }
  const table = element('table');
  const head = element('tr');
  for (const name of [words.name, words.value]) {
    const cell = element('th', name);
    cell.setAttribute('scope', 'col');
    head.append(cell);
  }
  const body = element('tbody');
  body.append(
    ...rows.map((row) => (row.kind === 'value' ? valueRow(row) : faultRow(row, tell(row), words, text))),
  );
  const thead = element('thead');
  thead.append(head);
  table.append(thead, body);
  results.append(table);
  if (usesCalendar) results.append(element('p', words.calendar));
}

function valueRow({ name, value, how }: SheetValue): HTMLElement {
  const row = element('tr');
  const head = element('th');
  head.setAttribute('scope', 'row');
  head.append(element('code', name));
  const cell = element('td', value);
  if (how === undefined) cell.className = 'sheet-given';
  row.append(head, cell);
  return row;
}

function faultRow(
  { line, column }: SheetFault,
  { message, remedy }: FaultText,
  words: Elements['words'],
  text: HTMLTextAreaElement,
): HTMLElement {
  const row = element('tr');
  row.className = 'sheet-fault';
  const cell = element('td');
  cell.setAttribute('colspan', '2');
  const go = document.createElement('button');
  go.type = 'button';
  go.className = 'button';
  go.textContent = `${fill(words.toLine, String(line))}, ${fill(words.column, String(column))}`;
  go.addEventListener('click', () => goTo(text, line, column));
  cell.append(go, ` ${message}. `, element('span', `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`));
  row.append(cell);
  return row;
}

/** Puts the cursor at a place of the text, and selects what stands from there to the end of its line. */
export function goTo(text: HTMLTextAreaElement, line: number, column: number): void {
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const end = start + (lines[line - 1]?.length ?? 0);
  text.focus();
  text.setSelectionRange(Math.min(start + column - 1, end), end);
}

/** The numbers beside the lines; an exclamation mark where a fault is. */
export function drawNumbers(numbers: HTMLElement, text: string, faults: readonly SheetFault[]): void {
  const wrong = new Set(faults.map(({ line }) => line));
  const lines = text.split('\n').map((_, i) => (wrong.has(i + 1) ? `!${i + 1}` : `${i + 1}`));
  numbers.textContent = lines.join('\n');
}

/** What is said aloud after a pause: how many values there are, and the first fault. */
export function summary({ rows }: Computed, words: Elements['words'], tell: Tell): string {
  const faults = rows.filter((row) => row.kind === 'fault');
  const count = String(rows.length - faults.length);
  const [first] = faults;
  if (rows.length === 0) return '';
  if (!first) return fill(words.allWell, count);
  const { message, remedy } = tell(first);
  const told = fill(words.fault, String(first.line), String(first.column), message, remedy);
  return fill(words.faults, count, String(faults.length), told);
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
