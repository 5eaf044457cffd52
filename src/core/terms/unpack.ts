import { PAGE_KINDS } from '../pages.ts';
import { prepare } from './name.ts';
import { type MoreFile, type NamesFile, slugOf } from './pack.ts';
import type { TermIndex } from './term-index.ts';

/** Reads the first file of an index; throws if it is anything else. */
export function unpackNames(json: unknown): TermIndex {
  const file = json as NamesFile;
  if (file?.v !== 1 || !Array.isArray(file.areas) || !Array.isArray(file.pages)) refuse();
  return {
    areas: file.areas.map(([id, title]) => ({ id: text(id), title: text(title) })),
    pages: file.pages.map(([kind, area, title, other, id]) => ({
      kind: PAGE_KINDS[kind] ?? refuse(),
      id: text(id ?? slugOf(text(title))),
      title,
      other: text(other),
      area: text(file.areas[area]?.[0] ?? ''),
      names: [prepare(title, 'title'), ...(other ? [prepare(other, 'alias')] : [])],
    })),
  };
}

/** The index with the aliases and headings of the second file; throws if that is of another build, or no such file. */
export function unpackMore(index: TermIndex, names: unknown, json: unknown): TermIndex {
  const file = json as MoreFile;
  if (file?.v !== 1 || file.key !== (names as NamesFile).key || file.pages?.length !== index.pages.length)
    refuse();
  return {
    ...index,
    pages: index.pages.map((page, i) => {
      const [aliases, headings] = file.pages[i] ?? refuse();
      const known = new Set(page.names.map((n) => n.key));
      const added = [
        ...aliases.map((a) => prepare(text(a), 'alias')),
        ...headings.map((h) =>
          typeof h === 'string'
            ? prepare(h, 'heading', slugOf(h))
            : prepare(text(h[0]), 'heading', text(h[1])),
        ),
      ].filter((n) => n.source === 'heading' || !known.has(n.key));
      return { ...page, names: [...page.names, ...added] };
    }),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : refuse();
}

function refuse(): never {
  throw new Error('This is not an index of terms.');
}
