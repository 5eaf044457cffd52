import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { FullText, type IndexFile } from './full-text.ts';
import type { IndexedPage } from './indexed-pages.ts';

/** A page as the last build indexed it, and the digest of its words; pages without a content file have none. */
type Kept = IndexedPage & { readonly digest?: string };
/** Digests of the pages' words by address, as in "topics/caching/". */
export type Digests = ReadonlyMap<string, string>;

const sameAs = (page: IndexedPage) => JSON.stringify([page.main, page.readers]);

/**
 * An index begun while the pages are still being rendered: from the last build's pages whose words are as they were.
 * A page may still come out otherwise, as when another's title changed; then what was begun is thrown away.
 */
export class IndexAhead {
  readonly #foreseen: readonly IndexedPage[];
  readonly #index: Promise<FullText>;
  readonly #added: Promise<void>;

  /** Begins where a few pages changed; where none or most did there is nothing to win. */
  static begin(file: string, digests: Digests): IndexAhead | undefined {
    const last = keptPages(file);
    const same = last.filter(({ url, digest }) => digests.get(url) === digest);
    const fresh = [...digests.keys()].filter((url) => !last.some((page) => page.url === url)).length;
    const changed = last.length - same.length + fresh;
    return changed === 0 || same.length * 2 <= last.length ? undefined : new IndexAhead(same);
  }

  private constructor(foreseen: readonly IndexedPage[]) {
    this.#foreseen = foreseen;
    this.#index = FullText.open();
    this.#added = this.#index.then((index) => index.add(foreseen));
    // A fault is told when the index is asked for.
    this.#added.catch(() => {});
  }

  /** The files of the index of these pages; undefined where one came out otherwise than foreseen. */
  async files(pages: readonly IndexedPage[]): Promise<IndexFile[] | undefined> {
    const now = new Map(pages.map((page) => [page.url, page]));
    const right = this.#foreseen.every((page) => {
      const found = now.get(page.url);
      now.delete(page.url);
      return found && sameAs(found) === sameAs(page);
    });
    const index = await this.#index;
    try {
      if (!right) return undefined;
      await this.#added;
      await index.add([...now.values()]);
      return await index.files();
    } finally {
      await index.close();
    }
  }

  /** Ends what was begun. */
  async discard(): Promise<void> {
    await (await this.#index).close();
  }
}

/** Keeps the pages of this build for the next. */
export function keepPages(file: string, pages: readonly IndexedPage[], digests: Digests): void {
  const kept = pages.map((page): Kept => {
    const digest = digests.get(page.url);
    return digest === undefined ? page : { ...page, digest };
  });
  writeFileSync(file, JSON.stringify(kept));
}

function keptPages(file: string): Kept[] {
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept[]) : [];
  } catch {
    // Half a file is as good as none.
    return [];
  }
}
