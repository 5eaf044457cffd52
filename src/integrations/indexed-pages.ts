import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { LOCALES, type Locale } from '../core/locale.ts';

/** A page for the full-text index. */
export interface IndexedPage {
  /** Its address below the site's root, as in "topics/caching/". */
  url: string;
  /** Its `<main>` element, with no attributes but ids and Pagefind's own. */
  main: string;
  /** Readers of which languages are to find it. */
  readers: readonly Locale[];
}

/** The pages of a built site that are to be found: those whose `<main>` carries `data-pagefind-body`. */
export function indexedPages(dist: string): IndexedPage[] {
  const found = new Map<string, string>();
  for (const path of globSync('**/index.html', { cwd: dist }).sort()) {
    const main = mainOf(readFileSync(join(dist, path), 'utf8'));
    if (main) found.set(path.split(sep).join('/').slice(0, -'index.html'.length), lean(main));
  }
  return [...found].map(([url, main]) => ({ url, main, readers: readersOf(url, found) }));
}

function mainOf(html: string): string | undefined {
  const main = /<main\b[^>]*>/.exec(html);
  if (!main?.[0].includes('data-pagefind-body')) return undefined;
  return html.slice(main.index, html.lastIndexOf('</main>') + '</main>'.length);
}

/** A page is for readers of its own language; an English one also for those of languages that have no translation of it. */
function readersOf(url: string, found: ReadonlyMap<string, string>): IndexedPage['readers'] {
  const own = LOCALES.find((l) => url.startsWith(`${l}/`));
  return own ? [own] : LOCALES.filter((l) => l === 'en' || !found.has(`${l}/${url}`));
}

/** Pictures, formulas, scripts, simulators (their words are controls and readings), and the list of the page's headings. */
const SKIPPED = /<(svg|math|script|lb-sim)\b[\s\S]*?<\/\1>|<details class="toc-inline"[\s\S]*?<\/details>/g;
const TAG = /<([a-z][a-z0-9]*)([^>"]*(?:"[^"]*"[^>"]*)*)>/g;
const KEPT = /\sid="[^"]*"|\sdata-pagefind-[a-z-]+(?:="[^"]*")?/g;

/**
 * Well-formed HTML of our own without what holds no words to find, and without attributes that no index reads; what is
 * hidden is ignored, and elements that only styles keep apart are kept apart by a space, but in code. It is less than
 * half the size, and the same at every base path, so that an index made for one serves the other.
 */
export function lean(html: string): string {
  return html
    .replace(SKIPPED, ' ')
    .replace(TAG, (_, name: string, attributes: string) => {
      if (!/\s(?:id|data-pagefind|hidden)/.test(attributes)) return `<${name}>`;
      const kept = attributes.match(KEPT) ?? [];
      const hidden = /\shidden(?![\w-])/.test(attributes) ? ' data-pagefind-ignore' : '';
      return `<${name}${kept.join('')}${hidden}>`;
    })
    .replace(/<pre>[\s\S]*?<\/pre>|<\/[a-z0-9]+>(?=<[a-z])/g, (text) =>
      text.startsWith('</') ? `${text} ` : text,
    );
}
