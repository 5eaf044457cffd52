import type { Found } from '../../core/terms/found.ts';
import { isHangul } from '../../core/terms/keystrokes.ts';
import type { TermIndex } from '../../core/terms/term-index.ts';
import type { SearchWords } from '../../i18n/search.ts';
import { element } from './element.ts';
import { excerptNodes } from './excerpt.ts';
import type { Passage, TextFound } from './full-text.ts';
import type { Site } from './site.ts';

/** Makes rows of results, each an option that is a link; `index` gives what is known of pages when a row is made. */
export function rows(site: Site, w: SearchWords, index: () => TermIndex | undefined) {
  const option = (href: string, kind: string, ...children: Node[]) =>
    element(
      'a',
      { role: 'option', 'aria-selected': 'false', tabindex: '-1', href, class: `search-option ${kind}` },
      ...children,
    );
  const title = (text: string, ...beside: readonly string[]) =>
    element(
      'span',
      { class: 'search-title' },
      phrase(text, site),
      ...beside.filter(Boolean).flatMap((t) => [' ', phrase(t, site, 'search-beside')]),
    );

  /** A page found by one of its names; a heading leads to its section. */
  function term({ page, name }: Found): HTMLElement {
    const area = index()?.areas.find((a) => a.id === page.area)?.title ?? '';
    const heading = name.source === 'heading';
    const known = name.text === page.title || name.text === page.other;
    const by = heading ? w.section(name.text) : known ? '' : w.also(name.text);
    return option(
      `${site.to(`${page.kind}/${page.id}/`)}${heading ? `#${encodeURIComponent(name.slug ?? '')}` : ''}`,
      'page',
      title(page.title, page.other),
      element('span', { class: 'search-facts' }, [w.kinds[page.kind], area, by].filter(Boolean).join(' · ')),
    );
  }

  /** A page found by its text, then the sections in which it was found. */
  function text(found: TextFound): HTMLElement[] {
    const page = index()?.pages.find((p) => site.to(`${p.kind}/${p.id}/`) === found.href);
    const named = page ? title(page.title, page.other, `·\u00a0${w.kinds[page.kind]}`) : title(found.title);
    return [
      option(found.href, 'page', named, ...excerpt(found)),
      ...found.sections.map((s) => option(s.href, 'section', title(s.title), ...excerpt(s))),
    ];
  }

  function excerpt({ excerpt }: Passage): Node[] {
    return excerpt ? [element('span', { class: 'search-excerpt' }, ...excerptNodes(excerpt))] : [];
  }

  return { term, text };
}

/** A text that says its language where it is not the page's. */
function phrase(text: string, site: Site, className?: string): HTMLElement {
  const lang = [...text].some(isHangul) ? 'ko' : 'en';
  return element('span', { class: className, lang: lang === site.locale ? undefined : lang }, text);
}
