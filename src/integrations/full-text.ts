import { close, createIndex } from 'pagefind';
import type { IndexedPage } from './indexed-pages.ts';

/** The files that our search box asks for; Pagefind also makes user interfaces, a worker and a highlighter. */
const NEEDED =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..*\.pf_meta|wasm\.en\.pagefind|(index|fragment|filter)\/.*)$/;

/** A file of the index, by its path below the folder "pagefind". */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/**
 * The files of one index of all pages, whatever their language: a page says by the filter "readers" for whom it is.
 * Korean readers so find English pages that have no translation, and one index is loaded for both. English stemming
 * leaves Hangul alone.
 */
export async function fullTextIndex(pages: readonly IndexedPage[]): Promise<IndexFile[]> {
  // "C++" and "C#" are words.
  const { index, errors } = await createIndex({ includeCharacters: '+#' });
  if (!index) throw new Error(`search: Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const page of pages) {
      const added = await index.addHTMLFile({ url: `/${page.url}`, content: documentOf(page) });
      if (added.errors.length > 0) throw new Error(`search: ${page.url}: ${added.errors.join('; ')}`);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`search: ${made.errors.join('; ')}`);
    return made.files.filter((f) => NEEDED.test(f.path));
  } finally {
    await close();
  }
}

function documentOf({ main, readers }: IndexedPage): string {
  const filters = readers.map((r) => `<span data-pagefind-filter="readers">${r}</span>`).join('');
  return `<html lang="en"><body>${main.replace('>', () => `><p data-pagefind-ignore>${filters}</p>`)}</body></html>`;
}
