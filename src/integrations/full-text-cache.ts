import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullTextIndex, type IndexFile } from './full-text.ts';
import type { IndexAhead } from './full-text-ahead.ts';
import type { IndexedPage } from './indexed-pages.ts';

/**
 * Writes the full-text index of some pages into the folder `out`. Where neither they nor what makes the index changed
 * since the last time, it comes from the folder `cache`, which keeps one index. `ahead` is an
 * index that was begun before. Returns whether it was made anew.
 */
export async function writeFullText(
  pages: readonly IndexedPage[],
  cache: string,
  out: string,
  ahead?: IndexAhead,
): Promise<boolean> {
  const kept = join(cache, digestOf(pages));
  const fresh = !existsSync(kept);
  if (fresh) keep((await ahead?.files(pages)) ?? (await fullTextIndex(pages)), kept);
  else await ahead?.discard();
  rmSync(out, { recursive: true, force: true });
  cpSync(kept, out, { recursive: true, preserveTimestamps: true });
  return fresh;
}

function digestOf(pages: readonly IndexedPage[]): string {
  const hash = createHash('sha256').update(pagefindPackage());
  hash.update(readFileSync(fileURLToPath(new URL('./full-text.ts', import.meta.url))));
  for (const { url, main, readers } of pages) hash.update(JSON.stringify([url, main, readers]));
  return hash.digest('hex').slice(0, 24);
}

/** Pagefind's own description of itself, its version in it. */
function pagefindPackage(): string {
  return readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8');
}

/** Keeps an index in the cache instead of the others; in one step, so that a build that is stopped leaves no half of one. */
function keep(files: readonly IndexFile[], kept: string): void {
  const part = `${kept}.${process.pid}`;
  for (const { path, content } of files) {
    mkdirSync(dirname(join(part, path)), { recursive: true });
    writeFileSync(join(part, path), content);
  }
  // Another build may have been faster with the same.
  if (existsSync(kept)) rmSync(part, { recursive: true });
  else renameSync(part, kept);
  const others = readdirSync(dirname(kept)).filter((name) => name !== basename(kept) && !name.includes('.'));
  for (const name of others) rmSync(join(dirname(kept), name), { recursive: true, force: true });
}
