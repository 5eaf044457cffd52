import { getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Locale } from '../core/locale.ts';
import { PAGE_KINDS, type PageKind } from '../core/pages.ts';
import { bodyOf } from '../markdown/frontmatter.ts';
import type { Heading } from '../markdown/headings.ts';
import type { StoredPage } from '../markdown/loader.ts';
import { htmlOf } from '../markdown/page-files.ts';
import type { Practice } from '../schemas/practice.ts';
import type { SimulatorText } from '../schemas/simulator.ts';
import type { System } from '../schemas/system.ts';
import type { Topic } from '../schemas/topic.ts';
import { once } from './once.ts';

/** The front matter of each kind of page. */
export interface FrontMatter {
  topics: Topic;
  practices: Practice;
  systems: System;
  simulators: SimulatorText;
}

/** A page in one language, ready to be shown. */
export interface Page<K extends PageKind = PageKind> {
  kind: K;
  id: string;
  /** The address below base and locale: "topics/caching/". */
  path: string;
  /** The language of the interface around it. */
  locale: Locale;
  /** The language of its words; English where there is no translation yet. */
  lang: Locale;
  /** The languages in which it has words of its own. */
  locales: readonly Locale[];
  title: string;
  summary: string;
  /** The English front matter: what is not translated comes from here. */
  data: FrontMatter[K];
  reviewed: string;
  /** The rendered body, read anew at each call. */
  html: () => string;
  headings: readonly Heading[];
  stored: Omit<StoredPage, 'headings'>;
  /** The content file that its words come from. */
  file: string;
  /** The body as it is written, read anew at each call. */
  body: () => string;
  /** Changes when the page's own words change. */
  digest: string;
}

type Entry = {
  id: string;
  data: { title: string; summary: string; reviewed: string };
  filePath?: string;
  digest?: string | number;
  rendered?: { metadata?: unknown };
};

const everyPage = once(async () => {
  const translations = new Map((await getCollection('ko')).map((e) => [e.id, e as Entry]));
  const found: Record<Locale, Map<string, Page>> = { en: new Map(), ko: new Map() };
  for (const kind of PAGE_KINDS) {
    for (const entry of (await getCollection(kind)) as Entry[]) {
      const korean = translations.get(`${kind}/${entry.id}`);
      for (const locale of LOCALES)
        found[locale].set(`${kind}/${entry.id}`, toPage(kind, entry, locale, korean));
    }
  }
  return found;
});

function toPage(kind: PageKind, entry: Entry, locale: Locale, korean: Entry | undefined): Page {
  const translated = locale === 'ko' ? korean : undefined;
  const words = translated ?? entry;
  const { headings, ...stored } = (words.rendered?.metadata ?? {}) as StoredPage;
  const file = words.filePath ?? '';
  const digest = String(words.digest ?? '');
  return {
    kind,
    id: entry.id,
    path: `${kind}/${entry.id}/`,
    locale,
    lang: translated ? 'ko' : 'en',
    locales: korean ? LOCALES : ['en'],
    title: words.data.title,
    summary: words.data.summary,
    data: entry.data as unknown as FrontMatter[PageKind],
    reviewed: words.data.reviewed,
    html: () => htmlOf(process.cwd(), digest),
    headings,
    stored,
    file,
    body: () => bodyOf(readFileSync(join(process.cwd(), file), 'utf8')),
    digest,
  };
}

/** All pages of a language by "kind/id". */
export async function pageIndex(locale: Locale): Promise<ReadonlyMap<string, Page>> {
  return (await everyPage())[locale];
}

/** The pages by kind and title, sorted once a build. */
const sorted = once(async () => {
  const lists = new Map<string, Page[]>();
  for (const locale of LOCALES) {
    const { compare } = new Intl.Collator(locale);
    const all = [...(await pageIndex(locale)).values()].sort((a, b) => compare(a.title, b.title));
    for (const kind of PAGE_KINDS)
      lists.set(
        `${locale}/${kind}`,
        all.filter((p) => p.kind === kind),
      );
  }
  return lists;
});

/** All pages of a kind, by title. */
export async function pagesOf<K extends PageKind>(kind: K, locale: Locale): Promise<Page<K>[]> {
  return ((await sorted()).get(`${locale}/${kind}`) ?? []) as Page<K>[];
}

/** A page's name in a language: on a Korean page the Korean term stands in for a title that is not translated. */
export function nameIn(page: Page, locale: Locale): string {
  return locale === page.lang ? page.title : page.data.korean;
}

/** Narrows a page to its kind. */
export function isKind<K extends PageKind>(page: Page, kind: K): page is Page<K> {
  return (page.kind as PageKind) === kind;
}
