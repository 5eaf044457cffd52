import type { Finding } from '../../src/core/finding.ts';
import { isDay } from '../../src/schemas/shared.ts';
import { lineOf } from '../../src/schemas/validate.ts';
import type { ContentFile, Corpus } from './corpus.ts';
import type { Rule } from './rule.ts';
import { schemaFindingsOf } from './schema.ts';

const DAYS = ['reviewed', 'published', 'checked'];

/** Days that are none, days to come, and pages reviewed before they were published. The day is UTC's. */
export const rule: Rule = {
  id: 'A23',
  title: 'dates are days of the calendar, not after today',
  check: (corpus) => [
    ...schemaFindingsOf(corpus, 'A23'),
    ...[...corpus.pages, ...corpus.data].flatMap((file) => [...future(file, corpus), ...order(file)]),
  ],
};

function future(file: ContentFile, { today }: Corpus): Finding[] {
  const rows = Array.isArray(file.data.rows) ? (file.data.rows as { measured?: unknown }[]) : [];
  const dates: [PropertyKey[], unknown][] = [
    ...DAYS.map((key): [PropertyKey[], unknown] => [[key], file.data[key]]),
    [['year'], file.data.year],
    ...rows.map((row, i): [PropertyKey[], unknown] => [['rows', i, 'measured'], row?.measured]),
  ];
  return dates.flatMap(([path, value]) => {
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const date = String(value);
    if (!/^\d{4}(-\d{2}){0,2}$/.test(date) || date <= today.slice(0, date.length)) return [];
    const message = `"${path.join('.')}" is ${date}, which is after today (${today}, UTC)`;
    return [finding(file, path, message, 'write the day on which it was done')];
  });
}

function order(file: ContentFile): Finding[] {
  const { reviewed, published } = file.data;
  if (!isDate(reviewed) || !isDate(published) || reviewed >= published) return [];
  const message = `reviewed on ${reviewed}, before it was published on ${published}`;
  return [
    finding(file, ['reviewed'], message, 'a page is reviewed before it lands: set one of the two right'),
  ];
}

/** A day that is none has its finding already. */
const isDate = (value: unknown): value is string => typeof value === 'string' && isDay(value);

function finding(
  { path: file, keyLines }: ContentFile,
  path: PropertyKey[],
  message: string,
  remedy: string,
): Finding {
  return { file, line: lineOf(keyLines, path), rule: 'A23', message, remedy };
}
