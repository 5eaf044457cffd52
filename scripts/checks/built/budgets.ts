import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Finding } from '../../../src/core/finding.ts';
import { found } from './finding.ts';
import { loadsOf } from './loads.ts';
import type { BuiltPage, BuiltRule, BuiltSite, Visit } from './site.ts';

/** What a topic page without a simulator may weigh on its way to a reader: bytes after brotli, and requests. */
const BUDGET = { html: 25_000, css: 10_000, js: 4_000, font: { en: 32_000, ko: 120_000 }, requests: 8 };

/** What the list of the whole library may weigh: bytes of HTML after brotli. */
const LIBRARY = 100_000;

/** Topic pages that weigh more than their budget, by kind of file; and the library's list. */
export const rule: BuiltRule = {
  id: 'budget',
  title: 'a topic page without a simulator keeps its budget of bytes and requests, the library its own',
  check: (visit) => [
    ...(isPlainTopic(visit.page, visit.site) ? weigh(visit) : []),
    ...(/^(ko\/)?library\/$/.test(visit.page.path.slice(visit.site.base.length)) ? weighLibrary(visit) : []),
  ],
};

function weighLibrary({ page }: Visit): Finding[] {
  const bytes = packed(Buffer.from(page.html));
  if (bytes <= LIBRARY) return [];
  const message = `${bytes} bytes of html after brotli; ${LIBRARY} is the limit`;
  return [
    found(page, 'budget', message, 'leave the notes to a page for each kind, and load them for the search'),
  ];
}

function isPlainTopic({ path, tags }: BuiltPage, { base }: BuiltSite): boolean {
  const isTopic = /^(ko\/)?topics\/[^/]+\/$/.test(path.slice(base.length));
  return isTopic && !tags.some((t) => t.name === 'lb-sim');
}

function weigh({ page, site }: Visit): Finding[] {
  const locale = page.path.startsWith(`${site.base}ko/`) ? 'ko' : 'en';
  const loads = loadsOf(page, site);
  const bytes = (kind: keyof typeof loads) => loads[kind].reduce((sum, file) => sum + weight(site, file), 0);
  const weights = {
    html: packed(Buffer.from(page.html)),
    css: bytes('css'),
    js: bytes('js'),
    font: bytes('font'),
  };
  const limits = { ...BUDGET, font: BUDGET.font[locale] };
  const heavy = (['html', 'css', 'js', 'font'] as const).flatMap((kind) => {
    if (weights[kind] <= limits[kind]) return [];
    const message = `${weights[kind]} bytes of ${kind} after brotli; ${limits[kind]} is the limit`;
    return [
      found(
        page,
        'budget',
        message,
        kind === 'html' ? 'shorten the page, or its drawings' : `files: ${loads[kind].join(', ')}`,
      ),
    ];
  });
  const requests = 1 + Object.values(loads).flat().length;
  if (requests <= BUDGET.requests) return heavy;
  const message = `${requests} requests; ${BUDGET.requests} is the limit`;
  return [...heavy, found(page, 'budget', message, `files: ${Object.values(loads).flat().join(', ')}`)];
}

const weights = new Map<string, number>();

/** Fonts are compressed already. */
function weight({ folder }: BuiltSite, file: string): number {
  const known = weights.get(join(folder, file));
  if (known !== undefined) return known;
  const bytes = readFileSync(join(folder, file));
  const size = file.endsWith('.woff2') ? bytes.length : packed(bytes);
  weights.set(join(folder, file), size);
  return size;
}

/** The quality at which the build packs pages; a host that packs harder sends less. */
function packed(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}
