import type { PageMarks } from './marks.ts';

/** What stands on which page as one short text: d for done, s for star. Pages draw marks from it without the log. */
export function writeMarks(marks: ReadonlyMap<string, PageMarks>): string {
  const letters = ({ done, star }: PageMarks) => `${done ? 'd' : ''}${star ? 's' : ''}`;
  const pages = [...marks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([page, on]) => [page, letters(on)]);
  return JSON.stringify({ v: 1, pages: Object.fromEntries(pages) });
}

/** Reads what `writeMarks` wrote; anything else is no marks. */
export function readMarks(text: string | null): Map<string, PageMarks> {
  const letters = entries(text, 'pages').flatMap(([page, on]) =>
    typeof on === 'string' ? [[page, { done: on.includes('d'), star: on.includes('s') }] as const] : [],
  );
  return new Map(letters);
}

/**
 * The pages of topics with cards that are due, from `{"v":1,"topics":{"caching":20000}}`: for each topic the first
 * day on which one of its cards is due, as `localDay` counts. Anything else is none.
 */
export function readDue(text: string | null, today: number): Set<string> {
  const due = entries(text, 'topics').filter(([, day]) => typeof day === 'number' && day <= today);
  return new Set(due.map(([topic]) => `topics/${topic}`));
}

function entries(text: string | null, name: string): [string, unknown][] {
  try {
    const read = JSON.parse(text ?? '');
    return read.v === 1 ? Object.entries(read[name]) : [];
  } catch {
    return [];
  }
}
