import type { Finding } from '../../src/core/finding.ts';
import { lineOf } from '../../src/schemas/validate.ts';
import type { ContentFile, Corpus } from './corpus.ts';
import { placeOf } from './place.ts';
import type { Rule } from './rule.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** File names that are no ids, files that claim one address, outlines of systems with a page, items that claim one id. */
export const rule: Rule = {
  id: 'A04',
  title: 'an id is written in lower case and names one thing',
  check: (corpus) => [...fileIds(corpus), ...outgrown(corpus), ...itemIds(corpus)],
};

function fileIds({ files }: Corpus): Finding[] {
  const findings: Finding[] = [];
  const first = new Map<string, string>();
  for (const { path } of files) {
    const place = placeOf(path);
    if (!place) {
      findings.push(
        finding(
          path,
          undefined,
          'no kind of content has its files here',
          'move it to the folder of its kind (content/topics/, ...), with the ending of that folder, or delete it',
        ),
      );
      continue;
    }
    if (!ID.test(place.id)) {
      const better = place.id
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
      findings.push(
        finding(
          path,
          undefined,
          `"${place.id}" is not an id: lower-case words joined by hyphens`,
          better ? `rename the file to ${better}` : 'rename the file',
        ),
      );
    }
    const address = `${place.locale}/${place.kind}/${place.id.toLowerCase()}`;
    const other = first.get(address);
    if (other)
      findings.push(
        finding(path, undefined, `has the same address as ${other}`, 'rename or merge one of the two'),
      );
    else first.set(address, path);
  }
  return findings;
}

/** Outlines of systems that have a page: the table of systems would show them twice. */
function outgrown({ data, ids }: Corpus): Finding[] {
  const outlines = data.filter((f) => f.kind === 'outlines' && ids.get('systems')?.has(f.id));
  return outlines.map(({ path, id }) =>
    finding(
      path,
      undefined,
      `the system has a page, content/systems/${id}`,
      'delete the outline; the page says more',
    ),
  );
}

/** Deck cards (ids are unique on the site), rows of numbers, areas, and topics in the areas' lists. */
function itemIds({ data }: Corpus): Finding[] {
  const findings: Finding[] = [];
  const first = new Map<string, string>();
  const claim = (scope: string, id: unknown, file: ContentFile, path: PropertyKey[]): void => {
    const line = lineOf(file.keyLines, path);
    const other = first.get(`${scope} ${id}`);
    if (other)
      findings.push(
        finding(
          file.path,
          line,
          `the ${scope} "${id}" is also in ${other}`,
          'give one of the two another id; keep the one that was published first',
        ),
      );
    else first.set(`${scope} ${id}`, `${file.path}:${line}`);
  };
  for (const file of data) {
    if (file.kind === 'decks')
      for (const [i, item] of list(file.data.items)) claim('card', item.id, file, ['items', i, 'id']);
    if (file.kind === 'numbers')
      for (const [i, row] of list(file.data.rows))
        claim(`row of ${file.id}`, row.id, file, ['rows', i, 'id']);
    if (file.kind !== 'areas') continue;
    for (const [i, area] of list(file.data)) {
      claim('area', area.id, file, [i, 'id']);
      for (const [j, topic] of list(area.topics)) claim('topic', topic, file, [i, 'topics', j]);
    }
  }
  return findings;
}

// biome-ignore lint/suspicious/noExplicitAny: the schema rules judge the shapes; this one only looks for ids.
const list = (value: unknown): [number, any][] => (Array.isArray(value) ? [...value.entries()] : []);

function finding(file: string, line: number | undefined, message: string, remedy: string): Finding {
  return { file, line, rule: 'A04', message, remedy };
}
