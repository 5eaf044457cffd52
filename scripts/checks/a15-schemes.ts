import type { Finding } from '../../src/core/finding.ts';
import type { Page } from './corpus.ts';
import { imagesOf, linksOf } from './page-links.ts';
import type { Rule } from './rule.ts';

/** Addresses with any scheme but https, however they are disguised, and images of other origins. */
export const rule: Rule = {
  id: 'A15',
  title: 'links to elsewhere are https, and nothing is loaded from elsewhere',
  check: ({ pages }) => pages.flatMap((page) => [...links(page), ...images(page)]),
};

function links(page: Page): Finding[] {
  return linksOf(page).flatMap(({ url, line, column }) => {
    const scheme = schemeOf(url);
    if (scheme === undefined || scheme === 'https') return [];
    const message = `the address "${url.slice(0, 60)}" is not https (${scheme || 'no scheme'})`;
    return [
      {
        file: page.path,
        line,
        column,
        rule: 'A15',
        message,
        remedy: 'write an https address or a relative file link',
      },
    ];
  });
}

function images(page: Page): Finding[] {
  return imagesOf(page).flatMap(({ url, line, column }) => {
    if (schemeOf(url) === undefined) return [];
    const message = `the image "${url.slice(0, 60)}" would be loaded from elsewhere`;
    return [{ file: page.path, line, column, rule: 'A15', message, remedy: 'draw it as a Mermaid fence' }];
  });
}

/**
 * The scheme that a browser would see: it drops spaces and control characters, and the Markdown parser has
 * already read the entities. "" for "//host"; undefined for a relative address.
 */
function schemeOf(url: string): string | undefined {
  const bare = decodeOnce(url)
    .replace(/[\p{Cc}\p{Z}\p{Cf}]/gu, '')
    .toLowerCase();
  if (bare.startsWith('//') || bare.startsWith('\\\\') || bare.startsWith('/\\')) return '';
  return /^([a-z][a-z0-9+.-]*):/.exec(bare)?.[1];
}

function decodeOnce(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
