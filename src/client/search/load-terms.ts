import type { TermIndex } from '../../core/terms/term-index.ts';
import { unpackMore, unpackNames } from '../../core/terms/unpack.ts';
import type { Site } from './site.ts';

/** How long a file of the index may take before it counts as lost, in ms. */
const PATIENCE = 30_000;

/**
 * Loads the index of terms: `ready` is called with the titles, then again with aliases and headings as well. Rejects if
 * either file is missing, late or broken.
 */
export async function loadTerms({ base, locale }: Site, ready: (index: TermIndex) => void): Promise<void> {
  const more = json(`${base}search/more/${locale}.json`, 'low');
  // Its failure is told when its turn comes.
  more.catch(() => {});
  const names = await json(`${base}search/${locale}.json`);
  const index = unpackNames(names);
  ready(index);
  ready(unpackMore(index, names, await more));
}

async function json(url: string, priority: RequestPriority = 'auto'): Promise<unknown> {
  const response = await fetch(url, { priority, signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.json();
}
