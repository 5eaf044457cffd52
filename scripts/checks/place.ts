import type { Locale } from '../../src/core/locale.ts';
import { PAGE_KINDS, type PageKind } from '../../src/core/pages.ts';
import { idOf } from '../../src/markdown/files.ts';

/** The folders of `content/` that hold data, one entry a file. */
export const DATA_KINDS = ['decks', 'references', 'companies', 'outlines', 'numbers', 'paths'] as const;
export type DataKind = (typeof DATA_KINDS)[number];
/** What a content file is. */
export type ContentKind = PageKind | DataKind | 'areas';

/** What a file's place in the tree says of it. */
export interface Place {
  kind: ContentKind;
  locale: Locale;
  id: string;
}

/** Reads a path such as "content/ko/topics/caching.mdx"; undefined where no content file may stand. */
export function placeOf(path: string): Place | undefined {
  if (path === 'content/areas.yaml') return { kind: 'areas', locale: 'en', id: 'areas' };
  const [, ko, kind = '', , ending = ''] = /^content\/(ko\/)?([a-z]+)\/([^/]+)\.([a-z]+)$/.exec(path) ?? [];
  const locale = ko ? 'ko' : 'en';
  const id = idOf(path);
  if ((PAGE_KINDS as readonly string[]).includes(kind) && (ending === 'mdx' || ending === 'md')) {
    return { kind: kind as PageKind, locale, id };
  }
  if (!ko && (DATA_KINDS as readonly string[]).includes(kind) && ending === 'yaml') {
    return { kind: kind as DataKind, locale, id };
  }
  return undefined;
}
