import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
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
  const found = read(kept);
  if (found) await ahead?.discard();
  const files = found ?? (await ahead?.files(pages)) ?? (await fullTextIndex(pages));
  rmSync(out, { recursive: true, force: true });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
  if (!found) keep(files, kept);
  return !found;
}

/** The index that lies in a file of the cache, if it is there and whole. */
function read(kept: string): readonly IndexFile[] | undefined {
  try {
    return deserialize(readFileSync(kept)) as IndexFile[];
  } catch {
    return undefined;
  }
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

/**
 * Keeps an index in the cache instead of the others: as one file, since an index has one or more for each page, and in
 * one step, so that a build that is stopped leaves no half of one.
 */
function keep(files: readonly IndexFile[], kept: string): void {
  const folder = dirname(kept);
  mkdirSync(folder, { recursive: true });
  const part = `${kept}.${process.pid}`;
  writeFileSync(part, serialize(files));
  renameSync(part, kept);
  const others = readdirSync(folder).filter((name) => name !== basename(kept) && !name.includes('.'));
  for (const name of others) rmSync(join(folder, name), { recursive: true, force: true });
}
