import type { MarkWords } from './badges.ts';
import type { Carried } from './carried.ts';

/** Says beside a path, a stage or an area how many of its pages are done, once one is; else what stood there. */
export function countDone(carried: Carried, words: MarkWords): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-done-of]')) {
    const pages = (place.dataset.doneOf ?? '').split(' ');
    const done = pages.filter((page) => carried(page).includes('done')).length;
    const say = place.dataset.doneIn === 'steps' ? words.steps : words.count;
    place.dataset.undone ??= place.textContent ?? '';
    place.textContent = done > 0 ? say(done, pages.length) : place.dataset.undone;
  }
}
