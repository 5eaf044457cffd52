import { type Citation, isConference } from './citation.ts';
import { personOf } from './person.ts';

/** A source as an entry of BibTeX, which ends with a line break. Addresses stay as they are: styles print them verbatim. */
export function bibtex(source: Citation): string {
  const { type, where } = entryOf(source);
  const { authors, publisher, url, checked, language } = source;
  const fields: [string, string | undefined][] = [
    // Without people the publisher speaks; double braces keep its name in one piece.
    ['author', authors ? authors.map(author).join(' and ') : `{${escaped(publisher ?? '')}}`],
    ['title', `{${escaped(source.title)}}`],
    [where, authors && publisher ? escaped(publisher) : undefined],
    ['year', String(source.year)],
    ['url', url?.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', url && checked],
    ['language', language],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@${type}{${source.id},\n${lines.join('')}}\n`;
}

/** The type of entry, and the field that holds the publisher. */
function entryOf({ kind, authors, publisher }: Citation): { type: string; where: string } {
  if (kind === 'book') return { type: 'book', where: 'publisher' };
  if (kind === 'rfc') return { type: 'techreport', where: 'institution' };
  if (kind !== 'paper' || !authors || !publisher) return { type: 'misc', where: 'howpublished' };
  return isConference(publisher)
    ? { type: 'inproceedings', where: 'booktitle' }
    : { type: 'article', where: 'journal' };
}

/** "Family, Suffix, Given": the form that leaves BibTeX nothing to guess. */
function author(name: string): string {
  const { family, given, suffix } = personOf(name);
  return [family, suffix, given].filter(Boolean).map(escaped).join(', ');
}

const MARKS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // To BibTeX a brace behind a backslash still opens or closes.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text with what is code to LaTeX made into signs. */
function escaped(text: string): string {
  return text.replace(/[\\{}~^$&%#_]/g, (c) => MARKS[c] ?? `\\${c}`).replace(/\s+/g, ' ');
}
