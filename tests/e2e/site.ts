import { existsSync, globSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';

/** The address of every page of the built site, relative to the base: "topics/caching/", "" for home. */
export const PATHS: readonly string[] = globSync('**/index.html', { cwd: 'dist' })
  .map((f) => f.replaceAll('\\', '/').replace(/index\.html$/, ''))
  .sort();

/** Whether a Korean page has words of its own. */
function hasOwnWords(path: string): boolean {
  const name = `content/${path.replace(/\/$/, '')}`;
  return existsSync(`${name}.mdx`) || existsSync(`${name}.md`);
}

/** Pages made from data, all of one pattern: the first three of each stand for the others. */
const PATTERNS = [
  /^library\/companies\/[^/]+\/$/,
  /^library\/(?!companies\/)[^/]+\/$/,
  /^(ko\/)?cheat-sheets\/(?!numbers\/)[^/]+\/$/,
];
const left = PATTERNS.map((pattern) => new Set(PATHS.filter((path) => pattern.test(path)).slice(3)));

/** Pages with words of their own: an untranslated Korean page is its English one with other words around it. */
export const OWN_PATHS: readonly string[] = PATHS.filter(
  (path) =>
    !left.some((paths) => paths.has(path)) &&
    (!/^ko\/(topics|practices|systems|simulators)\/[a-z0-9-]+\/$/.test(path) ||
      path === 'ko/topics/dns/' ||
      hasOwnWords(path)),
);

/** One page of each kind, for tests that need not run on all. */
export const SAMPLES = [
  '',
  'topics/',
  'topics/caching/',
  'practices/url-shortener/',
  'systems/kafka/',
  'simulators/consistent-hashing/',
  'numbers/',
  'library/',
  'glossary/',
  'review/',
  'settings/',
  'about/',
  'ko/topics/caching/',
  'ko/topics/dns/',
] as const;

/** Faults that no page may have: uncaught errors, policy violations, requests to another origin, missing files. */
export interface Faults {
  list: string[];
}

function watch(page: Page, origin: string): Faults {
  const list: string[] = [];
  page.on('pageerror', (e) => {
    // A transition between pages that has no time to begin is no fault of a script.
    if (!/transition was (aborted|skipped)/i.test(e.message)) list.push(`uncaught: ${e.message}`);
  });
  page.on('console', (m) => {
    if (m.type() === 'error') list.push(`console: ${m.text()}`);
  });
  page.on('request', (r) => {
    const url = new URL(r.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) list.push(`another origin: ${r.url()}`);
  });
  return { list };
}

/** A test whose page fails it on any fault; read `faults.list` and empty it where a fault is part of the test. */
export const test = base.extend<{ faults: Faults }>({
  faults: [
    async ({ page, baseURL }, use) => {
      const faults = watch(page, new URL(baseURL ?? '').origin);
      await use(faults);
      expect(faults.list).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
