import type { Finding } from '../../src/core/finding.ts';
import { nearest } from '../../src/core/nearest.ts';
import { lineOf } from '../../src/schemas/validate.ts';
import type { ContentFile, Corpus } from './corpus.ts';
import type { ContentKind } from './place.ts';
import type { Rule } from './rule.ts';

/** Where ids of other files stand in a kind of file: the path of the key, and what the id is of. */
const FIELDS: Partial<Record<ContentKind, readonly (readonly [key: string, of: ContentKind])[]>> = {
  topics: [
    ['area', 'areas'],
    ['prerequisites', 'topics'],
    ['related', 'topics'],
  ],
  practices: [
    ['topics', 'topics'],
    ['systems', 'systems'],
  ],
  systems: [['topics', 'topics']],
  simulators: [['topics', 'topics']],
  numbers: [['rows.source', 'references']],
  paths: [['steps.page', 'topics']],
};

interface Mention {
  path: PropertyKey[];
  value: unknown;
}

/** Ids that name nothing. Areas may list topics that are still to be written; nothing else may. */
export const rule: Rule = {
  id: 'A05',
  title: 'every id names something that exists',
  check(corpus) {
    const areas = corpus.data.find((f) => f.kind === 'areas');
    const areaIds = mentions(Object.values(areas?.data ?? {}), ['id']).map((m) => String(m.value));
    const known = (kind: ContentKind) =>
      kind === 'areas' ? new Set(areaIds) : (corpus.ids.get(kind) ?? new Set<string>());
    return [...corpus.pages, ...corpus.data]
      .filter((f) => f.locale === 'en')
      .flatMap((file) => fields(file, known))
      .concat(owners(corpus), unlisted(corpus, areas));
  },
};

function fields(file: ContentFile, known: (kind: ContentKind) => ReadonlySet<string>): Finding[] {
  return (FIELDS[file.kind] ?? []).flatMap(([key, kind]) =>
    mentions(file.data, key.split('.')).flatMap(({ path, value }) => {
      if (typeof value !== 'string') return [];
      const [folder, pageId] = key === 'steps.page' ? value.split('/') : [];
      const [of, id] = [(folder ?? kind) as ContentKind, pageId ?? value];
      if (known(of).has(id)) return [];
      return [
        finding(
          file.path,
          lineOf(file.keyLines, path),
          `${key} names "${value}", and there is none in ${of}`,
          nearestRemedy(id, of, known(of)),
        ),
      ];
    }),
  );
}

/** A deck belongs to a topic, a translation to an English page: by the name of the file. */
function owners({ pages, data, ids }: Corpus): Finding[] {
  const decks = data.filter((f) => f.kind === 'decks').map((file) => ({ file, kind: 'topics' as const }));
  const translations = pages.filter((p) => p.locale === 'ko').map((file) => ({ file, kind: file.kind }));
  return [...decks, ...translations].flatMap(({ file, kind }) => {
    const known = ids.get(kind) ?? new Set<string>();
    if (known.has(file.id)) return [];
    return [
      finding(
        file.path,
        1,
        `belongs to content/${kind}/${file.id}, which does not exist`,
        nearestRemedy(file.id, kind, known),
      ),
    ];
  });
}

/** A topic that its area does not list has no place in the reading order. */
function unlisted({ pages }: Corpus, areas: ContentFile | undefined): Finding[] {
  const lists = new Map(
    Object.values((areas?.data ?? {}) as Record<string, { id?: string; topics?: unknown }>).map((a) => [
      a.id,
      a.topics,
    ]),
  );
  return pages.flatMap((page) => {
    const topics = lists.get(String(page.data.area));
    if (page.kind !== 'topics' || page.locale !== 'en' || !Array.isArray(topics) || topics.includes(page.id))
      return [];
    const line = lineOf(page.keyLines, ['area']);
    return [
      finding(
        page.path,
        line,
        `the area "${page.data.area}" does not list this topic`,
        `add "${page.id}" to its topics in content/areas.yaml, where it belongs in the reading order`,
      ),
    ];
  });
}

/** Every value at a path of keys; lists on the way are gone through. */
function mentions(value: unknown, keys: readonly string[], path: PropertyKey[] = []): Mention[] {
  if (Array.isArray(value)) return value.flatMap((v, i) => mentions(v, keys, [...path, i]));
  const [key, ...rest] = keys;
  if (key === undefined) return [{ path, value }];
  if (value === null || typeof value !== 'object') return [];
  return key in value ? mentions((value as Record<string, unknown>)[key], rest, [...path, key]) : [];
}

function nearestRemedy(id: string, kind: ContentKind, known: Iterable<string>): string {
  const close = nearest(id, known);
  return close ? `did you mean "${close}"?` : `write the id of a file of content/${kind}/, or leave it out`;
}

function finding(file: string, line: number, message: string, remedy: string): Finding {
  return { file, line, rule: 'A05', message, remedy };
}
