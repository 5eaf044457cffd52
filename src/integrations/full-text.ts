import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { IndexedPage } from './indexed-pages.ts';

/** The files that our search box asks for; Pagefind also makes user interfaces, a worker and a highlighter. */
const NEEDED =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..*\.pf_meta|wasm\.en\.pagefind|(index|fragment|filter)\/.*)$/;

/** A file of the index, by its path below the folder "pagefind". */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** An index that pages are put into as they come. Only one can be open at a time: closing ends Pagefind itself. */
export class FullText {
  readonly #index: PagefindIndex;

  private constructor(index: PagefindIndex) {
    this.#index = index;
  }

  static async open(): Promise<FullText> {
    // "C++" and "C#" are words.
    const { index, errors } = await createIndex({ includeCharacters: '+#' });
    if (!index) throw new Error(`search: Pagefind did not start: ${errors.join('; ')}`);
    return new FullText(index);
  }

  /** Puts pages in, in any order. */
  async add(pages: readonly IndexedPage[]): Promise<void> {
    const added = await Promise.all(
      pages.map((page) => this.#index.addHTMLFile({ url: `/${page.url}`, content: documentOf(page) })),
    );
    const wrong = pages.flatMap(({ url }, i) => (added[i]?.errors ?? []).map((error) => `${url}: ${error}`));
    if (wrong.length > 0) throw new Error(`search: ${wrong.join('; ')}`);
  }

  /** The files of the index. */
  async files(): Promise<IndexFile[]> {
    const made = await this.#index.getFiles();
    if (made.errors.length > 0) throw new Error(`search: ${made.errors.join('; ')}`);
    return made.files.filter((f) => NEEDED.test(f.path));
  }

  async close(): Promise<void> {
    await close();
  }
}

/**
 * The files of one index of all pages, whatever their language: a page says by the filter "readers" for whom it is.
 * Korean readers so find English pages that have no translation, and one index is loaded for both. English stemming
 * leaves Hangul alone.
 */
export async function fullTextIndex(pages: readonly IndexedPage[]): Promise<IndexFile[]> {
  const index = await FullText.open();
  try {
    await index.add(pages);
    return await index.files();
  } finally {
    await index.close();
  }
}

function documentOf({ main, readers }: IndexedPage): string {
  const filters = readers.map((r) => `<span data-pagefind-filter="readers">${r}</span>`).join('');
  return `<html lang="en"><body>${main.replace('>', () => `><p data-pagefind-ignore>${filters}</p>`)}</body></html>`;
}
