import { bibtex } from '../core/library/bibtex.ts';
import { byline } from '../core/library/byline.ts';
import { ris } from '../core/library/ris.ts';
import type { Citing } from './citing.ts';
import { type LibrarySource, library, parts } from './library.ts';
import { once } from './once.ts';
import { pageIndex } from './pages.ts';
import { relatedSources } from './related.ts';
import { systemRefs } from './systems.ts';

/** A link to another page, with a line about it. */
export interface Ref {
  title: string;
  /** Below the base: "library/raft-2014/". */
  path: string;
  about: string;
  /** The language of the title, where it is not English. */
  lang?: string | undefined;
}

/** All that the page of one source shows: the page is rendered again when this changes, and only then. */
export interface SourceView {
  source: Omit<LibrarySource, 'citing' | 'topics' | 'systems'>;
  citing: readonly Citing[];
  /** Our page on the subject of a source that has no address. */
  page: Ref | undefined;
  topics: Ref[];
  systems: Ref[];
  partOf: Ref | undefined;
  parts: Ref[];
  related: Ref[];
  bibtex: string;
  ris: string;
}

const near = once(async () => relatedSources([...(await library()).values()]));

/** The address of a source's own page, below the base; it exists in English only. */
export function sourcePath(id: string): string {
  return `library/${id}/`;
}

function refTo(source: LibrarySource): Ref {
  const { title, id, year, language } = source;
  return { title, path: sourcePath(id), about: `${byline(source)}, ${year}`, lang: language };
}

/** What the page of each source shows. */
export async function sourceViews(): Promise<SourceView[]> {
  const [all, halves, close, pages, told] = await Promise.all([
    library(),
    parts(),
    near(),
    pageIndex('en'),
    systemRefs(),
  ]);
  const pageRef = (key: string): Ref[] => {
    const page = pages.get(key);
    return page ? [{ title: page.title, path: page.path, about: page.summary }] : [];
  };
  const refs = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const source = all.get(id);
      return source ? [refTo(source)] : [];
    });
  return [...all.values()].map((whole) => {
    const { citing, topics, systems, ...source } = whole;
    return {
      source,
      citing,
      page: pageRef(source.page ?? '')[0],
      topics: topics.flatMap((id) => pageRef(`topics/${id}`)),
      systems: systems.flatMap((id) => told.get(id) ?? []),
      partOf: refs([source.partOf ?? ''])[0],
      parts: (halves.get(source.id) ?? []).map(refTo),
      related: refs(close.get(source.id) ?? []),
      bibtex: bibtex(source),
      ris: ris(source),
    };
  });
}
