import { type Citation, isConference } from './citation.ts';
import { personOf } from './person.ts';

const TYPES: Readonly<Record<string, string>> = {
  rfc: 'STAND',
  book: 'BOOK',
  talk: 'VIDEO',
  repository: 'COMP',
  tool: 'COMP',
  blog: 'BLOG',
  dataset: 'DATA',
};

/** A source as a record of RIS; lines end with CR LF, as the format asks. */
export function ris(source: Citation): string {
  const { kind, authors, publisher, url, language, checked } = source;
  const journal = kind === 'paper' && publisher && !isConference(publisher);
  const type = kind === 'paper' ? (journal ? 'JOUR' : 'CPAPER') : (TYPES[kind] ?? 'ELEC');
  const lines: [string, string | undefined][] = [
    ['TY', type],
    ['ID', source.id],
    ...(authors ?? [publisher ?? '']).map((name): [string, string] => ['AU', authors ? author(name) : name]),
    ['TI', source.title],
    [journal ? 'T2' : 'PB', publisher],
    ['PY', String(source.year)],
    ['UR', url],
    ['Y2', url && checked.replaceAll('-', '/')],
    ['LA', language],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value?.replace(/\s+/g, ' ')}\r\n`)
    .join('');
}

/** "Family, Given, Suffix". */
function author(name: string): string {
  const { family, given, suffix } = personOf(name);
  return [family, given || (suffix && ' '), suffix].filter(Boolean).join(', ');
}
