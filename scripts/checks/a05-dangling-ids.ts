import type { Finding } from '../../src/core/finding.ts';
import { nearest } from '../../src/core/nearest.ts';
import { lineOf } from '../../src/schemas/validate.ts';
import type { ContentFile, Corpus } from './corpus.ts';
import type { ContentKind } from './place.ts';
import type { Rule } from './rule.ts';

/** Where ids of other files stand in a kind of file: the path of the key, and what the id is of; a system has a page or an outline. */
const FIELDS: Partial<Record<ContentKind, readonly (readonly [key: string, ...of: ContentKind[]])[]>> = {
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
  outlines: [
    ['paper', 'references'],
    ['topic', 'topics'],
  ],
  numbers: [['rows.source', 'references']],
  paths: [['steps.page', 'topics']],
  references: [
    ['company', 'companies'],
    ['systems', 'systems', 'outlines'],
    ['partOf', 'references'],
    ['topics', 'topics'],
    ['page', 'topics'],
  ],
};

/** Keys whose value names the kind before the id. */
const NAMES_KIND: ReadonlySet<string> = new Set(['steps.page', 'page']);

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
  return (FIELDS[file.kind] ?? []).flatMap(([key, ...kinds]) =>
    mentions(file.data, key.split('.')).flatMap(({ path, value }) => {
      if (typeof value !== 'string') return [];
      // The steps of a path and the page of a source name pages of every kind, as "topics/caching".
      const [folder = '', page = ''] = value.split('/');
      const [folders, id] = NAMES_KIND.has(key) ? [[folder as ContentKind], page] : [kinds, value];
      const ids = new Set(folders.flatMap((f) => [...known(f)]));
      if (ids.has(id)) return [];
      const close = nearest(id, ids);
      const written = close && NAMES_KIND.has(key) ? `${folder}/${close}` : close;
      const remedy = written
        ? `did you mean "${written}"?`
        : `write the id of a file of ${folders.map((f) => `content/${f}/`).join(' or ')}, or leave it out`;
      const message = `${key} names "${value}", and there is none in ${folders.join(' or ')}`;
      return [finding(file.path, lineOf(file.keyLines, path), message, remedy)];
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
    const close = nearest(file.id, known);
    const remedy = `rename the file to ${close ?? `the id of a page of content/${kind}/`}, or delete it`;
    return [finding(file.path, 1, `belongs to content/${kind}/${file.id}, which does not exist`, remedy)];
  });
}

/** A topic that its area does not list has no place in the reading order. */
function unlisted({ pages }: Corpus, areas: ContentFile | undefined): Finding[] {
  const listed = Object.values((areas?.data ?? {}) as Record<string, { id?: unknown; topics?: unknown }>);
  const lists = new Map(listed.map((area) => [area?.id, area?.topics]));
  const topics = pages.filter((p) => p.kind === 'topics' && p.locale === 'en');
  return topics.flatMap(({ id, path, data, keyLines }) => {
    const list = lists.get(data.area);
    if (!Array.isArray(list) || list.includes(id)) return [];
    const message = `the area "${data.area}" does not list this topic`;
    const remedy = `add "${id}" to its topics in content/areas.yaml, where it belongs in the reading order`;
    return [finding(path, lineOf(keyLines, ['area']), message, remedy)];
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

function finding(file: string, line: number, message: string, remedy: string): Finding {
  return { file, line, rule: 'A05', message, remedy };
}
