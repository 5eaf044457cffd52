import { getCollection } from 'astro:content';
import type { Locale } from '../core/locale.ts';
import { sortName } from '../core/system-names.ts';
import type { Outline } from '../schemas/outline.ts';
import { once } from './once.ts';
import { type Page, pagesOf } from './pages.ts';

/** A system: told on a page of its own, or in a paragraph of the table of systems. */
export type System = {
  id: string;
  title: string;
  korean: string;
  family: string;
  /** Below base and locale: its page, or its row of the table. */
  path: string;
} & ({ page: Page<'systems'>; outline?: never } | { outline: Outline; page?: never });

const outlines = once(async () =>
  (await getCollection('outlines')).map((e) => ({ id: e.id, outline: e.data as Outline })),
);

/** Every system by title, without the foundation that it belongs to ("Apache Kafka" stands under K). */
export async function systems(locale: Locale): Promise<System[]> {
  const pages = (await pagesOf('systems', locale)).map((page): System => {
    const { id, title, path } = page;
    const { korean, family } = page.data;
    return { id, title, korean, family, path, page };
  });
  const others = (await outlines()).map(({ id, outline }): System => {
    const { title, korean, family } = outline;
    return { id, title, korean, family, path: `systems/#${id}`, outline };
  });
  const { compare } = new Intl.Collator('en');
  return [...pages, ...others].sort((a, b) => compare(sortName(a.title), sortName(b.title)));
}

/** Where each system is told, in English, by id: for links from other pages. */
export const systemRefs = once(async () => {
  const all = await systems('en');
  return new Map(
    all.map(({ id, title, path, page, family }) => [id, { title, path, about: page?.summary ?? family }]),
  );
});
