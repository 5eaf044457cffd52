import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Beside the content store, and not in it: the store is bundled into the page renderer and stays in memory, whole. */
const FOLDER = '.cache/pages';
/** What no build asked for this long goes, in milliseconds; less, and a build beside this one might still read it. */
const KEPT = 24 * 60 * 60 * 1000;

const fileOf = (root: string, digest: string) => join(root, FOLDER, `${digest}.html`);

/** Whether the HTML of a page with this digest is kept. */
export function hasHtml(root: string, digest: string): boolean {
  return existsSync(fileOf(root, digest));
}

/** Keeps a page's HTML by the digest of all it was made from; whole or not at all. */
export function keepHtml(root: string, digest: string, html: string): void {
  const file = fileOf(root, digest);
  mkdirSync(join(root, FOLDER), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, html);
  renameSync(`${file}.${process.pid}`, file);
}

/** The kept HTML of a page. */
export function htmlOf(root: string, digest: string): string {
  try {
    return readFileSync(fileOf(root, digest), 'utf8');
  } catch {
    throw new Error(`${fileOf(root, digest)} is gone; it was there when the build began. Build once more`);
  }
}

/** Deletes what is kept of pages that are no more, or were other words, and that is older than a day. */
export function dropHtml(root: string, used: ReadonlySet<string>, now = Date.now()): void {
  if (!existsSync(join(root, FOLDER))) return;
  for (const name of readdirSync(join(root, FOLDER))) {
    const file = join(root, FOLDER, name);
    if (!used.has(name.split('.')[0] as string) && now - statSync(file).mtimeMs > KEPT)
      rmSync(file, { force: true });
  }
}
