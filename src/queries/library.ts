import { type Citing, citing } from './citing.ts';
import { companies, type NamedCompany } from './companies.ts';
import { type Source, sources } from './data.ts';
import { once } from './once.ts';

/** A source with what the rest of the site knows of it. */
export interface LibrarySource extends Omit<Source, 'company'> {
  company: NamedCompany | undefined;
  /** The English pages that cite it. */
  citing: readonly Citing[];
  /** Topics it bears on: those its file names, then those whose page cites it. */
  topics: string[];
}

const { compare } = new Intl.Collator('en', { numeric: true, ignorePunctuation: true });

/** Every source by id, in the order of titles. */
export const library = once(async () => {
  const [all, cited, firms] = await Promise.all([sources(), citing(), companies()]);
  const list = all.map((source): LibrarySource => {
    const from = cited.get(source.id) ?? [];
    const topics = from.filter((c) => c.kind === 'topics').map((c) => c.id);
    return {
      ...source,
      company: firms.get(source.company ?? ''),
      citing: from,
      topics: [...new Set([...source.topics, ...topics])],
    };
  });
  list.sort((a, b) => compare(a.title, b.title) || a.year - b.year);
  return new Map(list.map((s) => [s.id, s])) as ReadonlyMap<string, LibrarySource>;
});

/** The sources that name another as what they are part of, by that one's id. */
export const parts = once(async () => {
  const named = [...(await library()).values()].filter((s) => s.partOf !== undefined);
  return Map.groupBy(named, (s) => s.partOf as string) as ReadonlyMap<string, LibrarySource[]>;
});
