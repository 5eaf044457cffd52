import type { Locale } from '../core/locale.ts';

/** Offers the pages nearest to the address that was not found, in the language of that address. */
async function suggest(): Promise<void> {
  const below = location.pathname.slice((document.body.dataset.base ?? '/').length);
  const locale: Locale = below.startsWith('ko/') ? 'ko' : 'en';
  const place = document.querySelector<HTMLElement>(`[data-not-found="${locale}"] [data-suggestions]`);
  if (!place) return;
  const { suggestPages } = await import('./search/dialog.ts');
  const list = document.createElement('ul');
  for (const { title, href } of await suggestPages(below, locale)) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  if (list.children.length === 0) return;
  place.append(list);
  place.hidden = false;
}

suggest().catch((error) => {
  // The page offers its lists without any suggestion.
  console.error(error);
});
