import { address, type Locale } from '../core/locale.ts';
import { type Slot, splitSlots } from '../markdown/slots.ts';

export type { Slot };

import { fragmentIn } from './fragments.ts';
import { type Page, pageIndex } from './pages.ts';

const LINK = /href="lb:([a-z]+\/[a-z0-9-]+)\/(#[^"]*)?"/g;

/** A page's stored HTML with real addresses, cut at its slots. Links to topics carry the topic's definition. */
export async function bodyParts(page: Page, base: string): Promise<(string | Slot)[]> {
  const index = await pageIndex(page.locale);
  const english = await pageIndex('en');
  const html = page.html().replace(LINK, (_, key: string, written = '') => {
    const target = index.get(key);
    // English words that are shown in Korean's place may lead to a page that is translated.
    const translated = page.lang === 'en' && target?.lang === 'ko' && written !== '';
    const slug = () => fragmentIn(target as Page, english.get(key), decodeURIComponent(written.slice(1)));
    const fragment = translated ? `#${encodeURIComponent(slug())}` : written;
    const href = `href="${address(base, page.locale, `${key}/`)}${fragment}"`;
    return target ? `${href} data-summary="${escapeAttribute(target.summary)}"` : href;
  });
  return splitSlots(html.replaceAll('src="lb:images/', `src="${address(base, 'en', '')}images/`));
}

/** The page's Markdown with its relative file links made into addresses; the raw twin of the page. */
export function markdownTwin(page: Page, base: string, locale: Locale): string {
  const body = page
    .body()
    .replace(
      /\]\((?:(?:\.\.?\/)*(topics|practices|systems|simulators)\/|\.\/)?([a-z0-9-]+)\.mdx?(#[^)]*)?\)/g,
      (_, kind: string | undefined, id: string, fragment = '') =>
        `](${address(base, locale, `${kind ?? page.kind}/${id}/`)}${fragment})`,
    )
    .replace(
      /\]\(\.\.\/references\/([a-z0-9-]+)\.yaml\)/g,
      // The pages of sources are English only.
      (_, id: string) => `](${address(base, 'en', `library/${id}/`)})`,
    );
  return `# ${page.title}\n\n> ${page.summary}\n\n${body.trim()}\n`;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
