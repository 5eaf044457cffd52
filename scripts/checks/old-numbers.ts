import type { Finding } from '../../src/core/finding.ts';
import { lineOf } from '../../src/schemas/validate.ts';
import type { Rule } from './rule.ts';

/** Hardware and prices change; a figure older than this, in months, is history. */
const MONTHS = 24;

interface Row {
  basis?: unknown;
  measured?: unknown;
}

/**
 * Figures that were old already when their set was last looked through. Counted from that day and not from today, so
 * that what passes once passes for ever.
 */
export const rule: Rule = {
  id: 'old-numbers',
  title: `a number is at most ${MONTHS} months old when its set is looked through, or is called historical`,
  check: (corpus) =>
    corpus.data
      .filter((file) => file.kind === 'numbers')
      .flatMap(({ path: file, data, keyLines }) => {
        const rows = Array.isArray(data.rows) ? (data.rows as Row[]) : [];
        return rows.flatMap((row, i): Finding[] => {
          if (row?.basis === 'historical') return [];
          const age = months(String(data.checked)) - months(String(row?.measured));
          if (!(age > MONTHS)) return [];
          const line = lineOf(keyLines, ['rows', i, 'measured']);
          const message = `"${row.measured}" is ${age} months before ${data.checked}, when the set was checked; the limit is ${MONTHS}`;
          const remedy = 'find a newer measurement, or write "basis: historical"';
          return [{ file, line, rule: 'old-numbers', message, remedy }];
        });
      }),
};

/** Months since the year 0; a year alone counts to its last month. NaN for what is no date. */
function months(date: string): number {
  const [year, month = '12'] = date.split('-');
  return Number(year) * 12 + Number(month);
}
