import { PAGE_KINDS, type PageKind } from '../pages.ts';
import { fnv1a } from '../sim/hash.ts';
import { fold } from './fold.ts';

/** A page's names as the build knows them. */
export interface PageNames {
  kind: PageKind;
  id: string;
  title: string;
  /** Its name in the other language, or empty. */
  other: string;
  area: string;
  aliases: readonly string[];
  headings: readonly { text: string; slug: string }[];
}

/** One page of the first file: kind and area as numbers, the title, the other name, and the id where the title does not give it. */
export type Row = readonly [kind: number, area: number, title: string, other: string, id?: string];
/** The first file: what the first result needs. */
export interface NamesFile {
  v: 1;
  /** The same in both files of one build. */
  key: number;
  areas: readonly (readonly [id: string, title: string])[];
  pages: readonly Row[];
}

/** A heading: its text, and its fragment where the text does not give it. */
export type PackedHeading = string | readonly [text: string, slug: string];
/** The second file: aliases and headings of the same pages in the same order. */
export interface MoreFile {
  v: 1;
  key: number;
  pages: readonly (readonly [aliases: readonly string[], headings: readonly PackedHeading[]])[];
}

/** The fragment or id that a text usually has. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
    .replace(/ /g, '-');
}

/**
 * The two files of an index. Titles come first because they are small at any number of pages (some 20 bytes a page
 * in brotli); aliases and headings follow. A heading that stands on more than two pages names none of them.
 */
export function packIndex(
  areas: readonly { id: string; title: string }[],
  pages: readonly PageNames[],
): { names: NamesFile; more: MoreFile } {
  const area = new Map(areas.map((a, i) => [a.id, i]));
  const times = new Map<string, number>();
  for (const text of pages.flatMap((p) => [...new Set(p.headings.map((h) => fold(h.text)))]))
    times.set(text, (times.get(text) ?? 0) + 1);
  const key = fnv1a(pages.map((p) => `${p.kind}/${p.id}`).join(' '));
  const row = (p: PageNames): Row => {
    const known = [PAGE_KINDS.indexOf(p.kind), area.get(p.area) ?? -1, p.title, p.other] as const;
    return slugOf(p.title) === p.id ? known : [...known, p.id];
  };
  return {
    names: { v: 1, key, areas: areas.map((a) => [a.id, a.title]), pages: pages.map(row) },
    more: {
      v: 1,
      key,
      pages: pages.map((p) => {
        const own = p.headings.filter((h) => (times.get(fold(h.text)) ?? 0) <= 2);
        return [p.aliases, own.map((h) => (slugOf(h.text) === h.slug ? h.text : [h.text, h.slug]))];
      }),
    },
  };
}
