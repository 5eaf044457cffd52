import { badges, type MarkWords } from './badges.ts';
import { type Carried, pageAt } from './carried.ts';

/** Sets behind every link of a list what its page carries. */
export function markLinks(carried: Carried, words: MarkWords): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-marked] a[href]')) {
    const shown = carried(pageAt(link.getAttribute('href')) ?? '');
    if (shown.join(' ') === (link.dataset.carries ?? '')) continue;
    link.dataset.carries = shown.join(' ');
    link.querySelector('.marks')?.remove();
    // The name of a card stands in it with other words.
    if (shown.length > 0) (link.querySelector('strong') ?? link).append(badges(shown, words));
  }
}
