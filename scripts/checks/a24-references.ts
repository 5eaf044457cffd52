import type { Finding } from '../../src/core/finding.ts';
import { lineOf } from '../../src/schemas/validate.ts';
import type { ContentFile, Corpus } from './corpus.ts';
import { fileOfLink, linksOf } from './page-links.ts';
import type { Rule } from './rule.ts';
import { schemaFindingsOf } from './schema.ts';

/** Sources with another's address, with a year that is not their id's, without https, or that nobody cites and no shelf holds. */
export const rule: Rule = {
  id: 'A24',
  title: 'a source stands once, at an https address, under its year, and is cited or on a shelf',
  check(corpus) {
    const references = corpus.data.filter((f) => f.kind === 'references' && f.readable);
    const cited = citedIds(corpus);
    return [
      ...schemaFindingsOf(corpus, 'A24'),
      ...sameAddress(references),
      ...references.flatMap((file) => [
        ...yearFaults(file),
        ...(cited.has(file.id) || file.data.collection ? [] : [uncited(file)]),
      ]),
    ];
  },
};

/** Ids that a page links to, a table of numbers names or an outline gives as its paper. */
function citedIds({ pages, data }: Corpus): Set<string> {
  const links = pages.flatMap((page) => linksOf(page).map(({ url }) => fileOfLink(page, url)));
  const ids = links.flatMap((file) => /^content\/references\/(.+)\.yaml$/.exec(file)?.[1] ?? []);
  const rows = data.flatMap((f) =>
    Array.isArray(f.data.rows) ? (f.data.rows as { source?: unknown }[]) : [],
  );
  const papers = data.filter((f) => f.kind === 'outlines').map((f) => String(f.data.paper));
  return new Set([...ids, ...rows.map((row) => String(row?.source)), ...papers]);
}

function sameAddress(references: readonly ContentFile[]): Finding[] {
  const first = new Map<string, string>();
  return references.flatMap((file) => {
    const url = typeof file.data.url === 'string' ? plainAddress(file.data.url) : '';
    const other = first.get(url);
    if (!other) first.set(url, file.path);
    if (!other || url === '') return [];
    return [
      finding(file, 'url', `has the address of ${other}`, 'keep one of the two and let all pages cite it'),
    ];
  });
}

/** An address without what makes no other page of it: a last slash, "www.", the case of the host. */
function plainAddress(url: string): string {
  const [, host = '', rest = ''] = /^https?:\/\/(?:www\.)?([^/]+)(.*)$/i.exec(url) ?? [];
  return host.toLowerCase() + rest.replace(/\/$/, '');
}

function yearFaults(file: ContentFile): Finding[] {
  const year = /-(\d{4})$/.exec(file.id)?.[1];
  if (year && Number(year) === file.data.year) return [];
  const message = `the id ends with "${year ?? file.id.split('-').at(-1)}" and the year is ${file.data.year}`;
  return [
    finding(
      file,
      'year',
      message,
      'an id is author or publisher, short name, year; rename the file, or mend the year',
    ),
  ];
}

function uncited(file: ContentFile): Finding {
  return finding(
    file,
    'title',
    'no page, no table and no outline cites this source, and it stands on no shelf',
    'cite it where it bears on a claim, give it a collection, or delete the file',
  );
}

function finding(
  { path: file, keyLines }: ContentFile,
  key: string,
  message: string,
  remedy: string,
): Finding {
  return { file, line: lineOf(keyLines, [key]), rule: 'A24', message, remedy };
}
