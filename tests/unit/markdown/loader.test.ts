import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { afterEach, expect, test, vi } from 'vitest';
import { endReading, whenRead } from '../../../src/markdown/files.ts';
import { data, pages } from '../../../src/markdown/loader.ts';
import { htmlOf } from '../../../src/markdown/page-files.ts';
import { numbers } from '../../../src/schemas/numbers.ts';
import { system } from '../../../src/schemas/system.ts';
import { translation } from '../../../src/schemas/translation.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** A loader that has read the clean site once, its store, and a way to tell it of a file that changed. */
async function loaded(loader: Loader) {
  const root = mkdtempSync(join(tmpdir(), 'loadbearing-loader-'));
  roots.push(root);
  cpSync('tests/fixtures/checks/clean/content', join(root, 'content'), { recursive: true });
  const entries = new Map<string, { id: string; digest?: string }>();
  const watcher = new EventEmitter();
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    store: {
      get: (id: string) => entries.get(id),
      set: (entry: { id: string }) => entries.set(entry.id, entry),
      delete: (id: string) => entries.delete(id),
      keys: () => [...entries.keys()],
    },
    generateDigest: (text: string) => createHash('sha256').update(text).digest('hex'),
    logger: { error: () => {} },
    watcher,
  } as unknown as LoaderContext;
  await loader.load(context);
  const tell = async (event: string, file: string) => {
    await Promise.all(watcher.listeners('all').map((listener) => listener(event, join(root, file))));
  };
  return { root, entries, tell, again: () => loader.load(context) };
}

test('a translation that is deleted while the site is served is gone', async () => {
  const { entries, tell } = await loaded(pages('content/ko', undefined, translation));
  expect([...entries.keys()]).toContain('topics/retry');
  await tell('unlink', 'content/ko/topics/retry.mdx');
  expect([...entries.keys()]).not.toContain('topics/retry');
});

test('a file that is deleted takes its faults with it', async () => {
  const { root, tell } = await loaded(data('content/numbers', numbers));
  const file = 'content/numbers/wrong.yaml';
  writeFileSync(join(root, file), 'title: Wrong\n');
  await tell('add', file);
  await expect(endReading()).rejects.toThrow();
  await tell('unlink', file);
  await expect(endReading()).resolves.toBeUndefined();
});

test('what did not change keeps its entry, and what is gone loses it', async () => {
  const { root, entries, again } = await loaded(data('content/numbers', numbers));
  const before = entries.get('latency');
  expect(before).toBeDefined();
  await again();
  expect(entries.get('latency')).toBe(before);
  rmSync(join(root, 'content/numbers/latency.yaml'));
  await again();
  expect(entries.size).toBe(0);
});

test('a page whose kept HTML was deleted is rendered again, and one that has it is not', async () => {
  const { root, entries, again } = await loaded(pages('content/systems', 'systems', system));
  const before = entries.get('disque');
  await again();
  expect(entries.get('disque')).toBe(before);
  rmSync(join(root, '.cache/pages'), { recursive: true });
  await again();
  expect(entries.get('disque')).not.toBe(before);
  expect(htmlOf(root, before?.digest ?? '')).toContain('<');
});

test('what reading needed is let go of when it ends', async () => {
  const release = vi.fn(async () => {});
  whenRead(release);
  await endReading();
  expect(release).toHaveBeenCalledOnce();
});
